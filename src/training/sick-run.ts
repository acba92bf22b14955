import { plannedRun, type RunPlan } from './run-plan.ts';
import type { RunSettings } from './training-run.ts';

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
  readonly change: Partial<RunPlan>;
}

/** A run with nothing wrong: 140 points to learn from and 60 to judge by. */
export const HEALTHY: RunPlan = {
  data: { count: 200, noise: 0.2, validationShare: 0.3 },
  hidden: [8],
  activation: 'tanh',
  initialization: 'glorot',
  batchSize: 35,
  rule: 'adam',
  lr: 0.02,
  schedule: { kind: 'constant' },
  clipping: { kind: 'none' },
  weightDecay: 0,
};

/** Runs with one fault each, by the fault's name. */
export const SICK_RUNS = {
  none: { symptom: 'healthy', fault: 'nothing', change: {} },
  'none-with-momentum': {
    symptom: 'healthy',
    fault: 'nothing',
    change: { rule: 'momentum', lr: 0.1 },
  },
  'warmup-of-no-steps': {
    symptom: 'nan',
    fault: 'a warmup over 0 steps, whose first rate is 0/0',
    change: { schedule: { kind: 'ramp', steps: 0 } },
  },
  overflow: {
    symptom: 'nan',
    fault: 'a learning rate that makes parameters overflow',
    change: { rule: 'momentum', activation: 'relu', lr: 1e9 },
  },
  'rate-far-too-high': {
    symptom: 'diverges',
    fault: 'a learning rate many times too high',
    change: { rule: 'momentum', lr: 20 },
  },
  ascent: {
    symptom: 'diverges',
    fault: 'the gradient is added, not subtracted',
    change: { rule: 'sgd', lr: -0.1 },
  },
  'rate-too-high': {
    symptom: 'oscillates',
    fault: 'a learning rate too high for Adam and small batches',
    change: { batchSize: 10, lr: 0.7 },
  },
  'rate-too-high-with-momentum': {
    symptom: 'oscillates',
    fault: 'a learning rate too high for momentum and small batches',
    change: { batchSize: 10, activation: 'relu', rule: 'momentum', lr: 0.8 },
  },
  'rate-too-low': {
    symptom: 'too-slow',
    fault: 'a learning rate far too low for gradient descent',
    change: { rule: 'sgd', lr: 0.004 },
  },
  'rate-too-low-for-adam': {
    symptom: 'too-slow',
    fault: 'a learning rate far too low for Adam',
    change: { lr: 0.0003 },
  },
  'weights-of-zero': {
    symptom: 'plateaus',
    fault: 'all weights start at 0, so that no unit can differ from another',
    change: { initialization: 'zeros' },
  },
  'deep-sigmoid': {
    symptom: 'plateaus',
    fault: 'five layers of sigmoids, through which no slope comes back',
    change: { hidden: [8, 8, 8, 8, 8], activation: 'sigmoid', rule: 'sgd', lr: 0.1 },
  },
  'decay-too-soon': {
    symptom: 'plateaus',
    fault: 'a schedule that halves the rate every three steps',
    change: { rule: 'sgd', lr: 0.1, schedule: { kind: 'halving', everySteps: 3 } },
  },
  'few-samples': {
    symptom: 'overfits',
    fault: 'a network of 1,200 parameters for 30 noisy points',
    change: {
      data: { count: 150, noise: 0.4, validationShare: 0.8 },
      hidden: [32, 32],
      activation: 'relu',
      initialization: 'he',
      batchSize: 5,
    },
  },
} as const satisfies Readonly<Record<string, SickRun>>;

/** The name of a fault. */
export type Fault = keyof typeof SICK_RUNS;

/** All faults, in the order of the table. */
export const FAULTS = Object.keys(SICK_RUNS) as readonly Fault[];

/** What a run with this fault is set to. */
export const sickPlan = (fault: Fault): RunPlan => {
  const { change }: SickRun = SICK_RUNS[fault];
  return { ...HEALTHY, ...change };
};

/** The settings of a run with this fault; the seed draws data, parameters and batches. */
export const sickRun = (fault: Fault, seed: number): RunSettings =>
  plannedRun(sickPlan(fault), seed);
