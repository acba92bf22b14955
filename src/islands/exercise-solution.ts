import { noteHelp, readHelp } from '../progress/help.ts';
import { readProgress } from '../progress/progress.ts';
import type { Shelf } from '../progress/shelf.ts';
import type { AttemptLog } from './exercise-attempts.ts';
import type { Notes } from './exercise-notes.ts';

/** What the way to the model solution needs to know of its exercise. */
export interface SolutionSetting {
  readonly exercise: string;
  readonly starter: string;
  readonly url: string;
  readonly shelf: Shelf;
  readonly button: HTMLButtonElement;
  readonly place: HTMLElement;
  readonly notes: Notes;
  readonly attempts: AttemptLog;
  readonly read: () => string;
}

/** Offers the model solution; neither it nor what decides about it is fetched before it is asked for. */
export function offerSolution(setting: SolutionSetting): void {
  const { button, place, notes } = setting;
  button.addEventListener('click', () => {
    button.setAttribute('aria-busy', 'true');
    openSolution(setting)
      .then(
        () => notes.clear('help'),
        () =>
          notes.tell({
            topic: 'help',
            kind: 'news',
            sentence: 'The model solution could not be fetched. Are you online?',
          }),
      )
      .finally(() => button.removeAttribute('aria-busy'));
  });
  place.addEventListener('close', () => button.focus());
}

async function openSolution(setting: SolutionSetting): Promise<void> {
  const { exercise, starter, url, shelf, place, attempts, read } = setting;
  const [{ solutionGate }, panel] = await Promise.all([
    import('./solution-gate.ts'),
    import('./solution-panel.tsx'),
  ]);
  const [progress, help, log] = [
    readProgress(shelf),
    readHelp(shelf, exercise),
    await attempts.read(),
  ];
  const gate = solutionGate(log.attempts, starter, {
    passed: progress.kind === 'found' && exercise in progress.value.passed,
    seen: help.kind === 'found' && help.value.solutionAt !== undefined,
  });
  if (gate.kind === 'closed') {
    panel.showClosed(place, gate.attempts, log.why);
    return;
  }
  if (gate.kind === 'ask') {
    const { confirmed } = await import('./solution-confirm.ts');
    if (!(await confirmed(place, gate.attempts))) return;
  }
  const { fetchSolution } = await import('./model-solution.ts');
  const solution = await fetchSolution(url);
  if (gate.kind === 'ask') noteHelp(shelf, exercise, { solutionAt: new Date().toISOString() });
  panel.showSolution(place, solution, read());
}
