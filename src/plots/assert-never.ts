/** Ends a switch over a tagged union: the compiler proves it unreachable, and a new member turns it red. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected member of a tagged union: ${JSON.stringify(value)}`);
}
