import { MOST_DESCENT_STEPS } from '../labs/limits.ts';
import type { Point } from '../optim/objective.ts';
import { SURFACES, surfaceById } from '../optim/surfaces.ts';
import { type RuleSetting, ruleField, ruleSetting } from './lab-rules.ts';
import { choiceField, listField, pointField, type StateOf, wholeField } from './lab-state.ts';

/** Curves that can be told apart. */
export const MOST_RULES = 8;

/** What a surface opens with: a start from which there is something to see, and rates that suit its slopes. */
interface Opening {
  readonly start: Point;
  /** For rules whose step is proportional to the gradient, and for those that divide by its size. */
  readonly rates: { readonly plain: number; readonly adaptive: number };
  /** What there is to see, in a sentence. */
  readonly note: string;
}

const OPENINGS: Readonly<Record<string, Opening>> = {
  bowl: {
    start: [-2.2, 1.4],
    rates: { plain: 0.1, adaptive: 0.1 },
    note: 'The kindest surface: every direction agrees on the rate.',
  },
  ravine: {
    start: [-2.2, 1],
    rates: { plain: 0.02, adaptive: 0.1 },
    note: 'κ times as steep across as along; what is fast along it overshoots across.',
  },
  'noisy-bowl': {
    start: [-2.2, 1.4],
    rates: { plain: 0.05, adaptive: 0.05 },
    note: 'Each gradient is off by a normal number of deviation 1 in each coordinate, as that of a batch would be.',
  },
  rosenbrock: {
    start: [-1.5, 2],
    rates: { plain: 0.001, adaptive: 0.02 },
    note: 'A bent valley, steep into it and almost level along it.',
  },
  beale: {
    start: [-2, 2],
    rates: { plain: 0.002, adaptive: 0.05 },
    note: 'Flat land and steep corners.',
  },
  himmelblau: {
    start: [-5.4, 0.4],
    rates: { plain: 0.002, adaptive: 0.1 },
    note: 'Four minima, all equally deep; the rule and the rate decide which one is found.',
  },
  saddle: {
    start: [-1.5, 0.02],
    rates: { plain: 0.02, adaptive: 0.02 },
    note: 'Level at the middle, downhill for ever along y.',
  },
  'monkey-saddle': {
    start: [0.4, 0.05],
    rates: { plain: 0.02, adaptive: 0.05 },
    note: 'Gradient and curvature both vanish at the middle; three valleys lead away from it.',
  },
  plateau: {
    start: [-2.4, -1.2],
    rates: { plain: 0.1, adaptive: 0.05 },
    note: 'Far from the hollow the slope fades to nothing.',
  },
};

/** Rules whose steps follow the gradient's length; the others set a length of their own. */
const PLAIN = new Set(['sgd', 'momentum', 'momentum-heavy-ball', 'nesterov']);

export function openingOf(surface: string): Opening {
  const found = OPENINGS[surface];
  if (!found) throw new Error(`The lab has no opening for the surface "${surface}".`);
  return found;
}

/** A rate that suits a rule on a surface. */
export function rateFor(surface: string, optimizer: string): number {
  const { plain, adaptive } = openingOf(surface).rates;
  if (optimizer === 'sgd') return plain;
  if (optimizer === 'momentum-ema') return plain;
  if (optimizer === 'adadelta') return 1;
  if (optimizer === 'adagrad') return 5 * adaptive;
  return PLAIN.has(optimizer) ? plain / 2 : adaptive;
}

const FIRST = 'ravine';
const rulesFor = (surface: string, ids: readonly string[]): readonly RuleSetting[] =>
  ids.map((id) => ruleSetting(id, { lr: rateFor(surface, id) }));

/** Everything a reader sets in the lab, as its address carries it. */
export const SURFACE_FIELDS = {
  surface: choiceField(
    FIRST,
    SURFACES.map(({ id }) => id),
  ),
  kappa: wholeField(20, { min: 1, max: 200 }),
  start: pointField(openingOf(FIRST).start, { min: -10, max: 10 }),
  steps: wholeField(200, { min: 10, max: MOST_DESCENT_STEPS }),
  step: wholeField(60, { min: 1, max: MOST_DESCENT_STEPS }),
  seed: wholeField(1, { min: 1, max: 9999 }),
  rules: listField(rulesFor(FIRST, ['sgd', 'momentum', 'adam']), ruleField, MOST_RULES),
};
export type SurfaceState = StateOf<typeof SURFACE_FIELDS>;

/** The part of the state that changes with the surface: its start, and for each rule a rate that suits it. */
export const moveTo = (surface: string, rules: readonly RuleSetting[]) => ({
  surface,
  start: openingOf(surface).start,
  rules: rules.map((rule) => ({
    ...rule,
    hyper: { ...rule.hyper, lr: rateFor(surface, rule.optimizer) },
  })),
});

/** What the map shows: the surface's own part of the plane, drawn three wide by two high. */
export function mapDomain({ surface, kappa }: Pick<SurfaceState, 'surface' | 'kappa'>) {
  const { x, y } = surfaceById(surface).make(kappa).domain;
  const [cx, cy] = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
  const half = Math.max((x[1] - x[0]) / 3, (y[1] - y[0]) / 2);
  return { x: [cx - 1.5 * half, cx + 1.5 * half], y: [cy - half, cy + half] } as const;
}
