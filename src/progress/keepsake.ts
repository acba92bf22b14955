import type { Form } from './form.ts';
import type { KnownCourse } from './known-course.ts';

/** One kind of thing that this browser keeps, as texts in local storage. */
export interface Keepsake {
  /** The part of its key that names it, as in `downhill:<what>:v1`. */
  readonly what: string;
  /** The newest form of it that this page knows; texts of older forms fit its schema too. */
  readonly version: number;
  /** The value in a stored text as JSON; undefined where the schema refuses the text. */
  readonly toValue: (text: string) => unknown;
  /** The text to store for a value from elsewhere, without what this course does not know; undefined where the schema refuses it. */
  readonly toText: (value: unknown, course: KnownCourse) => string | undefined;
  /** The text that keeps what matters of two; `theirs` where `mine` cannot be read. */
  readonly merged: (mine: string, theirs: string) => string;
}

/** Makes a {@link Keepsake} of a schema; `fitted` takes out what a course does not know. */
export function keepsake<T>(
  what: string,
  schema: Form<T>,
  merge: (mine: T, theirs: T) => T,
  {
    fitted = (value) => value,
    encoding = 'json',
    version = 1,
  }: {
    readonly fitted?: (value: T, course: KnownCourse) => T | undefined;
    readonly encoding?: 'json' | 'bare text';
    readonly version?: number;
  } = {},
): Keepsake {
  const write = (value: T) => (encoding === 'json' ? JSON.stringify(value) : String(value));
  const read = (text: string): T | undefined => {
    const parsed = schema.safeParse(encoding === 'json' ? parseJson(text) : text);
    return parsed.success ? parsed.data : undefined;
  };
  return {
    what,
    version,
    toValue: read,
    toText: (value, course) => {
      const parsed = schema.safeParse(value);
      const kept = parsed.success ? fitted(parsed.data, course) : undefined;
      return kept === undefined ? undefined : write(kept);
    },
    merged: (mine, theirs) => {
      const [own, other] = [read(mine), read(theirs)];
      if (own === undefined) return theirs;
      return other === undefined || sameJson(own, merge(own, other))
        ? mine
        : write(merge(own, other));
    },
  };
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
