/**
 * What can be said about something a program returned, as plain data. It is what crosses the wire out of a realm,
 * so it never holds a getter, a proxy or a function.
 */
export type Value = number | string | boolean | null | Odd | readonly Value[] | Fields;

/** An object's own enumerable properties. */
export interface Fields {
  readonly [name: string]: Value;
}

/** Something that is not plain data, kept only by its kind: a promise, a function, a cycle… */
export class Odd {
  readonly odd: OddKind;
  constructor(odd: OddKind) {
    this.odd = odd;
  }
}

/** The kinds of {@link Odd}; each has a sentence of its own in `sentences.ts`. */
export const ODD_KINDS = [
  'undefined',
  'function',
  'promise',
  'cycle',
  'bigint',
  'symbol',
  'map',
  'set',
  'too-deep',
  'too-large',
  'unreadable',
] as const;
export type OddKind = (typeof ODD_KINDS)[number];

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** True for a record of named values, false for lists, null and odd things. */
export const isFields = (value: Value | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Odd);
