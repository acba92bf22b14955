import type { AnyOptimizer, HyperValues } from '../optim/catalog.ts';
import { noise } from '../optim/noise.ts';
import { type RateChoice, type ScheduledRun, scheduledRun } from '../optim/scheduled-run.ts';
import { stiffeningBowl } from '../optim/stiffening-bowl.ts';
import type { Vector } from '../optim/vector.ts';

/** The bowl: its curvatures from flat to steep, how its walls stiffen, and how far out every run starts. */
const COORDINATES = 24;
const FLATTEST = 0.02;
export const STEEPEST = 1;
export const STIFFNESS = 0.3;
export const DISTANCE = 2;
const CURVATURES: Vector = Array.from(
  { length: COORDINATES },
  (_, j) => FLATTEST * (STEEPEST / FLATTEST) ** (j / (COORDINATES - 1)),
);
const BOWL = stiffeningBowl(CURVATURES, STIFFNESS);
const START: Vector = CURVATURES.map(() => DISTANCE);

/** The noise of `steps` gradients of one sample. As in a noisy quadratic model its variance is the curvature. */
export const bowlNoise = (seed: number, steps: number): readonly Vector[] =>
  noise(seed, steps, COORDINATES, 1).map((step) =>
    step.map((x, j) => x * Math.sqrt(CURVATURES[j] ?? Number.NaN)),
  );

/** A run down the bowl, the noise of one sample shrunk to that of a batch by `share`. */
export const bowlRun = (
  optimizer: Pick<AnyOptimizer, 'init' | 'step'>,
  hyper: HyperValues,
  choose: RateChoice,
  drawn: readonly Vector[],
  share: number,
): ScheduledRun =>
  scheduledRun(
    BOWL,
    optimizer,
    (lr) => ({ ...hyper, lr }),
    choose,
    START,
    drawn.map((step) => step.map((x) => x * share)),
  );
