import type { Change, ImportPlan } from '../progress/import-plan.ts';
import { keepsakeOf } from '../progress/keepsakes.ts';
import { PROGRESS_KEY } from '../progress/kept-keys.ts';
import { readProgress } from '../progress/progress.ts';

/** One line of the preview. */
export interface Told {
  readonly key: string;
  readonly what: string;
  readonly change: string;
}

const NAMES: Readonly<Record<string, string>> = {
  progress: 'Passed exercises',
  draft: 'Draft',
  'other-drafts': 'Earlier drafts',
  help: 'Help taken',
  'passed-code': 'Code that passed',
  checkpoints: 'Checkpoint answers',
  clinic: 'Clinic score',
  time: 'Time spent',
  theme: 'Light or dark',
};

/** What an import would change, in words, one line a change. */
export function planTold(plan: ImportPlan, titles: ReadonlyMap<string, string>): readonly Told[] {
  const lines = plan.changes.map((change) => ({
    key: change.key,
    what: whatOf(change.key, titles),
    change: change.key === PROGRESS_KEY ? passesTold(change) : told(change),
  }));
  const { attemptsAdded, attemptsRemoved } = plan;
  if (attemptsAdded + attemptsRemoved === 0) return lines;
  const numbers = [
    ...(attemptsAdded > 0 ? [`${attemptsAdded} added`] : []),
    ...(attemptsRemoved > 0 ? [`${attemptsRemoved} removed`] : []),
  ];
  return [...lines, { key: 'attempts', what: 'Attempts', change: numbers.join(', ') }];
}

/** What of a file is not taken, in a sentence; undefined when all of it is. */
export function leftOutTold({ leftOut }: ImportPlan): string | undefined {
  if (leftOut.length === 0) return undefined;
  const some = leftOut.slice(0, 5).map((key) => `“${key.slice(0, 60)}”`);
  const rest = leftOut.length > some.length ? ` and ${leftOut.length - some.length} more` : '';
  return `Left out, because this course does not know it or cannot read it: ${some.join(', ')}${rest}.`;
}

function whatOf(key: string, titles: ReadonlyMap<string, string>): string {
  const found = keepsakeOf(key.replace(/:set-aside$/, ''));
  const name = NAMES[found?.kind.what ?? ''] ?? key;
  const exercise = found?.exercise === undefined ? undefined : titles.get(found.exercise);
  const whole = exercise === undefined ? name : `${name}: ${exercise}`;
  return key.endsWith(':set-aside') ? `${whole}, unreadable` : whole;
}

function told({ key, before, after }: Change): string {
  if (key.endsWith(':set-aside')) return 'put aside';
  if (after === null) return 'removed';
  return before === null ? 'added' : 'changed to what the file has';
}

function passesTold({ before, after }: Change): string {
  const [had, has] = [passesIn(before), passesIn(after)];
  const added = [...has].filter((id) => !had.has(id)).length;
  const removed = [...had].filter((id) => !has.has(id)).length;
  const parts = [
    ...(added > 0 ? [`${added} added`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'dates or the place to continue from';
}

function passesIn(text: string | null): ReadonlySet<string> {
  const page = { getItem: () => text, setItem: () => {}, removeItem: () => {} };
  const found = readProgress(page);
  return new Set(found.kind === 'found' ? Object.keys(found.value.passed) : []);
}
