import type { Attempt } from '../progress/attempts.ts';

/** Different attempts after which the solution may be asked for before a pass. */
export const ATTEMPTS_BEFORE_SOLUTION = 3;

/** Whether the model solution opens. */
export type Gate =
  | { readonly kind: 'open' }
  /** After a confirmation. */
  | { readonly kind: 'ask'; readonly attempts: number }
  | { readonly kind: 'closed'; readonly attempts: number };

/** Decides it: open after a pass or an earlier look; asked for after three programs that differ in more than space. */
export function solutionGate(
  attempts: readonly Attempt[],
  starter: string,
  { passed, seen }: { readonly passed: boolean; readonly seen: boolean },
): Gate {
  if (passed || seen || attempts.some(({ verdict }) => verdict.status === 'passed'))
    return { kind: 'open' };
  const programs = new Set(attempts.map(({ code }) => bare(code)));
  programs.delete(bare(starter));
  const different = programs.size;
  return {
    kind: different >= ATTEMPTS_BEFORE_SOLUTION ? 'ask' : 'closed',
    attempts: different,
  };
}

/** A program without its comments and white space: what those change is no new idea. */
const bare = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').replace(/\s+/g, '');
