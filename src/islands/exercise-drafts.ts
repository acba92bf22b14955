import { draftInEvent } from '../progress/drafts.ts';
import type { Kept, Shelf } from '../progress/shelf.ts';
import { DraftKeeper } from './exercise-draft.ts';
import type { Parts } from './exercise-parts.ts';

/** What drafts need to know of the exercise they belong to. */
export interface DraftSetting {
  readonly exercise: string;
  readonly starter: string;
  readonly shelf: Shelf;
  readonly parts: Parts;
  readonly read: () => string;
  readonly write: (code: string) => void;
}

/** Brings the draft back, keeps it, lets the reader start over and think better of it, and says plainly how that went. */
export class Drafts {
  readonly #setting: DraftSetting;
  readonly #keeper: DraftKeeper;
  #beforeReset: string | undefined;
  #writing = false;

  constructor(setting: DraftSetting) {
    const { shelf, exercise, starter, parts } = setting;
    this.#setting = setting;
    this.#keeper = new DraftKeeper(shelf, exercise, starter, (kept) => this.#told(kept));
    parts.reset.addEventListener('click', () => this.#reset());
    parts.undo.addEventListener('click', () => this.#undo());
    window.addEventListener('pagehide', () => this.flush());
    document.addEventListener('visibilitychange', () => this.flush());
    window.addEventListener('storage', (event) => this.#heard(event));
  }

  /** Shows what was kept from an earlier visit in place of the starter. */
  restore(): void {
    const { parts } = this.#setting;
    const found = this.#keeper.read();
    if (found.kind === 'unreadable') this.#warn(`${found.why} The editor starts from the starter.`);
    if (found.kind !== 'found') return;
    this.#put(found.value.code);
    parts.saved.textContent = `Your draft of ${dateText(found.value.savedAt)}`;
  }

  /** Notes that the reader, or a program, changed the code. */
  edited(): void {
    if (this.#writing) return;
    this.#setting.parts.undo.hidden = true;
    this.#keeper.edited(this.#setting.read());
  }

  /** Saves now what would be saved in a moment. */
  flush(): void {
    this.#keeper.flush();
  }

  #reset(): void {
    const { starter, parts, read } = this.#setting;
    const before = read();
    if (before === starter) return;
    this.#put(starter);
    this.#keeper.edited(starter);
    this.#beforeReset = before;
    parts.undo.hidden = false;
    parts.saved.textContent = 'Back to the starter';
  }

  #undo(): void {
    const { parts } = this.#setting;
    if (this.#beforeReset === undefined) return;
    this.#put(this.#beforeReset);
    this.#keeper.edited(this.#beforeReset);
    parts.undo.hidden = true;
    parts.reset.focus();
  }

  /** Another tab saved this draft: follow it, unless something typed here would be lost. */
  #heard(event: StorageEvent): void {
    const draft = draftInEvent(event, this.#setting.exercise);
    if (draft === undefined || this.#keeper.pending || document.hasFocus()) return;
    this.#put(draft.code);
  }

  #told(kept: Kept): void {
    const { saved } = this.#setting.parts;
    if (kept.kind === 'kept') {
      saved.textContent = 'Draft saved';
      this.#setting.parts.notice.hidden = true;
      return;
    }
    saved.textContent = 'Draft not saved';
    this.#warn(
      `Your draft could not be saved: ${kept.why}. It is safe in the editor for as long as this page is open; copy it before you leave.`,
    );
  }

  #warn(sentence: string): void {
    const { notice } = this.#setting.parts;
    notice.textContent = sentence;
    notice.hidden = false;
  }

  #put(code: string): void {
    this.#writing = true;
    this.#setting.write(code);
    this.#writing = false;
  }
}

function dateText(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return 'an earlier visit';
  return date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
}
