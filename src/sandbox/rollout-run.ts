import type { Gradients, Hyper } from '../grading/call.ts';
import { examine } from './examine.ts';
import { type GradientSource, gradientSource } from './gradient-source.ts';
import { copyList } from './primordials.ts';
import { isSameList, isStill, snapshot } from './snapshot.ts';

export type Step = (w: unknown, g: unknown, state: unknown, hyper: unknown) => unknown;

/** What one step came to: nothing to say, or an answer there is no going on with. */
export type Stepped =
  | { readonly kind: 'on' }
  | { readonly kind: 'stuck'; readonly returned: unknown };
const ON: Stepped = { kind: 'on' };
const WEIGHTS = 1_000_000;

/** One optimizer on its way: weights and state after the steps taken so far. */
export interface RolloutRun {
  readonly source: GradientSource;
  w: readonly unknown[];
  state: unknown;
  /** Which input the last step changed in place, '' for none. */
  mutated: string;
}

export const startRun = (
  w0: readonly number[],
  gradients: Gradients,
  state: unknown,
): RolloutRun => ({
  source: gradientSource(gradients),
  w: w0,
  state,
  mutated: '',
});

/**
 * Takes step t. The program gets copies it may spoil: only what it returns goes on to the next step, the weights read
 * once, entry by entry, into a list of ours. Whatever `step` throws is thrown on.
 */
export function takeStep(
  run: RolloutRun,
  step: Step,
  t: number,
  hyper: Hyper,
  watch: boolean,
): Stepped {
  const { source, state } = run;
  const w = copyList(run.w);
  const pristine = source.kind === 'vector' ? source.at(t, run.w as readonly number[]) : undefined;
  const g = source.kind === 'vector' ? copyList(pristine as readonly number[]) : source.gradient;
  const h = { ...hyper };
  const before = watch ? snapshotOf(state) : UNSEEN;
  const returned = step(w, g, state, h);
  if (watch) {
    // A getter planted on an input may throw: then it was changed as well.
    try {
      if (!isSameList(w, run.w)) run.mutated = 'w';
      else if (pristine !== undefined && !isSameList(g as readonly unknown[], pristine))
        run.mutated = 'g';
      else if (!isStill(h, hyper)) run.mutated = 'hyper';
      else if (before !== UNSEEN && !isStill(state, before)) run.mutated = 'state';
    } catch {
      run.mutated = 'w';
    }
  }
  return takeReturned(run, returned);
}

/** Stands for a state that cannot be read, or need not be. */
const UNSEEN = Symbol('unseen');

function snapshotOf(state: unknown): unknown {
  try {
    return snapshot(state);
  } catch {
    return UNSEEN;
  }
}

function takeReturned(run: RolloutRun, returned: unknown): Stepped {
  try {
    const { w, state } = returned as { readonly w?: unknown; readonly state?: unknown };
    const found =
      typeof w === 'object' && w !== null && state !== undefined ? examine(w) : undefined;
    if (found?.kind === 'list' && found.list.length <= WEIGHTS) {
      run.w = copyList(found.list as readonly unknown[]);
      run.state = state;
      return ON;
    }
  } catch {
    // What throws when read is as good as missing.
  }
  return { kind: 'stuck', returned };
}
