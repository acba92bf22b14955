import { MESSAGE } from './wire.ts';

const OVERFLOW =
  '{"kind":"threw","error":{"message":"RangeError: Maximum call stack size exceeded"}}';

/** True for Node's own stack having been filled from inside an engine, which cannot go on after that. */
export const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError && error.message === 'Maximum call stack size exceeded';

/** The messages that are still missing when an engine broke down so: the running call threw, and so do those after it. */
export function overflowMessages(sent: readonly string[], calls: number): string[] {
  const has = (kind: string) => sent.filter((message) => message.startsWith(kind)).length;
  const outcomes = Array.from(
    { length: calls - has(MESSAGE.outcome) },
    () => MESSAGE.outcome + OVERFLOW,
  );
  return has(MESSAGE.load) === 0
    ? [MESSAGE.load + OVERFLOW, MESSAGE.done]
    : [...outcomes, MESSAGE.done];
}
