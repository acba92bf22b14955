import { himmelblau } from '../optim/himmelblau.ts';
import type { Interval, Point, Surface } from '../optim/objective.ts';
import { plateau } from '../optim/plateau.ts';
import { valley } from '../optim/quadratic.ts';
import { twoWells } from '../optim/two-wells.ts';
import type { RuleId } from './landscape-figure-rules.ts';

/** A surface with a start and rates from which there is something to see. */
export interface Scene {
  readonly id: 'ravine' | 'turned' | 'wells' | 'plateau' | 'valleys';
  readonly name: string;
  readonly surface: Surface;
  /** What the map shows, three wide by two high. */
  readonly domain: { readonly x: Interval; readonly y: Interval };
  readonly start: Point;
  readonly rates: Readonly<Record<RuleId, number>>;
  /** Standard deviation of the noise in each coordinate of a gradient. */
  readonly noise: number;
  /** Heights of the contour lines. */
  readonly levels: readonly number[];
  /** The surface's minimizers as places in a sentence, in their order. */
  readonly places: readonly string[];
}

const CONDITION = 50;
const WIDE = { x: [-3, 3], y: [-2, 2] } as const;
const RAVINE_LEVELS = [0.1, 0.5, 2, 6, 15, 30, 60, 100];

/** The rules that divide by the size of past gradients keep one rate on all surfaces; the other two cannot. */
const adaptive = { adagrad: 0.5, rmsprop: 0.05, adam: 0.1 } as const;
const ravineRates = { sgd: 0.03, momentum: 0.01, ...adaptive };

const turnedBy = (degrees: number, [x, y]: Point): Point => {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [x * c - y * s, x * s + y * c];
};
const RAVINE_START: Point = [-2.4, 1];

/** The surfaces on offer. Starts and rates show what is typical; the reader moves both. */
export const SCENES: readonly Scene[] = [
  {
    id: 'ravine',
    name: 'Ravine',
    surface: valley(CONDITION, 0),
    domain: WIDE,
    start: RAVINE_START,
    rates: ravineRates,
    noise: 4,
    levels: RAVINE_LEVELS,
    places: ['at the minimum'],
  },
  {
    id: 'turned',
    name: 'Turned by 30°',
    surface: valley(CONDITION),
    domain: WIDE,
    start: turnedBy(30, RAVINE_START),
    rates: ravineRates,
    noise: 4,
    levels: RAVINE_LEVELS,
    places: ['at the minimum'],
  },
  {
    id: 'wells',
    name: 'Saddle',
    surface: twoWells,
    domain: WIDE,
    start: [-2.4, 0.01],
    rates: { sgd: 0.05, momentum: 0.02, ...adaptive },
    noise: 0.5,
    levels: [0.01, 0.06, 0.14, 0.25, 0.5, 1, 2, 3.5, 5.5],
    places: ['in the upper well', 'in the lower well'],
  },
  {
    id: 'plateau',
    name: 'Plateau',
    surface: plateau,
    domain: WIDE,
    start: [-2.6, -1.4],
    rates: { sgd: 0.1, momentum: 0.1, ...adaptive },
    noise: 0.1,
    levels: [0.03, 0.12, 0.3, 0.5, 0.7, 0.85, 0.95, 0.985, 0.996],
    places: ['in the hollow'],
  },
  {
    id: 'valleys',
    name: 'Four valleys',
    surface: himmelblau,
    domain: { x: [-6.3, 6.3], y: [-4.2, 4.2] },
    start: [-5.4, 0.4],
    rates: { sgd: 0.003, momentum: 0.002, ...adaptive },
    noise: 20,
    levels: [3, 12, 30, 60, 100, 150, 250, 400, 700],
    places: [
      'in the north-east valley',
      'in the north-west valley',
      'in the south-west valley',
      'in the south-east valley',
    ],
  },
];

export type SceneId = Scene['id'];

/** The scene with this id. */
export function sceneOf(id: SceneId): Scene {
  const scene = SCENES.find((one) => one.id === id);
  if (!scene) throw new Error(`The landscape figure has no scene "${id}".`);
  return scene;
}
