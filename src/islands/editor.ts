import type { Place } from '../grading/run.ts';

/** What the exercise needs of a place to write code in; the plain editor, Monaco and CodeMirror each are one. */
export interface Editor {
  /** The text; setting it replaces everything and counts as an edit. */
  code: string;
  readonly selection: Selection;
  readonly focused: boolean;
  /** True while it must not be swapped for another: a button is down, or a character is being composed. */
  readonly busy: boolean;
  focus(): void;
  /** Moves the caret to a place and brings it into view. */
  reveal(place: Place): void;
  /** Marks the line that a verdict speaks of, until the next edit; nothing takes the mark away. */
  mark(place: Place | undefined): void;
  /** What TypeScript has to say about the text as it is now; nothing where no service is there to ask. */
  typeNotices(): Promise<readonly TypeNotice[]>;
  /** Takes it off the page, once another has its text. */
  dispose(): void;
}

/** A type error as a line of text. */
export interface TypeNotice {
  readonly place: Place;
  readonly message: string;
}

/** Where the caret is, in characters from the start. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** What an editor that takes another's place starts with. */
export interface EditorStart {
  readonly host: HTMLElement;
  readonly name: string;
  readonly label: string;
  readonly code: string;
  readonly selection: Selection;
  readonly scrollTop: number;
  /** Id of the line that tells how to leave the editor. */
  readonly describedBy: string;
  readonly edited: () => void;
  readonly check: () => void;
  /** Says a sentence to the reader, in sight and to a screen reader. */
  readonly tell: (sentence: string) => void;
}
