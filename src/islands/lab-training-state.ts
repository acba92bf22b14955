import { ACTIVATION_NAMES, DATA_NAMES, INITIALIZATION_NAMES } from '../labs/choices.ts';
import type { TrainingSettings } from '../labs/network-training.ts';
import type { DataSet } from '../training/data-set.ts';
import { gradientForm, type RuleSetting, ruleField, ruleSetting } from './lab-rules.ts';
import { choiceField, listField, numberField, type StateOf, wholeField } from './lab-state.ts';

/** Runs that can be told apart side by side. */
export const MOST_RUNS = 6;

/** Quantities that the second chart shows, by the name in addresses. */
export const QUANTITIES = ['accuracy', 'gradient', 'update', 'ratio'] as const;
export type Quantity = (typeof QUANTITIES)[number];

export const STOPS = {
  count: [60, 120, 300, 600, 1200],
  noise: [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4],
  depth: [0, 1, 2, 3, 4, 5, 6],
  width: [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64],
  batchSize: [8, 16, 32, 64, 128, 256],
  epochs: [10, 20, 30, 50, 100, 200, 400],
} as const;

/** Rates that suit the small networks of the lab; all other rules take 0.01. */
const RATES: Readonly<Record<string, number>> = {
  sgd: 0.2,
  momentum: 0.05,
  'momentum-heavy-ball': 0.05,
  'momentum-ema': 0.2,
  nesterov: 0.05,
  adagrad: 0.1,
  rmsprop: 0.005,
  adadelta: 1,
  adamax: 0.02,
  lion: 0.002,
};
export const rateFor = (optimizer: string): number => RATES[optimizer] ?? 0.01;

const opening = ['sgd', 'momentum', 'adam'].map((id) => ruleSetting(id, { lr: rateFor(id) }));

/** Everything a reader sets in the lab, as its address carries it. */
export const TRAINING_FIELDS = {
  data: choiceField('two-moons', DATA_NAMES),
  count: wholeField(300, { min: 20, max: 1200 }),
  noise: numberField(0.15, { min: 0, max: 0.4 }),
  depth: wholeField(2, { min: 0, max: 6 }),
  width: wholeField(16, { min: 1, max: 64 }),
  activation: choiceField('tanh', ACTIVATION_NAMES),
  init: choiceField('glorot', INITIALIZATION_NAMES),
  batch: wholeField(32, { min: 4, max: 256 }),
  epochs: wholeField(100, { min: 1, max: 400 }),
  seed: wholeField(1, { min: 1, max: 9999 }),
  chart: choiceField('accuracy', QUANTITIES),
  rules: listField(opening, ruleField, MOST_RUNS),
};
export type TrainingState = StateOf<typeof TRAINING_FIELDS>;

/** What suits a data set when it is chosen: points as far apart as they can be told, and a network large enough. */
export const OPENINGS: Readonly<
  Record<TrainingState['data'], { readonly note: string; readonly change: Partial<TrainingState> }>
> = {
  'two-moons': {
    note: 'Two half circles that reach into each other: a line parts most of them, a bend nearly all.',
    change: { noise: 0.15, epochs: 100, depth: 2, width: 16, batch: 32 },
  },
  spirals: {
    note: 'Two arms wound around each other. The boundary must turn with them; few units, and it cannot.',
    change: { noise: 0.05, epochs: 200, depth: 2, width: 16, batch: 32 },
  },
  circles: {
    note: 'A ring around a ring: no straight line does better than chance.',
    change: { noise: 0.15, epochs: 100, depth: 2, width: 16, batch: 32 },
  },
  digits: {
    note: '1,797 images of 8 × 8 gray levels, ten classes; a fifth of them is set aside for validation.',
    change: { epochs: 30, depth: 2, width: 32, batch: 64 },
  },
};

/** The settings of one rule's run as the experiment takes them. */
export const settingsOf = (
  state: TrainingState,
  rule: RuleSetting,
  digits: DataSet | undefined,
): TrainingSettings => ({
  data: state.data,
  count: state.count,
  noise: state.noise,
  seed: state.seed,
  hidden: Array.from({ length: state.depth }, () => state.width),
  activation: state.activation,
  initialization: state.init,
  batchSize: state.batch,
  epochs: state.epochs,
  optimizer: rule.optimizer,
  hyper: rule.hyper,
  ...(rule.own ? { own: gradientForm(rule.optimizer) } : {}),
  ...(state.data === 'digits' && digits ? { digits } : {}),
});
