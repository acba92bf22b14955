import type { Place } from '../grading/run.ts';

/** What the exercise needs of a place to write code in; the plain editor and Monaco both are one. */
export interface Editor {
  /** The text; setting it replaces everything and counts as an edit. */
  code: string;
  focus(): void;
  /** Moves the caret to a place and brings it into view. */
  reveal(place: Place): void;
  /** Marks the line that a verdict speaks of, until the next edit; nothing takes the mark away. */
  mark(place: Place | undefined): void;
  /** What TypeScript has to say about the text as it is now; nothing where no service is there to ask. */
  typeNotices(): Promise<readonly TypeNotice[]>;
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
