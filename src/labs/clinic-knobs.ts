import * as z from 'zod/mini';
import type { Clipping } from '../training/clipping.ts';
import type { RatePlan, RunPlan } from '../training/run-plan.ts';

/** What each knob of the clinic can be set to. The words are those of addresses and files; islands have others. */
export const KNOB_OPTIONS = {
  rule: ['sgd', 'momentum', 'adam'],
  lr: ['0.0003', '0.001', '0.004', '0.02', '0.1', '0.7', '3', '20'],
  /** Whether the step is subtracted or added. */
  sign: ['minus', 'plus'],
  schedule: ['constant', 'warmup-0', 'warmup-20', 'halved-3', 'halved-60'],
  /** The longest gradient that passes unclipped. */
  clipping: ['none', '1', '0.001'],
  decay: ['0', '0.01', '0.1', '1', '5'],
  batch: ['5', '10', '35', '140'],
  shuffle: ['on', 'off'],
  /** How many points there are to learn from. */
  points: ['30', '140', '600'],
  hidden: ['8', '8.8.8.8.8', '32.32'],
  activation: ['tanh', 'relu', 'sigmoid'],
  initialization: ['glorot', 'he', 'large', 'zeros'],
} as const;

export type KnobName = keyof typeof KNOB_OPTIONS;
/** All knobs, each on one of its options. */
export type Knobs = { readonly [K in KnobName]: (typeof KNOB_OPTIONS)[K][number] };

/** The knobs in the order of addresses. */
export const KNOB_NAMES = Object.keys(KNOB_OPTIONS) as readonly KnobName[];

/** Knobs that came from elsewhere. */
export const knobSettings = z.object({
  rule: z.enum(KNOB_OPTIONS.rule),
  lr: z.enum(KNOB_OPTIONS.lr),
  sign: z.enum(KNOB_OPTIONS.sign),
  schedule: z.enum(KNOB_OPTIONS.schedule),
  clipping: z.enum(KNOB_OPTIONS.clipping),
  decay: z.enum(KNOB_OPTIONS.decay),
  batch: z.enum(KNOB_OPTIONS.batch),
  shuffle: z.enum(KNOB_OPTIONS.shuffle),
  points: z.enum(KNOB_OPTIONS.points),
  hidden: z.enum(KNOB_OPTIONS.hidden),
  activation: z.enum(KNOB_OPTIONS.activation),
  initialization: z.enum(KNOB_OPTIONS.initialization),
});

/** What does not depend on the knobs: how far the points are scattered, and how many are kept for validation. */
export interface Ground {
  readonly noise: number;
  readonly validation: number;
}

/** The run that knobs describe, but for the order of its rows. */
export function planOf(knobs: Knobs, { noise, validation }: Ground): RunPlan {
  const count = Number(knobs.points) + validation;
  return {
    data: { count, noise, validationShare: validation / count },
    hidden: knobs.hidden.split('.').map(Number),
    activation: knobs.activation,
    initialization: knobs.initialization,
    batchSize: Number(knobs.batch),
    rule: knobs.rule,
    lr: (knobs.sign === 'minus' ? 1 : -1) * Number(knobs.lr),
    schedule: SCHEDULES[knobs.schedule],
    clipping: CLIPPINGS[knobs.clipping],
    weightDecay: Number(knobs.decay),
  };
}

const SCHEDULES = {
  constant: { kind: 'constant' },
  'warmup-0': { kind: 'ramp', steps: 0 },
  'warmup-20': { kind: 'ramp', steps: 20 },
  'halved-3': { kind: 'halving', everySteps: 3 },
  'halved-60': { kind: 'halving', everySteps: 60 },
} as const satisfies Readonly<Record<Knobs['schedule'], RatePlan>>;

const CLIPPINGS = {
  none: { kind: 'none' },
  '1': { kind: 'norm', limit: 1 },
  '0.001': { kind: 'norm', limit: 0.001 },
} as const satisfies Readonly<Record<Knobs['clipping'], Clipping>>;
