import { adam } from '../optim/adam.ts';
import { momentum } from '../optim/momentum.ts';
import { sgd } from '../optim/sgd.ts';
import { adamInPlace } from './adam-in-place.ts';
import { pureRule } from './pure-rule.ts';
import { type Split, splitData } from './split.ts';
import type { RunSettings } from './training-run.ts';
import { twoMoons } from './two-moons.ts';

/** What the curves of a run show. */
export type Symptom =
  | 'nan'
  | 'diverges'
  | 'oscillates'
  | 'plateaus'
  | 'too-slow'
  | 'overfits'
  | 'healthy';

/** A run like many others in which one thing is wrong, or none. */
export interface SickRun {
  /** What the fault shows as, with nearly every seed; a test counts. */
  readonly symptom: Symptom;
  /** What is wrong, in words. */
  readonly fault: string;
  readonly change: (healthy: RunSettings) => Partial<RunSettings>;
}

const withAdam = adamInPlace(adam.defaults);
const withSgd = pureRule(sgd, sgd.defaults);
const withMomentum = pureRule(momentum, momentum.defaults);
const constant = (rate: number) => () => rate;

/** Two moons with 140 points to learn from and 60 to judge by. */
const moons = (seed: number): Split =>
  splitData(twoMoons({ count: 200, noise: 0.2, seed }), 0.3, seed);

const FEW_STEPS = 3;

/** Runs with one fault each, by the fault's name. */
export const SICK_RUNS = {
  none: { symptom: 'healthy', fault: 'nothing', change: () => ({}) },
  'none-with-momentum': {
    symptom: 'healthy',
    fault: 'nothing',
    change: () => ({ rule: withMomentum, rate: constant(0.1) }),
  },
  'warmup-of-no-steps': {
    symptom: 'nan',
    fault: 'a warmup over 0 steps, whose first rate is 0/0',
    change: ({ rate }) => ({ rate: (t) => (rate(t) * t) / 0 }),
  },
  overflow: {
    symptom: 'nan',
    fault: 'a learning rate that makes parameters overflow',
    change: () => ({ rule: withMomentum, activation: 'relu', rate: constant(1e9) }),
  },
  'rate-far-too-high': {
    symptom: 'diverges',
    fault: 'a learning rate many times too high',
    change: () => ({ rule: withMomentum, rate: constant(20) }),
  },
  ascent: {
    symptom: 'diverges',
    fault: 'the gradient is added, not subtracted',
    change: () => ({ rule: withSgd, rate: constant(-0.1) }),
  },
  'rate-too-high': {
    symptom: 'oscillates',
    fault: 'a learning rate too high for Adam and small batches',
    change: () => ({ batchSize: 10, rate: constant(0.7) }),
  },
  'rate-too-high-with-momentum': {
    symptom: 'oscillates',
    fault: 'a learning rate too high for momentum and small batches',
    change: () => ({
      batchSize: 10,
      activation: 'relu',
      rule: withMomentum,
      rate: constant(0.8),
    }),
  },
  'rate-too-low': {
    symptom: 'too-slow',
    fault: 'a learning rate far too low for gradient descent',
    change: () => ({ rule: withSgd, rate: constant(0.004) }),
  },
  'rate-too-low-for-adam': {
    symptom: 'too-slow',
    fault: 'a learning rate far too low for Adam',
    change: () => ({ rate: constant(0.0003) }),
  },
  'weights-of-zero': {
    symptom: 'plateaus',
    fault: 'all weights start at 0, so that no unit can differ from another',
    change: () => ({ initialization: 'zeros' }),
  },
  'deep-sigmoid': {
    symptom: 'plateaus',
    fault: 'five layers of sigmoids, through which no slope comes back',
    change: () => ({
      hidden: [8, 8, 8, 8, 8],
      activation: 'sigmoid',
      rule: withSgd,
      rate: constant(0.1),
    }),
  },
  'decay-too-soon': {
    symptom: 'plateaus',
    fault: 'a schedule that halves the rate every three steps',
    change: () => ({ rule: withSgd, rate: (t) => 0.1 * 0.5 ** (t / FEW_STEPS) }),
  },
  'few-samples': {
    symptom: 'overfits',
    fault: 'a network of 1,200 parameters for 30 noisy points',
    change: ({ seed }) => ({
      data: splitData(twoMoons({ count: 150, noise: 0.4, seed }), 0.8, seed),
      hidden: [32, 32],
      activation: 'relu',
      initialization: 'he',
      batchSize: 5,
    }),
  },
} as const satisfies Readonly<Record<string, SickRun>>;

/** The name of a fault. */
export type Fault = keyof typeof SICK_RUNS;

/** All faults, in the order of the table. */
export const FAULTS = Object.keys(SICK_RUNS) as readonly Fault[];

/** The settings of a run with this fault; the seed draws data, parameters and batches. */
export function sickRun(fault: Fault, seed: number): RunSettings {
  const healthy: RunSettings = {
    data: moons(seed),
    hidden: [8],
    activation: 'tanh',
    initialization: 'glorot',
    batchSize: 35,
    shuffle: true,
    rate: constant(0.02),
    rule: withAdam,
    clipping: { kind: 'none' },
    weightDecay: 0,
    seed,
  };
  const { change }: SickRun = SICK_RUNS[fault];
  return { ...healthy, ...change(healthy) };
}
