import { count, type Form, fields, optional, text } from './form.ts';
import { type Found, type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

/** The help a reader has taken with one exercise. */
export interface Help {
  /** Hints shown. */
  readonly hints: number;
  /** When the model solution was first opened before a pass, ISO 8601. */
  readonly solutionAt?: string | undefined;
}

/** What is stored for each exercise. */
export const helpForm: Form<Help> = fields({ hints: count, solutionAt: optional(text) });

const keyOf = (exercise: string): string => `downhill:help:v1:${exercise}`;

/** The help taken with an exercise. */
export const readHelp = (shelf: Shelf, exercise: string): Found<Help> =>
  readKey(shelf, keyOf(exercise), helpForm);

/** Adds help to what another tab may have noted. */
export function noteHelp(shelf: Shelf, exercise: string, more: Partial<Help>): Kept {
  const found = readHelp(shelf, exercise);
  if (found.kind === 'unreadable' && !found.setAside) return { kind: 'failed', why: found.why };
  const before = found.kind === 'found' ? found.value : { hints: 0 };
  return writeKey(shelf, keyOf(exercise), mergedHelp(before, { hints: 0, ...more }));
}

/** The most hints and the earlier look at the solution. */
export function mergedHelp(mine: Help, theirs: Help): Help {
  const looks = [mine.solutionAt, theirs.solutionAt].filter((at) => at !== undefined).toSorted();
  return {
    hints: Math.max(mine.hints, theirs.hints),
    ...(looks[0] !== undefined && { solutionAt: looks[0] }),
  };
}
