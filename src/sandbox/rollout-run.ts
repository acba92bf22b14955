import type { Hyper } from '../grading/call.ts';
import { examine } from './examine.ts';
import { type GradientSource, gradientSource, type HeldGradients } from './gradient-source.ts';
import { copyList, isArray, isNotANumber, keys } from './primordials.ts';
import { isAsRemembered, rememberState } from './watched-state.ts';

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
  gradients: HeldGradients,
  state: unknown,
): RolloutRun => ({
  source: gradientSource(gradients),
  w: w0,
  state,
  mutated: '',
});

/**
 * Takes step t. A watched step gets copies it may spoil: only what it returns goes on to the next step, the weights read
 * once, entry by entry, into a list of ours. An unwatched one gets the things themselves, for copying them would take as
 * long as the step, and what it spoils is its own. Whatever `step` throws is thrown on.
 */
export function takeStep(
  run: RolloutRun,
  step: Step,
  t: number,
  hyper: Hyper,
  watch: boolean,
): Stepped {
  const { source, state } = run;
  if (!watch) {
    const g = source.kind === 'vector' ? source.at(t, run.w as readonly number[]) : source.gradient;
    return takeReturned(run, step(run.w, g, state, hyper), isArray);
  }
  const w = copyList(run.w);
  const pristine = source.kind === 'vector' ? source.at(t, run.w as readonly number[]) : undefined;
  const g = source.kind === 'vector' ? copyList(pristine as readonly number[]) : source.gradient;
  const h = { ...hyper };
  rememberState(state);
  const returned = step(w, g, state, h);
  run.mutated = changedInput(run, w, g, pristine, h, hyper, state);
  return takeReturned(run, returned, never);
}

const never = (_w: unknown): _w is readonly unknown[] => false;

/** Goes on with what `step` returned; its weights are copied unless they can be taken as they are. */
function takeReturned(
  run: RolloutRun,
  returned: unknown,
  asIs: (w: unknown) => w is readonly unknown[],
): Stepped {
  try {
    const { w, state } = returned as { readonly w?: unknown; readonly state?: unknown };
    if (asIs(w) && state !== undefined && w.length <= WEIGHTS) {
      run.w = w;
      run.state = state;
      return ON;
    }
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

/** The name of the first input that is not what it was, '' for none. */
function changedInput(
  run: RolloutRun,
  w: readonly unknown[],
  g: unknown,
  pristine: readonly number[] | undefined,
  h: Hyper,
  hyper: Hyper,
  state: unknown,
): string {
  try {
    if (!isSame(w, run.w)) return 'w';
    if (pristine !== undefined && !isSame(g as readonly unknown[], pristine)) return 'g';
    if (!isSameHyper(h, hyper)) return 'hyper';
    return isAsRemembered(state) ? '' : 'state';
  } catch {
    // A getter planted on an input that throws: then it was changed as well.
    return 'w';
  }
}

function isSame(now: readonly unknown[], was: readonly unknown[]): boolean {
  if (now.length !== was.length) return false;
  for (let i = 0; i < was.length; i++)
    if (now[i] !== was[i] && !(isNotANumber(now[i]) && isNotANumber(was[i]))) return false;
  return true;
}

function isSameHyper(now: Hyper, was: Hyper): boolean {
  const names = keys(was);
  if (keys(now).length !== names.length) return false;
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    if (now[name] !== was[name] && !(isNotANumber(now[name]) && isNotANumber(was[name])))
      return false;
  }
  return true;
}
