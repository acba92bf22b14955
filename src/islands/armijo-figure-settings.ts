import { allowed, backtrack, largestAllowed, type Slice } from '../optim/armijo.ts';
import { valley } from '../optim/quadratic.ts';
import type { SliceChart } from '../plots/slice-chart.ts';
import { START } from './descent-figure-settings.ts';

/** The least and the most pixels of the chart's height. */
export const HEIGHTS = [230, 300] as const;

/** What each slider can be set to. */
export const STOPS = {
  c: [0.0001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  b: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  alpha0: [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35],
} as const;

/** The factor from one trial to the next. */
const SHRINK = 0.6;

/** Everything the reader can choose. */
export interface Settings {
  readonly c: number;
  readonly b: number;
  readonly alpha0: number;
}

export const DEFAULTS: Settings = { c: 0.3, b: 0, alpha0: 0.35 };

const ravine = valley(9);
const gradient = ravine.gradient(START);
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, j) => sum + x * (b[j] ?? Number.NaN), 0);
// The ravine's lowest point is the origin, so that its gradient at g is Hg.
const bend = dot(gradient, ravine.gradient(gradient));

/** The ray from the start of the other figure along its first step. */
export const SLICE: Slice = {
  phi: (alpha) => ravine.value(START.map((x, j) => x - alpha * (gradient[j] ?? Number.NaN))),
  promise: dot(gradient, gradient),
  bend,
};

/** The rates tried and how far rates pass. */
export const search = (settings: Settings) => ({
  ...backtrack(SLICE, { ...settings, shrink: SHRINK, maxBacktracks: 30 }),
  largest: largestAllowed(SLICE, settings),
});

/** The chart of the search, at a given width. */
export function chartOf(settings: Settings, width: number): SliceChart {
  const { trials, accepted, largest } = search(settings);
  const { phi, promise } = SLICE;
  return {
    width,
    height: Math.round(Math.min(HEIGHTS[1], Math.max(HEIGHTS[0], width * 0.45))),
    x: [0, 0.4],
    y: [-3, 14],
    curves: [
      { at: phi, tone: 'ink', label: 'f(x − αg)', labelAt: 0.3, anchor: 'end', lift: 0 },
      {
        at: (alpha) => phi(0) - alpha * promise,
        tone: 'edge',
        dash: [4, 3],
        label: 'promised',
        labelAt: 0.1,
        anchor: 'end',
        lift: 0,
      },
      {
        at: (alpha) => allowed(SLICE, settings, alpha),
        tone: 'series-1',
        label: 'allowed',
        labelAt: 0.02,
        anchor: 'start',
        lift: 10,
      },
    ],
    passing: largest,
    trials,
    accepted,
  };
}
