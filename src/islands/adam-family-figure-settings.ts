import type { AdamHyper } from '../optim/moments.ts';
import { type CycleRow, traceCycles } from '../optim/reddi-cycle.ts';

/** Periods shown. */
export const PERIODS = 100;

/** How long a period can be, as choices. */
export const PERIOD_LENGTHS = [
  { id: '3', name: '3 steps' },
  { id: '11', name: '11' },
  { id: '31', name: '31' },
  { id: '101', name: '101' },
] as const;

/** What each slider can be set to. */
export const STOPS = {
  beta1: [0, 0.5, 0.9],
  beta2: [0.1, 0.5, 0.9, 0.99, 0.999],
  lr: [0.1, 0.3, 1],
} as const;

/** Everything the reader can choose. */
export interface Settings extends Omit<AdamHyper, 'eps'> {
  readonly period: (typeof PERIOD_LENGTHS)[number]['id'];
  /** The period that is shown step by step, 1-based. */
  readonly shown: number;
  /** The step under the cursor within that period, 1-based. */
  readonly phase: number;
}

/** The setting of the paper's theorem 1 with C = 3: β1 = 0 and β2 = 1/(1 + C²). */
export const DEFAULTS: Settings = {
  period: '3',
  beta1: 0,
  beta2: 0.1,
  lr: 0.3,
  shown: 10,
  phase: 1,
};

/** All steps of both rules. */
export const trace = ({ period, lr, beta1, beta2 }: Settings): readonly CycleRow[] =>
  traceCycles(Number(period), PERIODS, { lr, beta1, beta2, eps: 1e-8 });

/** The steps of the period that is shown. */
export function shownPeriod(
  rows: readonly CycleRow[],
  { period, shown }: Settings,
): readonly CycleRow[] {
  const length = Number(period);
  return rows.slice((shown - 1) * length, shown * length);
}

/** The last step of every period. */
export const periodEnds = (rows: readonly CycleRow[], { period }: Settings): readonly CycleRow[] =>
  rows.filter(({ t }) => t % Number(period) === 0);
