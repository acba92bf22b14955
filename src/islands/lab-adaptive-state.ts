import { MOST_TRACED_STEPS } from '../labs/limits.ts';
import { READABLE } from '../optim/adaptive-memory.ts';
import { ADAPTIVE_STREAMS } from '../optim/adaptive-streams.ts';
import { DEFAULTS, STEPS } from './adaptive-figure-settings.ts';
import { OWN_RULES, type RuleSetting, ruleField, ruleSetting } from './lab-rules.ts';
import {
  choiceField,
  type Field,
  listField,
  type StateOf,
  switchField,
  wholeField,
} from './lab-state.ts';

/** Curves that can be told apart. */
export const MOST_RULES = 6;

/** Exercises whose passed programs this lab can read. */
export const OWN_ADAPTIVE: readonly string[] = OWN_RULES.filter((id) => READABLE.includes(id));

/** The rate that a rule gets when it is added: the same for all, but for Adadelta, which has none. */
export const rateFor = (optimizer: string): number => (optimizer === 'adadelta' ? 1 : DEFAULTS.lr);

const readable: Pick<Field<RuleSetting>, 'parse' | 'print'> = {
  print: ruleField.print,
  parse: (text) => {
    const rule = ruleField.parse(text);
    return rule && READABLE.includes(rule.optimizer) ? rule : undefined;
  },
};

/** Everything a reader sets in the lab, as its address carries it. */
export const ADAPTIVE_FIELDS = {
  stream: choiceField(
    'rare',
    ADAPTIVE_STREAMS.map(({ id }) => id),
  ),
  every: wholeField(20, { min: 1, max: 1000 }),
  steps: wholeField(STEPS, { min: 20, max: MOST_TRACED_STEPS }),
  step: wholeField(DEFAULTS.step, { min: 1, max: MOST_TRACED_STEPS }),
  /** Bias correction of the library's Adam. */
  corrected: switchField(true),
  /** Off sets the ε of every rule to 0. */
  eps: switchField(true),
  /** The rule whose memory is shown, by its place in the list, from 1. */
  memory: wholeField(4, { min: 1, max: MOST_RULES }),
  rules: listField(
    ['sgd', 'adagrad', 'rmsprop', 'adam'].map((id) => ruleSetting(id, { lr: rateFor(id) })),
    readable,
    MOST_RULES,
  ),
};
export type AdaptiveLabState = StateOf<typeof ADAPTIVE_FIELDS>;

/** The place in the list of the rule whose memory is shown; the last one where the list is too short. */
export const shownMemory = ({ memory, rules }: Pick<AdaptiveLabState, 'memory' | 'rules'>) =>
  Math.min(memory, rules.length) - 1;
