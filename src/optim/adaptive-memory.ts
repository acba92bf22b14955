import type { HyperValues } from './catalog.ts';
import { adadeltaRate, maximumRate, rootRate } from './effective-rate.ts';
import { biasCorrected } from './moving-average.ts';
import { rectification } from './rectification.ts';
import type { Vector } from './vector.ts';

/** What an optimizer may keep, in the letters of its paper, one entry per coordinate; NaN where it keeps no such thing. */
export interface AdaptiveState {
  readonly t: number;
  readonly m: Vector;
  readonly v: Vector;
  readonly vMax: Vector;
  readonly s: Vector;
  readonly d: Vector;
  readonly u: Vector;
}

/** What a state means for the next gradient: averages as accumulated and as corrected, and the effective rate. */
export interface AdaptiveReading {
  /** What the gradient, or its corrected average, is multiplied by; NaN while that would be η/ε. */
  readonly rate: Vector;
  readonly m?: Vector;
  readonly mHat?: Vector;
  /** The second moment, or what a rule has in its place: a sum of squares, a fading maximum. */
  readonly v?: Vector;
  readonly vHat?: Vector;
}

interface Hyper {
  readonly lr: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
}
type Reader = (before: AdaptiveState, after: AdaptiveState, hyper: Hyper) => AdaptiveReading;

const moments =
  (second: (state: AdaptiveState) => Vector, corrected: boolean): Reader =>
  (_before, after, hyper) => {
    const [m, v] = [after.m, second(after)];
    const vHat = biasCorrected(v, hyper.beta2, after.t);
    const mHat = biasCorrected(m, hyper.beta1, after.t);
    return { rate: rootRate(corrected ? vHat : v, hyper), m, mHat, v, vHat };
  };

const squares: Reader = (_before, { s }, hyper) => ({ rate: rootRate(s, hyper), v: s });

/** The rules whose memory can be read, by the optimizer's id. */
const READERS: Readonly<Record<string, Reader>> = {
  sgd: (_before, { m }, { lr }) => ({ rate: m.map(() => lr) }),
  adagrad: squares,
  rmsprop: squares,
  adadelta: (before, { s }, { lr, eps }) => ({
    rate: adadeltaRate(before.d, s, eps).map((one) => lr * one),
    v: s,
  }),
  adam: moments(({ v }) => v, true),
  'adam-uncorrected': moments(({ v }) => v, false),
  amsgrad: moments(({ vMax }) => vMax, true),
  nadam: moments(({ v }) => v, true),
  adamax: (_before, { t, m, u }, hyper) => ({
    rate: maximumRate(u, hyper),
    m,
    mHat: biasCorrected(m, hyper.beta1, t),
    v: u,
  }),
  radam: (before, after, hyper) => {
    const reading = moments(({ v }) => v, true)(before, after, hyper);
    const trust = rectification(hyper.beta2, after.t);
    if (trust === undefined) return { ...reading, rate: after.m.map(() => hyper.lr) };
    const root = Math.sqrt(1 - hyper.beta2 ** after.t);
    return { ...reading, rate: rootRate(after.v, hyper).map((one) => trust * root * one) };
  },
};

/** The optimizers that can be read, in the order of the course. */
export const READABLE: readonly string[] = Object.keys(READERS).filter(
  (id) => id !== 'adam-uncorrected',
);

/** Reads the state before and after one step of the optimizer of this id; throws when it is none of these. */
export function readMemory(
  optimizer: string,
  before: AdaptiveState,
  after: AdaptiveState,
  { lr = Number.NaN, beta1 = Number.NaN, beta2 = Number.NaN, eps = Number.NaN }: HyperValues,
): AdaptiveReading {
  const read = READERS[optimizer];
  if (!read) throw new Error(`The memory of "${optimizer}" is not one that can be read.`);
  return read(before, after, { lr, beta1, beta2, eps });
}
