/**
 * Tells whether a value is in the form that something is kept in, and takes what belongs to it. A schema of zod is one; those
 * below are for what every page reads before anybody touches it, where ten kilobytes of schemas would be most of the script.
 */
export interface Form<T> {
  readonly safeParse: (
    value: unknown,
  ) => { readonly success: true; readonly data: T } | { readonly success: false };
}

const NO = { success: false } as const;

const formOf = <T>(fits: (value: unknown) => value is T): Form<T> => ({
  safeParse: (value) => (fits(value) ? { success: true, data: value } : NO),
});

/** Any string. */
export const text: Form<string> = formOf((value) => typeof value === 'string');

/** How many of something: 0, 1, 2… */
export const count: Form<number> = formOf(
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
);

/** One of these words. */
export const oneOf = <T extends string>(words: readonly T[]): Form<T> =>
  formOf((value): value is T => words.some((word) => word === value));

/** What may be left out of an object of {@link fields}. */
export const optional = <T>(form: Form<T>): Form<T | undefined> => ({
  safeParse: (value) =>
    value === undefined ? { success: true, data: undefined } : form.safeParse(value),
});

/** An array of one kind of thing. */
export const listOf = <T>(form: Form<T>): Form<readonly T[]> => ({
  safeParse: (value) => {
    if (!Array.isArray(value)) return NO;
    const data: T[] = [];
    for (const one of value) {
      const parsed = form.safeParse(one);
      if (!parsed.success) return NO;
      data.push(parsed.data);
    }
    return { success: true, data };
  },
});

/** An object with any keys and one kind of value. The key that could reach a prototype is left out. */
export const recordOf = <T>(form: Form<T>): Form<Record<string, T>> => ({
  safeParse: (value) => {
    if (!isObject(value)) return NO;
    const data: Record<string, T> = {};
    for (const [key, one] of Object.entries(value)) {
      if (key === '__proto__') continue;
      const parsed = form.safeParse(one);
      if (!parsed.success) return NO;
      data[key] = parsed.data;
    }
    return { success: true, data };
  },
});

/** An object with these fields; others are left out. */
export const fields = <T extends object>(
  forms: {
    readonly [K in keyof T]-?: Form<T[K]>;
  },
): Form<T> => ({
  safeParse: (value) => {
    if (!isObject(value)) return NO;
    const data: Partial<T> = {};
    for (const key in forms) {
      const parsed = forms[key].safeParse(Object.hasOwn(value, key) ? value[key] : undefined);
      if (!parsed.success) return NO;
      if (parsed.data !== undefined) data[key] = parsed.data;
    }
    // Every field has been read or may be missing.
    return { success: true, data: data as T };
  },
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
