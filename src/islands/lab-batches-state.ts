import type { BatchDescentSettings } from '../labs/batch-descent.ts';
import { MOST_ROUNDS, MOST_SAMPLES } from '../labs/limits.ts';
import { EPOCH_PROGRAMS } from '../labs/reader-epoch.ts';
import { BATCH_DRAWS } from '../optim/batch-draws.ts';
import type { Tone } from '../plots/mark.ts';
import { COST, COUNT, DEFAULTS, type Runner, SPREAD } from './batches-figure-settings.ts';
import { gradientForm, OWN_RULES, ruleField, ruleSetting } from './lab-rules.ts';
import { choiceField, numberField, type StateOf, wholeField } from './lab-state.ts';

/** What a method multiplies η by, its batch holding B samples. */
export const SCALINGS = [
  { id: 'same', name: 'η', factor: () => 1 },
  { id: 'root', name: 'η·√B', factor: (size: number) => Math.sqrt(size) },
  { id: 'linear', name: 'η·B', factor: (size: number) => size },
] as const;

/** Exercises whose passed programs can take the steps here. */
export const OWN_BATCHES: readonly string[] = [...EPOCH_PROGRAMS, ...OWN_RULES];

/** Everything a reader sets in the lab, as its address carries it. */
export const BATCH_FIELDS = {
  rule: { ...ruleField, initial: ruleSetting('sgd', { lr: DEFAULTS.lr }) },
  /** The loop over batches: the course's, or an epoch of the reader's own, which makes plain steps. */
  loop: choiceField('course', ['course', ...EPOCH_PROGRAMS]),
  scaling: choiceField(
    'same',
    SCALINGS.map(({ id }) => id),
  ),
  size: wholeField(Number(DEFAULTS.size), { min: 1, max: MOST_SAMPLES }),
  draw: choiceField('shuffled', BATCH_DRAWS),
  seed: wholeField(1, { min: 1, max: 9999 }),
  samples: wholeField(COUNT, { min: 4, max: MOST_SAMPLES }),
  spread: numberField(SPREAD, { min: 0, max: 2 }),
  lanes: wholeField(1, { min: 1, max: 1024 }),
  rounds: wholeField(COST, { min: 10, max: MOST_ROUNDS }),
  at: wholeField(COST, { min: 1, max: MOST_ROUNDS }),
};
export type BatchesState = StateOf<typeof BATCH_FIELDS>;

/** One of the three methods as it is set up. */
export interface Method {
  readonly id: Runner['id'];
  readonly tone: Tone;
  readonly size: number;
  readonly rate: number;
  /** The exercise whose program takes the steps, where that is the reader's. */
  readonly exercise: string | undefined;
  readonly library: BatchDescentSettings;
  readonly own: BatchDescentSettings | undefined;
}

/** The three methods, from the smallest batch to the largest. */
export const methodsOf = (
  state: BatchesState,
): readonly [stochastic: Method, mini: Method, batch: Method] => [
  methodOf('stochastic', 'series-2', 1, state),
  methodOf('mini-batch', 'series-3', Math.min(state.size, state.samples), state),
  methodOf('batch', 'series-1', state.samples, state),
];

function methodOf(id: Runner['id'], tone: Tone, size: number, state: BatchesState): Method {
  const { rule, loop, scaling, draw, seed, samples, spread, lanes, rounds } = state;
  const lr = rule.hyper['lr'] ?? 0;
  const rate = lr * (SCALINGS.find((one) => one.id === scaling)?.factor(size) ?? 1);
  const optimizer = loop === 'course' ? rule.optimizer : 'sgd';
  const hyper = loop === 'course' ? { ...rule.hyper, lr: rate } : { lr: rate };
  const library = {
    count: samples,
    spread,
    size,
    draw,
    seed,
    lanes,
    rounds,
    optimizer,
    hyper,
  };
  const own = ownForm(state, id);
  const exercise = loop === 'course' ? rule.optimizer : loop;
  return {
    id,
    tone,
    size,
    rate,
    library,
    exercise: own && exercise,
    own: own && { ...library, own },
  };
}

/** What of the reader's program takes a method's steps, if any; an epoch one by one can be only one of the three. */
function ownForm({ rule, loop }: BatchesState, id: Runner['id']): BatchDescentSettings['own'] {
  if (loop === 'course') return rule.own ? gradientForm(rule.optimizer) : undefined;
  return loop === 'sgd-epoch' && id !== 'stochastic' ? undefined : loop;
}

/** Whether a program of the reader's takes part. */
export const isOwn = ({ rule, loop }: BatchesState): boolean => loop !== 'course' || rule.own;
