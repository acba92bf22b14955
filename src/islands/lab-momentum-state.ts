import { MOMENTUM_FORMS } from '../labs/choices.ts';
import { MOMENTUM_SCHEDULES } from '../labs/momentum-schedule.ts';
import { descend, type Trajectory } from '../optim/descend.ts';
import { bestRate } from '../optim/fixed-rate.ts';
import { momentum } from '../optim/momentum.ts';
import type { Eigenvalues } from '../optim/momentum-regime.ts';
import { valley } from '../optim/quadratic.ts';
import { sgd } from '../optim/sgd.ts';
import {
  choiceField,
  listField,
  numberField,
  type StateOf,
  switchField,
  wholeField,
} from './lab-state.ts';
import { START, STEPS } from './momentum-figure-settings.ts';

/** Condition numbers to choose from. */
export const KAPPAS = ['4', '25', '100'] as const;
/** The plane reaches to this multiple of 1/λmax, beyond the edge for every β below 1. */
export const WIDEST = 4.2;
const RATE_STOPS = 84;

/** The rates on offer in a ravine: equal steps across the plane. */
export const rateStops = (kappa: string): readonly number[] =>
  Array.from({ length: RATE_STOPS }, (_, k) =>
    Number((((k + 1) * WIDEST) / RATE_STOPS / Number(kappa)).toPrecision(6)),
  );
export const BETA_STOPS: readonly number[] = Array.from({ length: 100 }, (_, k) => k / 100);

/** Everything a reader sets in the lab, as its address carries it. */
export const MOMENTUM_FIELDS = {
  kappa: choiceField('100', KAPPAS),
  lr: numberField(0.02, { min: 0.0001, max: 1.05 }),
  beta: numberField(0.9, { min: 0, max: 0.99 }),
  step: wholeField(STEPS, { min: 1, max: STEPS }),
  schedule: choiceField('drop', MOMENTUM_SCHEDULES),
  /** Whether the average's rate is divided by 1 − β, so that all forms walk equally far. */
  matched: switchField(true),
  own: listField(
    [],
    {
      parse: (text) => MOMENTUM_FORMS.find((form) => form === text),
      print: (form: (typeof MOMENTUM_FORMS)[number]) => form,
    },
    MOMENTUM_FORMS.length,
  ),
};
export type MomentumState = StateOf<typeof MOMENTUM_FIELDS>;

/** The curvatures along a ravine and across it. */
export const eigenvaluesOf = (kappa: string): Eigenvalues => ({ along: 1, across: Number(kappa) });

/** The path that a place in the plane leads to, and gradient descent at its best beside it. */
export const pathAt = (kappa: string, lr: number, beta: number): Trajectory =>
  descend(valley(Number(kappa)), momentum, { lr, beta }, START, STEPS);
export const plainAt = (kappa: string): Trajectory =>
  descend(valley(Number(kappa)), sgd, { lr: bestRate(1, Number(kappa)) }, START, STEPS);
