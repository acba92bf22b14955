import { DRAFT_VERSION, type Draft, type Stored } from '../progress/drafts.ts';
import { type Displaced, keepOtherDraft } from '../progress/other-drafts.ts';
import { newerKey, type Shelf } from '../progress/shelf.ts';
import { DraftKeeper } from './exercise-draft.ts';
import type { Notes } from './exercise-notes.ts';
import type { Parts } from './exercise-parts.ts';
import { starterNote } from './exercise-starter-note.ts';
import { timeWords } from './time-words.ts';

/** What drafts need to know of the exercise they belong to. */
export interface DraftSetting {
  readonly exercise: string;
  readonly starter: string;
  readonly revision: string;
  readonly shelf: Shelf;
  readonly parts: Parts;
  readonly notes: Notes;
  readonly read: () => string;
  readonly write: (code: string) => void;
}

/** A replacement of all the code, as the reader sees it. */
export interface Replacement {
  readonly code: string;
  readonly why: Displaced;
  /** Beside the buttons, once it is done. */
  readonly said: string;
  /** The button that takes it back. */
  readonly undo: string;
}

/** Brings the draft back, keeps it, lets the reader replace it and think better of it, and says plainly how that went. */
export class Drafts {
  readonly #setting: DraftSetting;
  readonly #keeper: DraftKeeper;
  #replaced: string | undefined;
  #writing = false;

  constructor(setting: DraftSetting) {
    const { shelf, exercise, starter, revision, parts } = setting;
    this.#setting = setting;
    const told = (stored: Stored) => this.#told(stored);
    this.#keeper = new DraftKeeper({ shelf, exercise, starter, revision, told });
    parts.reset.addEventListener('click', () => this.#reset());
    parts.undo.addEventListener('click', () => this.#undo());
    window.addEventListener('pagehide', () => this.flush());
    document.addEventListener('visibilitychange', () => this.flush());
    window.addEventListener('storage', (event) => this.#heard(event));
  }

  /** Shows what was kept from an earlier visit in place of the starter. */
  restore(): void {
    const { parts, notes, shelf, exercise } = this.#setting;
    if (newerKey(shelf, 'draft', DRAFT_VERSION, exercise) !== undefined)
      notes.tell({ topic: 'newer', kind: 'trouble', sentence: NEWER });
    const found = this.#keeper.read();
    if (found.kind === 'unreadable') this.#warn(`${found.why} The editor starts from the starter.`);
    if (found.kind !== 'found') return;
    this.#put(found.value.code);
    parts.saved.textContent = `Your draft of ${timeWords(found.value.savedAt, 'an earlier visit')}`;
    this.#compareWithCourse(found.value);
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

  /** Puts other code in; what was there stays a button away, and among the other drafts after that. */
  replace({ code, why, said, undo }: Replacement): void {
    const { parts, read, shelf, exercise, starter } = this.#setting;
    const before = read();
    if (before === code) return;
    if (before !== starter)
      keepOtherDraft(shelf, exercise, { code: before, at: new Date().toISOString(), why });
    this.#put(code);
    this.#keeper.edited(code);
    this.#replaced = before;
    parts.undo.textContent = undo;
    parts.undo.hidden = false;
    parts.saved.textContent = said;
  }

  #reset(): void {
    this.replace({
      code: this.#setting.starter,
      why: 'reset',
      said: 'Back to the starter',
      undo: 'Undo reset',
    });
  }

  #undo(): void {
    const { parts } = this.#setting;
    if (this.#replaced === undefined) return;
    this.#put(this.#replaced);
    this.#keeper.edited(this.#replaced);
    parts.undo.hidden = true;
    parts.reset.focus();
  }

  /** Another tab saved this draft: follow it, unless something typed here would be lost. */
  #heard(event: StorageEvent): void {
    const draft = this.#keeper.follow(event);
    if (draft === undefined) return;
    this.#put(draft.code);
    this.#setting.parts.saved.textContent = 'Edited in another tab';
    this.#tellTabs('You edited this in another tab. The same code now stands here.');
  }

  #told(stored: Stored): void {
    const { parts, notes } = this.#setting;
    if (stored.kind === 'failed') {
      parts.saved.textContent = 'Draft not saved';
      this.#warn(
        `Your draft could not be saved: ${stored.why}. It is safe in the editor for as long as this page is open; copy or download it before you leave.`,
      );
      return;
    }
    parts.saved.textContent = 'Draft saved';
    notes.clear('draft');
    if (stored.kind === 'kept') return;
    const when = timeWords(stored.theirs.savedAt, 'a moment ago');
    if (stored.kind === 'yielded') this.#put(stored.theirs.code);
    this.#tellTabs(
      stored.kind === 'yielded'
        ? `Another tab holds a newer edit of this, of ${when}; it stands here now. What stood here before is kept under “Attempts”.`
        : `Another tab had changed this too, at ${when}. Your newer edit stays; the other version is kept under “Attempts”.`,
    );
  }

  #compareWithCourse(draft: Draft): void {
    const { starter, revision, parts, notes, read } = this.#setting;
    const note = starterNote(draft, { starter, revision }, parts.comparison, {
      read,
      keep: () => {
        this.#keeper.accept(read());
        notes.clear('starter');
      },
      take: () => {
        this.replace({
          code: starter,
          why: 'new-starter',
          said: 'The new starter',
          undo: 'Undo the new starter',
        });
        notes.clear('starter');
      },
    });
    if (note) notes.tell(note);
  }

  #tellTabs(sentence: string): void {
    this.#setting.notes.tell({ topic: 'tabs', kind: 'news', sentence });
  }

  #warn(sentence: string): void {
    this.#setting.notes.tell({ topic: 'draft', kind: 'trouble', sentence });
  }

  #put(code: string): void {
    this.#writing = true;
    this.#setting.write(code);
    this.#writing = false;
  }
}

const NEWER =
  'A newer version of this site has kept a draft of this exercise in this browser. This page is older: it leaves that draft as it is and keeps what you write here beside it. Reload to get the newer page.';
