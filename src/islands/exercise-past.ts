import { readOtherDrafts } from '../progress/other-drafts.ts';
import type { Shelf } from '../progress/shelf.ts';
import type { AttemptsProps, Past } from './attempts-panel.tsx';
import type { AttemptLog } from './exercise-attempts.ts';
import type { Replacement } from './exercise-drafts.ts';
import type { Notes } from './exercise-notes.ts';
import { loadedOnce } from './loaded-once.ts';

/** What the list of attempts needs to know of its exercise. */
export interface PastSetting {
  readonly exercise: string;
  readonly revision: string;
  readonly shelf: Shelf;
  readonly button: HTMLButtonElement;
  readonly place: HTMLElement;
  readonly notes: Notes;
  readonly attempts: AttemptLog;
  readonly read: () => string;
  readonly replace: (replacement: Replacement) => void;
}

/** How long after the last key an open comparison follows the editor. */
const QUIET_MS = 400;

/** The list of attempts and other drafts, fetched and read when it is first opened. */
export class PastList {
  readonly #setting: PastSetting;
  #open = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(setting: PastSetting) {
    this.#setting = setting;
    setting.button.setAttribute('aria-expanded', 'false');
    setting.button.addEventListener('click', () => void this.#toggle());
  }

  /** Brings an open list up to date. */
  async refresh(focus = false): Promise<void> {
    if (!this.#open) return;
    const { place, notes } = this.#setting;
    try {
      const { showAttempts } = await loadPanel();
      const props = await this.#props();
      if (this.#open) showAttempts(place, props, focus);
    } catch {
      this.#setOpen(false);
      const sentence = 'The list of attempts could not be fetched. Are you online?';
      notes.tell({ topic: 'help', kind: 'news', sentence });
    }
  }

  /** Notes that the code has changed, which an open comparison follows after a moment. */
  edited(): void {
    if (!this.#open) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), QUIET_MS);
  }

  async #toggle(): Promise<void> {
    this.#setOpen(!this.#open);
    if (this.#open) await this.refresh(true);
    else await this.#hide();
  }

  async #hide(): Promise<void> {
    const { hideAttempts } = await loadPanel();
    hideAttempts(this.#setting.place);
  }

  #setOpen(open: boolean): void {
    this.#open = open;
    this.#setting.button.setAttribute('aria-expanded', String(open));
  }

  async #props(): Promise<AttemptsProps> {
    const { shelf, exercise, revision, attempts, button, read, replace } = this.#setting;
    const log = await attempts.read();
    const others = readOtherDrafts(shelf, exercise);
    const checked: readonly Past[] = log.attempts.map((attempt) => ({ kind: 'attempt', attempt }));
    const displaced: readonly Past[] =
      others.kind === 'found' ? others.value.map((other) => ({ kind: 'draft', other })) : [];
    const at = (past: Past) => (past.kind === 'attempt' ? past.attempt.at : past.other.at);
    return {
      past: [...checked, ...displaced].toSorted((a, b) => at(b).localeCompare(at(a))),
      troubles: [
        ...(log.why === undefined ? [] : [log.why]),
        ...(log.unreadable === 0
          ? []
          : [
              `${log.unreadable} of the attempts kept here cannot be read. They stay where they are.`,
            ]),
        ...(others.kind === 'unreadable' ? [others.why] : []),
      ],
      revision,
      now: read(),
      restore: (code, when) => {
        replace({ code, why: 'attempt', said: `Restored from ${when}`, undo: 'Undo restore' });
        void this.refresh();
      },
      close: () => {
        this.#setOpen(false);
        void this.#hide();
        button.focus();
      },
    };
  }
}

const loadPanel = loadedOnce(() => import('./attempts-panel.tsx'));
