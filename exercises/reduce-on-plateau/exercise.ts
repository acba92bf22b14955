import { apply, defineExercise, drawn, example, hidden, oracleCase } from '#exercise';

interface State {
  readonly lr: number;
  readonly best: number;
  readonly bad: number;
  readonly resting: number;
}

interface Hyper {
  readonly factor: number;
  readonly patience: number;
  readonly threshold: number;
  readonly cooldown: number;
  readonly lrMin: number;
}

const step = (metric: number, { lr, best, bad, resting }: State, h: Hyper) =>
  apply('step', metric, { lr, best, bad, resting }, { ...h });
const run = (metrics: readonly number[], lr: number, h: Hyper) =>
  apply('run', metrics, lr, { ...h });

const byHand = (source: string, value: State) => ({
  anchor: { source: `by hand: ${source}`, value: { ...value } },
});

/** PyTorch’s run over the first epochs of an oracle case. */
const pytorch = (number: string, epochs = 40) => {
  const id = `schedules/reduce_on_plateau/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  const first = (list: unknown) => (list as readonly number[]).slice(0, epochs);
  return [
    run(first(input['metrics']), hyper['lr'] as number, {
      factor: hyper['factor'] as number,
      patience: hyper['patience'] as number,
      threshold: hyper['threshold'] as number,
      cooldown: hyper['cooldown'] as number,
      lrMin: hyper['min_lr'] as number,
    }),
    {
      anchor: {
        source: `oracle:${id}`,
        value: {
          best: first(expected['best']),
          bad: first(expected['num_bad_epochs']),
          lr: first(expected['lrs_after']),
        },
      },
    },
  ] as const;
};

const h = { factor: 0.5, patience: 2, threshold: 0.25, cooldown: 3, lrMin: 0.01 };
const fresh = { lr: 0.8, best: Number.POSITIVE_INFINITY, bad: 0, resting: 0 };
const running = { lr: 0.8, best: 4, bad: 2, resting: 0 };
const calm = { ...h, patience: 1, threshold: 0, cooldown: 0, lrMin: 0 };

export default defineExercise({
  title: 'Reduce on plateau',
  lesson: 'schedules',
  summary: 'A schedule with a state: cut the rate when the validation loss stops improving.',
  difficulty: 3,
  minutes: 20,
  entry: ['init', 'step', 'run'],
  order: ['best', 'bad', 'resting', 'lr'],
  cases: [
    example(
      'one bad epoch too many',
      step(3.5, running, h),
      byHand('3.5 is not below 4 · 0.75; the third bad epoch is more than 2', {
        lr: 0.4,
        best: 4,
        bad: 0,
        resting: 3,
      }),
    ),
    example(
      'an improvement',
      step(2.5, running, h),
      byHand('2.5 is below 3', { lr: 0.8, best: 2.5, bad: 0, resting: 0 }),
    ),
    example(
      'an epoch of rest',
      step(9, { ...running, bad: 0, resting: 3 }, h),
      byHand('the rest goes on', { lr: 0.8, best: 4, bad: 0, resting: 2 }),
    ),
    hidden(
      'the first epoch',
      step(7, fresh, h),
      byHand('anything is below Infinity', { lr: 0.8, best: 7, bad: 0, resting: 0 }),
    ),
    hidden(
      'a first epoch of NaN',
      step(Number.NaN, fresh, h),
      byHand('NaN is below nothing', { ...fresh, bad: 1 }),
    ),
    hidden(
      'a bad epoch within the patience',
      step(5, { ...running, bad: 1 }, h),
      byHand('two are put up with', { ...running, bad: 2 }),
    ),
    hidden(
      'exactly at the threshold',
      step(3, { ...running, bad: 0 }, h),
      byHand('3 is not below 3', { ...running, bad: 1 }),
    ),
    hidden(
      'lower than the best, but not by enough',
      step(3.9, { ...running, bad: 0 }, h),
      byHand('the best stays at 4', { ...running, bad: 1 }),
    ),
    hidden(
      'an improvement after two bad epochs',
      step(1, running, h),
      byHand('the count starts anew', { lr: 0.8, best: 1, bad: 0, resting: 0 }),
    ),
    hidden(
      'an improvement during the rest',
      step(1, { ...running, bad: 0, resting: 2 }, h),
      byHand('the best is noted, the rest goes on', { lr: 0.8, best: 1, bad: 0, resting: 1 }),
    ),
    hidden(
      'the last epoch of the rest',
      step(9, { ...running, bad: 0, resting: 1 }, h),
      byHand('not counted as bad', { lr: 0.8, best: 4, bad: 0, resting: 0 }),
    ),
    hidden(
      'the first epoch after the rest',
      step(9, { ...running, bad: 0 }, h),
      byHand('counted as bad', { ...running, bad: 1 }),
    ),
    hidden(
      'a cut that the lowest rate stops',
      step(9, { ...running, lr: 0.015 }, h),
      byHand('0.0075 is below 0.01', { lr: 0.01, best: 4, bad: 0, resting: 3 }),
    ),
    hidden(
      'a cut at the lowest rate',
      step(9, { ...running, lr: 0.01 }, h),
      byHand('nothing left to cut', { lr: 0.01, best: 4, bad: 0, resting: 3 }),
    ),
    hidden(
      'a cut without a rest after it',
      step(9, running, { ...h, cooldown: 0 }),
      byHand('half the rate', { lr: 0.4, best: 4, bad: 0, resting: 0 }),
    ),
    hidden(
      'a cut of a rate of 1e-8',
      step(9, { ...running, lr: 1e-8 }, { ...h, lrMin: 0 }),
      byHand('half of it', { lr: 5e-9, best: 4, bad: 0, resting: 3 }),
    ),
    hidden(
      'no patience',
      step(4, { ...running, bad: 0 }, { ...h, patience: 0 }),
      byHand('4 is not below 3', { lr: 0.4, best: 4, bad: 0, resting: 3 }),
    ),
    hidden(
      'a threshold of 0 and an equal metric',
      step(4, { ...running, bad: 0 }, calm),
      byHand('4 is not below 4', { ...running, bad: 1 }),
    ),
    hidden(
      'a threshold of 0 and a metric a little lower',
      step(3.999999, { ...running, bad: 0 }, calm),
      byHand('lower is lower', { lr: 0.8, best: 3.999999, bad: 0, resting: 0 }),
    ),
    hidden(
      'a negative metric that does not move',
      step(-1, { ...running, best: -1 }, h),
      byHand('−1 is below −0.75', { lr: 0.8, best: -1, bad: 0, resting: 0 }),
    ),
    hidden(
      'a metric of Infinity',
      step(Number.POSITIVE_INFINITY, running, h),
      byHand('a bad epoch', { lr: 0.4, best: 4, bad: 0, resting: 3 }),
    ),
    hidden('40 epochs that fall', ...pytorch('000')),
    hidden('40 noisy epochs', ...pytorch('003', 30)),
    hidden('noisy epochs, no patience, a rest of three', ...pytorch('005')),
    hidden('a staircase', ...pytorch('006', 30)),
    hidden('a staircase, no patience, a rest of three', ...pytorch('008')),
    hidden('negative metrics that fall', ...pytorch('014')),
    hidden('a negative metric that never moves', ...pytorch('015')),
    hidden('NaN and Infinity on the way', ...pytorch('018')),
    hidden('NaN and Infinity on the way, no patience', ...pytorch('020')),
    hidden('the state before the first epoch', apply('init', 0.8), byHand('as given', fresh)),
    hidden('a first epoch of NaN, then improvements', run([Number.NaN, 3, 2, 1], 0.8, calm)),
    hidden('no epochs at all', run([], 0.1, h)),
    hidden(
      'a plateau from the start',
      run(
        Array.from({ length: 30 }, () => 1),
        0.8,
        h,
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) =>
      drawn(
        'a drawn run of 60 epochs',
        run(
          draws
            .normals(60, 0.3)
            .map((noise, e) => Number((Math.exp(-e / 15) + Math.abs(noise)).toPrecision(6))),
          draws.magnitude(0.01, 1),
          {
            factor: draws.number(0.5, 0.8),
            patience: draws.integer(1, 4),
            threshold: draws.number(0.01, 0.2),
            cooldown: draws.integer(1, 4),
            lrMin: 0.002,
          },
        ),
      ),
  },
  conventions: [
    {
      id: 'patience-reached',
      note: 'You cut on the bad epoch that reaches the patience, as Keras’s `ReduceLROnPlateau` does (`wait >= patience`); PyTorch and the statement wait for one more. A patience of n with you is one of n − 1 with them; at 0 both cut on the first bad epoch.',
    },
    {
      id: 'margin-by-size',
      note: 'Your margin is a share of the size of the best metric, so an improvement is always lower. The statement’s best · (1 − threshold) is PyTorch’s, and lies above a negative best: there a metric that stands still counts as an improvement, and the rate is never cut. The two part ways for negative metrics only.',
    },
    {
      id: 'tiny-cuts-ignored',
      note: 'You make no cut of 1e-8 or less, as PyTorch does not (its `eps`). The statement has no such limit. The two part ways where the rate itself is about that small.',
    },
  ],
  mistakes: [
    {
      id: 'threshold-forgotten',
      question:
        'A fall by a millionth is a fall. Is it an improvement, and where does your test say so?',
    },
    {
      id: 'threshold-as-amount',
      question: 'Should a loss of 0.01 have to fall by as much as a loss of 10?',
    },
    {
      id: 'ties-improve',
      question: 'If the threshold is 0 and the metric stands still, has it improved?',
    },
    {
      id: 'nan-improves',
      question: 'What is `NaN >= 4`, and what does your test make of it?',
    },
    {
      id: 'last-for-best',
      question: 'A metric of 5 after a best of 4: with what should the next epoch be compared?',
    },
    {
      id: 'lowest-for-best',
      question:
        'A metric creeps down by less than the threshold at every epoch. Should the bar creep with it?',
    },
    {
      id: 'bad-never-reset',
      question: 'Bad epochs in a row are counted. What ends a row?',
    },
    {
      id: 'cut-at-patience',
      question:
        'How many bad epochs are put up with before a cut? And with patience 0, should an epoch that improves be followed by one?',
    },
    {
      id: 'bad-survives-cut',
      question: 'The rate has just been cut. How many bad epochs has the new rate had?',
    },
    {
      id: 'best-forgotten',
      question: 'After a cut, should a run be content with a loss that it had already beaten?',
    },
    {
      id: 'no-rest',
      question: 'How many epochs is a new rate given before bad ones count again?',
    },
    {
      id: 'rest-too-short',
      question: 'With a cooldown of 1, how many epochs after the one that cut are not counted?',
    },
    {
      id: 'bad-counts-in-rest',
      question: 'How many bad epochs are counted while the rest lasts?',
    },
    {
      id: 'blind-in-rest',
      question: 'The metric falls during the rest. What will later epochs be compared with?',
    },
    {
      id: 'no-lowest-rate',
      question: 'What is your rate after a hundred cuts, and what may it be at least?',
    },
    {
      id: 'cut-refused',
      question:
        'A cut would go below the lowest rate. Should the rate stay where it is, or go down as far as it may?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose state does your step write to? Think of a caller who keeps the state of every epoch.',
    },
    {
      id: 'share-lost',
      question: 'With a factor of 0.1, is a tenth of the rate taken away or left?',
    },
  ],
  hints: [
    'First two lines that always hold: has the metric improved, and what is the best now? Then the rest, then the count, then the cut.',
    'Ask `metric < …`, not whether it is not larger: every comparison with NaN is false, and NaN must not be an improvement.',
    'Each of the three outcomes (rest, wait, cut) can be a `return` of its own with all four fields.',
    'The cut: `lr: Math.max(s.lr * h.factor, h.lrMin)`, with `bad: 0` and `resting: h.cooldown`.',
  ],
  commentary:
    'Three outcomes, three returns, each with the whole state: nothing can be forgotten half-way. PyTorch has two more switches, `mode="max"` for metrics that should grow and `threshold_mode="abs"`, and makes no cut of 1e-8 or less. Its relative threshold is a trap for losses below zero: best · (1 − threshold) is then above the best, so a loss that stands still improves for ever and the rate is never cut.',
});
