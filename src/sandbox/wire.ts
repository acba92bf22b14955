/**
 * What crosses the border of a realm, both ways as text. Values are JSON in which whatever JSON lacks is written
 * `{"$": tag}`; a record's own key that starts with `$` gets one more `$` in front.
 */

/** First character of each message out of a realm; the rest is its content. */
export const MESSAGE = {
  /** JSON: how loading went. */
  load: 'L',
  /** JSON: the outcome of the next call. */
  outcome: 'O',
  /** A line the program printed. */
  line: 'P',
  /** How many lines were not kept so far. */
  dropped: 'X',
  /** The program has been through all calls. */
  done: 'D',
} as const;

/** The name a student's module goes by in stacks. */
export const STUDENT_FILE = 'student.js';

/** Lines of console output that are kept, and characters of each. */
export const KEPT_LINES = 200;
export const LINE_LENGTH = 2000;

/** Bounds of one encoded value or rollout: characters in all, characters of a string, nesting. */
export const VALUE_SIZE = 4_000_000;
export const STRING_LENGTH = 10_000;
export const NESTING = 24;

/** Numbers that JSON cannot write, by tag. */
export const NUMBER_TAGS = {
  NaN: Number.NaN,
  Infinity: Infinity,
  '-Infinity': -Infinity,
  '-0': -0,
} as const;
