/** What a command line asks for: these names, or the sentence to print in place of a run. */
export type Asked =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'unknown'; readonly sentence: string };

/** The names that were asked for, in the order in which they are known; all of them where none is given. */
export function askedNames(given: readonly string[], known: readonly string[]): Asked {
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    return {
      kind: 'unknown',
      sentence: `Nothing is measured under the name ${unknown.join(', ')}. There are: ${known.join(', ')}.`,
    };
  return {
    kind: 'names',
    names: known.filter((name) => given.length === 0 || given.includes(name)),
  };
}
