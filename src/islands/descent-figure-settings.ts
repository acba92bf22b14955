import { descend, type Trajectory } from '../optim/descend.ts';
import { bestRate, edgeRate } from '../optim/fixed-rate.ts';
import type { Point, Surface } from '../optim/objective.ts';
import { axisShares, type PrincipalAxis, principalAxes } from '../optim/principal-axes.ts';
import { valley } from '../optim/quadratic.ts';
import { sgd } from '../optim/sgd.ts';

/** Condition numbers to choose from; their best rates are whole percents of the edge. */
export const KAPPAS = ['1', '4', '9', '49'] as const;

/** Steps of a run. */
export const STEPS = 40;

/** A ravine and a rate in it. */
export interface Ravine {
  /** The condition number, which is λmax; as text, because it is chosen from a list. */
  readonly kappa: string;
  /** The rate in percent of 2/λmax, so that the edge stays in its place when the ravine changes. */
  readonly percent: number;
}

/** Everything the reader can choose. */
export interface Settings extends Ravine {
  readonly kappa: (typeof KAPPAS)[number];
  /** The step under the cursor, from 1. */
  readonly step: number;
}

export const DEFAULTS: Settings = { kappa: '9', percent: 95, step: STEPS };

/** From a crawl to well beyond the edge. */
export const PERCENT = { min: 1, max: 125, overshoot: 50, edge: 100 } as const;

/** On a flank, far from the minimum along the valley and across it. */
export const START: Point = [-2.37, -0.5];

/** The rates that matter in a ravine with curvatures 1 and κ, and the chosen one. */
export function rates({ kappa, percent }: Ravine) {
  const steepest = Number(kappa);
  const edge = edgeRate(steepest);
  const best = bestRate(1, steepest);
  return {
    steepest,
    edge,
    best,
    bestPercent: Math.round((100 * best) / edge),
    lr: (edge * percent) / 100,
  };
}

/** A run and the shares that the two axes have in its loss. */
export interface Run {
  readonly surface: Surface;
  readonly axes: readonly [flat: PrincipalAxis, steep: PrincipalAxis];
  readonly trajectory: Trajectory;
  readonly flat: readonly number[];
  readonly steep: readonly number[];
}

// In a round bowl any two axes will do; those of a ravine let u and v stay in their places.
const TURNED = principalAxes(valley(9));
const ROUND = [
  { ...TURNED[0], lambda: 1 },
  { ...TURNED[1], lambda: 1 },
] as const;

/** All numbers of a run of `steps` steps. */
export function run(settings: Ravine, steps = STEPS): Run {
  const surface = valley(Number(settings.kappa));
  const axes = settings.kappa === '1' ? ROUND : principalAxes(surface);
  const [flat, steep] = axes;
  const trajectory = descend(surface, sgd, { lr: rates(settings).lr }, START, steps);
  return {
    surface,
    axes,
    trajectory,
    flat: axisShares(trajectory, flat),
    steep: axisShares(trajectory, steep),
  };
}
