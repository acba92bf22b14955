import { type ClipMethod, treated } from '../optim/clip-method.ts';
import { clipped } from '../optim/clipped.ts';
import { descend, type Trajectory } from '../optim/descend.ts';
import type { Interval, Point } from '../optim/objective.ts';
import { balancedBias, recurrentNeuron } from '../optim/recurrent-neuron.ts';
import { sgd } from '../optim/sgd.ts';
import type { Tone } from '../plots/mark.ts';
import { nearestStop } from './figure-nearest-stop.ts';

/** Steps of each run. */
export const STEPS = 80;

/** The part of the plane on show, three to two. */
export const DOMAIN: { readonly w: Interval; readonly b: Interval } = {
  w: [3.2, 6.8],
  b: [-3.6, -1.2],
};
/** Places that the pointer and the sliders can reach lie on a grid of this width. */
export const GRID = 0.01;

/** What the sliders can be set to. */
export const STOPS = {
  lr: [0.1, 0.2, 0.5, 1],
  limit: [0.05, 0.1, 0.2, 0.5, 1],
} as const;

/** For how many steps the neuron feeds on its own output. */
export const DEPTHS = [
  { id: '5', name: '5' },
  { id: '10', name: '10' },
  { id: '20', name: '20' },
  { id: '50', name: '50' },
] as const;

/** Everything the reader can choose. */
export interface Settings {
  readonly depth: (typeof DEPTHS)[number]['id'];
  readonly start: Point;
  readonly lr: number;
  readonly limit: number;
  /** How many steps of the runs are shown. */
  readonly step: number;
}

/** Starts worth a look. */
export const PRESETS: readonly {
  readonly id: 'crest' | 'valley';
  readonly name: string;
  readonly start: Point;
  readonly step: number;
}[] = [
  { id: 'crest', name: 'one step, on the wall', start: [5.5, balancedBias(5.5)], step: 1 },
  { id: 'valley', name: `${STEPS} steps, from the plain`, start: [5.8, -2.4], step: STEPS },
];

export const DEFAULTS: Settings = {
  depth: '20',
  start: [5.5, balancedBias(5.5)],
  lr: 1,
  limit: 0.5,
  step: 1,
};

/** The three ways to treat a gradient, in the order of the table. */
export const METHODS = [
  { id: 'none', name: 'not clipped', tone: 'series-1' },
  { id: 'value', name: 'by value', tone: 'series-2' },
  { id: 'norm', name: 'by norm', tone: 'series-3' },
] as const satisfies readonly {
  readonly id: ClipMethod;
  readonly name: string;
  readonly tone: Tone;
}[];
export type Method = (typeof METHODS)[number]['id'];

export const lossOf = ({ depth }: Pick<Settings, 'depth'>) => recurrentNeuron(Number(depth));

/** The run of each method. */
export const runs = (settings: Omit<Settings, 'step'>): Readonly<Record<Method, Trajectory>> => {
  const run = (method: Method) =>
    descend(
      lossOf(settings),
      clipped(sgd, (g) => treated(method, g, settings.limit)),
      { lr: settings.lr },
      settings.start,
      STEPS,
    );
  return { none: run('none'), value: run('value'), norm: run('norm') };
};

/** The place nearest to a point that a start can be set to. */
export const settable = ([w, b]: Point): Point => [
  nearestStop(w, DOMAIN.w, GRID),
  nearestStop(b, DOMAIN.b, GRID),
];

/** Whether a place is on show. */
export const onMap = (w: number, b: number): boolean =>
  w >= DOMAIN.w[0] && w <= DOMAIN.w[1] && b >= DOMAIN.b[0] && b <= DOMAIN.b[1];
