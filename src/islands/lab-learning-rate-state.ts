import { MOST_BACKTRACKS } from '../labs/limits.ts';
import { valley } from '../optim/quadratic.ts';
import { armijoSearch, searchedDescent } from '../optim/searched-descent.ts';
import { PERCENT, rates, START } from './descent-figure-settings.ts';
import { curveField } from './lab-learning-rate-curves.ts';
import {
  choiceField,
  listField,
  numberField,
  type StateOf,
  switchField,
  wholeField,
} from './lab-state.ts';

/** Condition numbers to choose from; the best rate of each is a whole percent of its edge. */
export const KAPPAS = ['1', '4', '9', '19', '49', '99'] as const;
/** Lengths of a run, the share that Armijo's condition asks for, the factor from one trial to the next. */
export const STOPS = {
  steps: [10, 20, 40, 100, 200, 500],
  c: [0.0001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  shrink: [0.1, 0.3, 0.5, 0.7, 0.8, 0.9],
} as const;
/** Curves that can be told apart. */
export const MOST_CURVES = 6;

/** Everything a reader sets in the lab, as its address carries it. */
export const LEARNING_RATE_FIELDS = {
  kappa: choiceField('9', KAPPAS),
  percent: wholeField(95, { min: PERCENT.min, max: PERCENT.max }),
  steps: wholeField(40, { min: 10, max: 500 }),
  step: wholeField(40, { min: 1, max: 500 }),
  search: switchField(false),
  c: numberField(0.3, { min: 0.0001, max: 0.99 }),
  shrink: numberField(0.5, { min: 0.1, max: 0.95 }),
  curves: listField(
    [
      { rule: 'sgd', own: false },
      { rule: 'line-search', own: false },
      { rule: 'momentum', own: false },
    ],
    curveField,
    MOST_CURVES,
  ),
};
export type LearningRateState = StateOf<typeof LEARNING_RATE_FIELDS>;

/** Rates of a sweep, and how many of them lie in a factor of ten. */
export const SWEEP_COUNT = 40;
const PER_DECADE = 12;
/** Which of them is the edge itself. */
export const AT_EDGE = 33;

/** Forty rates in equal ratios, from a crawl to three times the edge; the edge itself is one of them. */
export const sweepRates = (kappa: string): readonly number[] =>
  Array.from(
    { length: SWEEP_COUNT },
    (_, k) => rates({ kappa, percent: 100 }).edge * 10 ** ((k - AT_EDGE) / PER_DECADE),
  );

/** The descent with a line search whose first trial is the rate of the slider. */
export function searched({
  kappa,
  percent,
  steps,
  c,
  shrink,
}: Pick<LearningRateState, 'kappa' | 'percent' | 'steps' | 'c' | 'shrink'>) {
  const hyper = {
    alpha0: rates({ kappa, percent }).lr,
    c,
    shrink,
    maxBacktracks: MOST_BACKTRACKS,
  };
  return searchedDescent(valley(Number(kappa)), armijoSearch(hyper), START, steps);
}
