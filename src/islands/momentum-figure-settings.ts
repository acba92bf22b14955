import { descend, type Trajectory } from '../optim/descend.ts';
import { bestRate } from '../optim/fixed-rate.ts';
import { momentum } from '../optim/momentum.ts';
import { type Eigenvalues, type MomentumRun, momentumRun } from '../optim/momentum-regime.ts';
import type { Point } from '../optim/objective.ts';
import { valley } from '../optim/quadratic.ts';
import { sgd } from '../optim/sgd.ts';

/** The ravine, its curvatures and where every run starts. */
const CONDITION = 100;
export const SURFACE = valley(CONDITION);
export const EIGENVALUES: Eigenvalues = { along: 1, across: CONDITION };
export const START: Point = [-2.6, -0.8];
export const STEPS = 100;

/** Two roots that differ by less than this cannot be told from one in a hundred steps. */
export const TOLERANCE = 0.05;

const steps = (by: number, from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, k) => Number(((from + k) * by).toPrecision(6)));

/** What the sliders and a click into the plane can be set to. */
export const STOPS = { lr: steps(0.0005, 1, 84), beta: steps(0.01, 0, 99) } as const;

/** Everything the reader can choose. */
export interface Settings {
  readonly lr: number;
  readonly beta: number;
  /** The step under the cursor. */
  readonly step: number;
}

/** Settings worth a look, in the order of the story. */
export const PRESETS = [
  { id: 'plain', name: 'no memory', lr: 0.0195, beta: 0 },
  { id: 'crawl', name: 'crawl', lr: 0.005, beta: 0.5 },
  { id: 'ringing', name: 'ringing', lr: 0.02, beta: 0.95 },
  { id: 'optimum', name: 'Polyak’s optimum', lr: 0.033, beta: 0.67 },
  { id: 'beyond', name: 'too far', lr: 0.034, beta: 0.6 },
] as const;

export const DEFAULTS: Settings = { lr: 0.02, beta: 0.9, step: STEPS };

/** The stop nearest to a value. */
export const nearest = (stops: readonly number[], value: number): number =>
  stops.reduce((best, stop) => (Math.abs(stop - value) < Math.abs(best - value) ? stop : best));

/** Gradient descent at its best rate on this ravine: what momentum is shown beside. */
export const plainRun: Trajectory = descend(
  SURFACE,
  sgd,
  { lr: bestRate(EIGENVALUES.along, EIGENVALUES.across) },
  START,
  STEPS,
);

/** The path that the settings lead to, and the theory of it. */
export const run = ({ lr, beta }: Settings): Trajectory =>
  descend(SURFACE, momentum, { lr, beta }, START, STEPS);
export const theory = ({ lr, beta }: Pick<Settings, 'lr' | 'beta'>): MomentumRun =>
  momentumRun(lr, beta, EIGENVALUES, TOLERANCE);

/** Distance to the minimum, which lies at the origin, after each step from 0 on. */
export const distances = ({ w: [x, y] }: Trajectory): readonly number[] =>
  Array.from(x ?? [], (xk, k) => Math.hypot(xk, y?.[k] ?? Number.NaN));
