import {
  type Draft,
  isDraftEvent,
  readDraft,
  type Stored,
  storeDraft,
} from '../progress/drafts.ts';
import type { Found, Shelf } from '../progress/shelf.ts';

/** After the last key, within the 300 ms that a reader may lose at most. */
const QUIET_MS = 200;

/** What a keeper needs to know of its exercise. */
export interface KeeperSetting {
  readonly shelf: Shelf;
  readonly exercise: string;
  readonly starter: string;
  readonly revision: string;
  /** Hears of every attempt to save. */
  readonly told: (stored: Stored) => void;
}

/** Keeps what is typed in one exercise: shortly after the last key, and at once when the page is left. */
export class DraftKeeper {
  readonly #setting: KeeperSetting;
  #pending:
    | { readonly draft: Draft; readonly timer: ReturnType<typeof setTimeout> | undefined }
    | undefined;
  /** The code that this tab knows to be saved. */
  #seen: string | undefined;
  /** The starter and revision that the draft was written for: today's only once the reader has accepted them. */
  #origin: Pick<Draft, 'starter' | 'revision'>;

  constructor(setting: KeeperSetting) {
    this.#setting = setting;
    this.#origin = this.#today;
  }

  /** What is kept from before. */
  read(): Found<Draft> {
    const { shelf, exercise } = this.#setting;
    const found = readDraft(shelf, exercise);
    this.#seen = found.kind === 'found' ? found.value.code : undefined;
    this.#origin = {
      ...this.#today,
      ...(found.kind === 'found' && found.value.starter !== undefined
        ? { starter: found.value.starter, revision: found.value.revision }
        : {}),
    };
    return found;
  }

  /** What another tab has just saved; undefined while something typed here is not saved and would be lost. */
  follow(event: Pick<StorageEvent, 'key'>): Draft | undefined {
    if (this.#pending || !isDraftEvent(event, this.#setting.exercise)) return undefined;
    const before = this.#seen;
    const found = this.read();
    return found.kind === 'found' && found.value.code !== before ? found.value : undefined;
  }

  /** Notes an edit. */
  edited(code: string): void {
    clearTimeout(this.#pending?.timer);
    if (code === this.#setting.starter) this.#origin = this.#today;
    const draft = { code, savedAt: new Date().toISOString(), ...this.#origin };
    this.#pending = { draft, timer: setTimeout(() => this.flush(), QUIET_MS) };
  }

  /** Notes that the reader has seen what changed in the exercise and goes on with this code. */
  accept(code: string): void {
    this.#origin = this.#today;
    this.edited(code);
  }

  /** Saves what is pending now; what cannot be saved stays pending, for the next edit or the next flush. */
  flush(): void {
    if (!this.#pending) return;
    const { draft, timer } = this.#pending;
    clearTimeout(timer);
    const { shelf, exercise, starter, told } = this.#setting;
    const stored = storeDraft(shelf, exercise, draft, this.#seen);
    if (stored.kind === 'failed') this.#pending = { draft, timer: undefined };
    else {
      this.#pending = undefined;
      const saved = stored.kind === 'yielded' ? stored.theirs : draft;
      this.#seen = saved.code === starter ? undefined : saved.code;
    }
    told(stored);
  }

  get #today(): { readonly starter: string; readonly revision: string } {
    const { starter, revision } = this.#setting;
    return { starter, revision };
  }
}
