/** The exports of a reader's module: anything at all, until they have been looked at. */
export type Program = Readonly<Record<string, unknown>>;

/** Nothing is known of a reader's function but that it can be called. */
type Callable = (...args: readonly unknown[]) => unknown;

/** A function that the reader's module exports; throws a sentence when it does not. */
export function functionOf(program: Program | undefined, name: string): Callable {
  const found = program?.[name];
  if (typeof found !== 'function') throw new Error(`your code exports no function ${name}`);
  return found as Callable;
}
