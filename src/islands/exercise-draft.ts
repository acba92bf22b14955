import type { Draft } from '../progress/drafts.ts';
import { forgetDraft, readDraft, saveDraft } from '../progress/drafts.ts';
import type { Found, Kept, Shelf } from '../progress/shelf.ts';

/** After the last key, within the 300 ms that a reader may lose at most. */
const QUIET_MS = 200;

/** Keeps what is typed in one exercise: shortly after the last key, and at once when the page is left. */
export class DraftKeeper {
  readonly #shelf: Shelf;
  readonly #exercise: string;
  readonly #starter: string;
  readonly #told: (kept: Kept) => void;
  #pending: { readonly code: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  /** `told` hears of every attempt to save. */
  constructor(shelf: Shelf, exercise: string, starter: string, told: (kept: Kept) => void) {
    this.#shelf = shelf;
    this.#exercise = exercise;
    this.#starter = starter;
    this.#told = told;
  }

  /** What is kept from before. */
  read(): Found<Draft> {
    return readDraft(this.#shelf, this.#exercise);
  }

  /** True while something typed is not saved yet. */
  get pending(): boolean {
    return this.#pending !== undefined;
  }

  /** Notes an edit. */
  edited(code: string): void {
    clearTimeout(this.#pending?.timer);
    this.#pending = { code, timer: setTimeout(() => this.flush(), QUIET_MS) };
  }

  /** Saves what is pending now. */
  flush(): void {
    if (!this.#pending) return;
    const { code, timer } = this.#pending;
    clearTimeout(timer);
    this.#pending = undefined;
    // An untouched starter is no draft: it may be improved by the course and should then be seen.
    if (code === this.#starter) forgetDraft(this.#shelf, this.#exercise);
    else this.#told(saveDraft(this.#shelf, this.#exercise, code, new Date()));
  }
}
