import { seeded } from '../optim/chance.ts';
import { permutation } from '../optim/permutation.ts';
import type { Ground, KnobName, Knobs } from './clinic-knobs.ts';

/** Draws the order of the cases; a large one, as the first number drawn with a small seed is always close to 1. */
const ORDER_SEED = 1_618_033_988;

/** Settings with which the network learns two moons without trouble. */
export const HEALTHY_KNOBS: Knobs = {
  rule: 'adam',
  lr: '0.02',
  sign: 'minus',
  schedule: 'constant',
  clipping: 'none',
  decay: '0',
  batch: '35',
  shuffle: 'on',
  points: '140',
  hidden: '8',
  activation: 'tanh',
  initialization: 'glorot',
};

interface Sickness {
  /** The knob that is set wrong. */
  readonly cause: KnobName;
  readonly change: Partial<Knobs>;
  readonly ground?: Ground;
  readonly seed: number;
}

const NOISY = 0.4;

/** What is wrong with each patient: one fault, and what else must be so for it to show. */
const SICKNESSES = {
  'rate-too-low': { cause: 'lr', change: { rule: 'sgd', lr: '0.004' }, seed: 105 },
  'rate-too-high': { cause: 'lr', change: { batch: '10', lr: '0.7' }, seed: 108 },
  'rate-far-too-high': { cause: 'lr', change: { rule: 'momentum', lr: '20' }, seed: 107 },
  ascent: { cause: 'sign', change: { rule: 'sgd', lr: '0.1', sign: 'plus' }, seed: 106 },
  'no-warmup-steps': { cause: 'schedule', change: { schedule: 'warmup-0' }, seed: 102 },
  'decay-too-soon': {
    cause: 'schedule',
    change: { rule: 'sgd', lr: '0.1', schedule: 'halved-3' },
    seed: 114,
  },
  'clipped-to-nothing': {
    cause: 'clipping',
    change: { rule: 'sgd', lr: '0.1', clipping: '0.001' },
    seed: 107,
  },
  'decay-too-strong': { cause: 'decay', change: { decay: '5' }, seed: 112 },
  'not-shuffled': {
    cause: 'shuffle',
    change: { rule: 'sgd', lr: '0.7', shuffle: 'off', batch: '5' },
    ground: { noise: NOISY, validation: 60 },
    seed: 105,
  },
  'few-points': {
    cause: 'points',
    change: { points: '30', hidden: '32.32', activation: 'relu', initialization: 'he', batch: '5' },
    ground: { noise: NOISY, validation: 120 },
    seed: 109,
  },
  'weights-of-zero': { cause: 'initialization', change: { initialization: 'zeros' }, seed: 101 },
  'deep-sigmoid': {
    cause: 'activation',
    change: { rule: 'sgd', lr: '0.1', hidden: '8.8.8.8.8', activation: 'sigmoid' },
    seed: 103,
  },
} as const satisfies Readonly<Record<string, Sickness>>;

/** What can be wrong with a patient. */
export type ClinicFault = keyof typeof SICKNESSES;

/** All faults, in the order in which they are offered as answers. */
export const CLINIC_FAULTS = Object.keys(SICKNESSES) as readonly ClinicFault[];

/** One sick run. */
export interface Patient {
  readonly fault: ClinicFault;
  readonly cause: KnobName;
  readonly knobs: Knobs;
  readonly ground: Ground;
  /** Draws data, first parameters and batches. */
  readonly seed: number;
}

const GROUND: Ground = { noise: 0.2, validation: 60 };
const ORDER = permutation(CLINIC_FAULTS.length, seeded(ORDER_SEED));

/** The patients as they wait, shuffled so that the number of a case tells nothing about it; case n is entry n − 1. */
export const PATIENTS: readonly Patient[] = ORDER.map((k) => {
  const fault = CLINIC_FAULTS[k] as ClinicFault;
  const { cause, change, ground = GROUND, seed }: Sickness = SICKNESSES[fault];
  return { fault, cause, knobs: { ...HEALTHY_KNOBS, ...change }, ground, seed };
});

/** The patient of a case, counted from 1. */
export function patientOf(number: number): Patient {
  const patient = PATIENTS[number - 1];
  if (!patient)
    throw new Error(`The clinic has cases 1 to ${PATIENTS.length}, and no case ${number}.`);
  return patient;
}
