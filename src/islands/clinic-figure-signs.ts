import type { Fault } from '../training/sick-run.ts';

/** What a reader is told about one fault. */
export interface Signs {
  /** The fault as a choice. */
  readonly name: string;
  /** What the curves of such a run look like: why another run is not one. */
  readonly look: string;
  /** What happens in the run, for who has named it, and which knob to try. */
  readonly cause: string;
}

/** The faults of the clinic, in the order in which they are offered. */
export const SIGNS = {
  'warmup-of-no-steps': {
    name: 'the schedule divides by zero',
    look: 'A rate of 0/0 breaks a run in its first step: no curve has a second point.',
    cause:
      'The warmup multiplies the rate by t/W, and W is 0: the first rate is 0/0, the first step makes every weight NaN. Neither clipping nor a lower rate can help; a warmup over some steps can.',
  },
  'rate-far-too-high': {
    name: 'the rate is far too high',
    look: 'A rate far too high sends the training loss well above its start, on updates longer than the weights themselves.',
    cause:
      'At η = 20 the first step is four times as long as the whole weight vector; tanh is saturated at once, and what comes after is thrown about. Lower η by hundreds; see how little clipping or decay do.',
  },
  'rate-too-high': {
    name: 'the rate is somewhat too high',
    look: 'A rate somewhat too high still learns, but in swings: in many epochs the training loss rises by a good piece.',
    cause:
      'Adam moves every weight by up to η = 0.7 a step, too far to settle anywhere with batches of ten. Lower η by ten or thirty, or see what the other rules make of it.',
  },
  'rate-too-low-for-adam': {
    name: 'the rate is too low',
    look: 'With a rate too low both losses sink, slowly and smoothly to the end, on updates below a thousandth of the weights.',
    cause:
      'Nothing is wrong but the pace: 160 steps of at most 0.0003 lead nowhere near a minimum. Raise η, or wait a hundred times as long.',
  },
  'weights-of-zero': {
    name: 'all weights start at zero',
    look: 'From zero weights the loss starts at log 2 = 0.693 to the last digit and stays there, however long the steps.',
    cause:
      'All eight units compute the same and get the same gradient, here none at all: only the biases of the output move. No rate heals that. Draw the weights at random.',
  },
  'few-samples': {
    name: 'too few samples',
    look: 'With too few samples the training loss falls and falls, while the validation loss turns around and climbs.',
    cause:
      'Some 1,200 parameters learn 30 noisy points by heart. Give them more points, or let weight decay hold them back; stopping at the lowest point of V costs nothing at all.',
  },
} as const satisfies Partial<Record<Fault, Signs>>;

/** A fault that a reader of the figure can name. */
export type Suspect = keyof typeof SIGNS;
