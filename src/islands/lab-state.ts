/** One setting of a lab as its address carries it. */
export interface Field<T> {
  readonly initial: T;
  /** Undefined for text that means nothing here. */
  readonly parse: (text: string) => T | undefined;
  readonly print: (value: T) => string;
}

// biome-ignore lint/suspicious/noExplicitAny: a record of fields of any types, each read back by its own key.
export type Fields = Readonly<Record<string, Field<any>>>;
export type StateOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

/** What an address held: a whole state, and a sentence when some of it could not be used. */
export interface FoundState<State> {
  readonly state: State;
  readonly note?: string;
}

/** The version of the addresses that this site writes; it changes when an old address would come to mean something else. */
const VERSION = '1';

/** The state that fields begin with. */
export const initialState = <F extends Fields>(fields: F): StateOf<F> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.initial]),
  ) as StateOf<F>;

/** Reads the part of an address after `#`. What is broken takes its initial value and is named in the note. */
export function readState<F extends Fields>(fields: F, fragment: string): FoundState<StateOf<F>> {
  const text = fragment.replace(/^#/, '');
  const state = initialState(fields);
  const given = new URLSearchParams(text);
  // A fragment without a version is a place on the page.
  if (!given.has('v')) return { state };
  if (given.get('v') !== VERSION)
    return {
      state,
      note: `This link was made for another version of the lab (${given.get('v')}); the lab stands as it begins.`,
    };
  const broken: string[] = [];
  const read = { ...state } as Record<string, unknown>;
  for (const [name, value] of given) {
    if (name === 'v') continue;
    const parsed = Object.hasOwn(fields, name) ? fields[name]?.parse(value) : undefined;
    if (parsed === undefined) broken.push(name.slice(0, 30));
    else read[name] = parsed;
  }
  const found = read as StateOf<F>;
  if (broken.length === 0) return { state: found };
  return {
    state: found,
    note: `A part of this link could not be read (${broken.slice(0, 5).join(', ')}); what it would have set stands as it begins.`,
  };
}

/** The part of an address after `#` for a state: what differs from the beginning, in the order of the fields. */
export function writeState<F extends Fields>(fields: F, state: StateOf<F>): string {
  const parts = Object.entries(fields).flatMap(([name, field]) => {
    const text = field.print(state[name]);
    return text === field.print(field.initial) ? [] : [`${name}=${readable(text)}`];
  });
  return parts.length === 0 ? '' : ['v=1', ...parts].join('&');
}

/** Percent-encoded but for marks that an address may show as they are. */
const readable = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%3B', ';')
    .replaceAll('%3D', '=');

/** A number between two bounds. */
export const numberField = (
  initial: number,
  { min, max }: { readonly min: number; readonly max: number },
): Field<number> => ({
  initial,
  parse: (text) => numberIn(text, min, max),
  print: (value) => String(Number(value.toPrecision(6))),
});

/** A whole number between two bounds. */
export const wholeField = (
  initial: number,
  bounds: { readonly min: number; readonly max: number },
): Field<number> => ({
  ...numberField(initial, bounds),
  parse: (text) => {
    const value = numberIn(text, bounds.min, bounds.max);
    return Number.isInteger(value) ? value : undefined;
  },
});

/** One of a few words. */
export const choiceField = <const T extends string>(
  initial: NoInfer<T>,
  choices: readonly T[],
): Field<T> => ({
  initial,
  parse: (text) => choices.find((choice) => choice === text),
  print: (value) => value,
});

/** On or off. */
export const switchField = (initial: boolean): Field<boolean> => ({
  initial,
  parse: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
  print: (value) => (value ? 'on' : 'off'),
});

/** Numbers separated by commas, as many as at the beginning. */
export const pointField = (
  initial: readonly number[],
  { min, max }: { readonly min: number; readonly max: number },
): Field<readonly number[]> => ({
  initial,
  parse: (text) => {
    const numbers = text.split(',').map((part) => numberIn(part, min, max));
    const whole = numbers.filter((value) => value !== undefined);
    return numbers.length === initial.length && whole.length === numbers.length ? whole : undefined;
  },
  print: (value) => value.map((part) => Number(part.toPrecision(6))).join(','),
});

/** Several values of another field, separated by semicolons; `most` of them at most. */
export const listField = <T>(
  initial: readonly T[],
  field: Pick<Field<T>, 'parse' | 'print'>,
  most: number,
): Field<readonly T[]> => ({
  initial,
  parse: (text) => {
    const values = text === '' ? [] : text.split(';').map((part) => field.parse(part));
    const whole = values.filter((value) => value !== undefined);
    return whole.length === values.length && whole.length <= most ? whole : undefined;
  },
  print: (values) => values.map((value) => field.print(value)).join(';'),
});

function numberIn(text: string, min: number, max: number): number | undefined {
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}
