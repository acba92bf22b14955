import {
  apply,
  defineExercise,
  drawn,
  example,
  hidden,
  oracleCase,
  related,
  reordered,
} from '#exercise';

type Vector = readonly number[];

const update = (t: number, average: Vector, w: Vector, decay: number) =>
  apply('update', { t, average }, w, { decay });
const averages = (weights: readonly Vector[], decay: number) =>
  apply('averages', weights, { decay });

const byHand = (t: number, average: Vector, source = 'by hand') => ({
  anchor: { source, value: { t, average } },
});

/** PyTorch's AveragedModel with this decay, over the first of twenty drawn weights or all of them. */
function pytorch(number: string, steps = 20) {
  const id = `ema_earlystop_scaling/ema_init_first/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  return [
    averages((input['weights'] as Vector[]).slice(0, steps), hyper['decay'] as number),
    { anchor: { source: `oracle:${id}`, value: (expected['ema'] as Vector[]).slice(0, steps) } },
  ] as const;
}

const turned = [2, 0, 1];
const path = [
  [0.8, -1.2, 0.3],
  [0.5, -0.4, 1.1],
  [1.5, 0.9, -0.7],
  [0.2, 2.1, 0.6],
];

export default defineExercise({
  title: 'Moving average of weights',
  lesson: 'landscape',
  summary: 'Keep a second set of weights that trails the first and shakes less.',
  difficulty: 1,
  minutes: 10,
  entry: ['init', 'update', 'averages'],
  order: ['t', 'average'],
  cases: [
    example(
      'the first weights',
      update(0, [0, 0], [3, -1], 0.9),
      byHand(1, [3, -1], 'the statement: copied'),
    ),
    example(
      'the second weights',
      update(1, [3, -1], [5, -1], 0.75),
      byHand(2, [3.5, -1], 'by hand: 0.75 · 3 + 0.25 · 5'),
    ),
    example('four weights in turn', averages([[4], [8], [8], [0]], 0.5), {
      anchor: { source: 'by hand: half way each time', value: [[4], [6], [7], [3.5]] },
    }),
    hidden('the hundredth weights', update(99, [2, -4], [-2, 4], 0.75), byHand(100, [1, -2])),
    hidden('the state before the first update', apply('init', 3), byHand(0, [0, 0, 0], 'given')),
    hidden('one weight vector', ...pytorch('000', 1)),
    hidden('two weight vectors', ...pytorch('000', 2)),
    hidden('twenty weight vectors, decay 0.9', ...pytorch('000')),
    hidden('twenty weight vectors, decay 0.99', ...pytorch('001')),
    hidden('twenty weight vectors, decay 0.5', ...pytorch('002')),
    hidden('twenty weight vectors, a fourth run', ...pytorch('003')),
    hidden('decay 0', averages([[1], [5], [-3]], 0), {
      anchor: { source: 'by hand: always the latest', value: [[1], [5], [-3]] },
    }),
    hidden('weights that do not move', averages([[7], [7], [7]], 0.875), {
      anchor: { source: 'by hand', value: [[7], [7], [7]] },
    }),
    hidden('a first weight that is zero', averages([[0], [8]], 0.75), {
      anchor: { source: 'by hand: 0.25 · 8', value: [[0], [2]] },
    }),
    hidden(
      'an average that has come to zero',
      update(5, [0, 0], [4, -8], 0.75),
      byHand(6, [1, -2]),
    ),
    hidden(
      'weights of 1e150 and 1e-12',
      update(3, [1e150, 2e-12], [3e150, 4e-12], 0.5),
      byHand(4, [2e150, 3e-12]),
    ),
    hidden(
      'a weight that is NaN once',
      averages(
        [
          [1, 1],
          [Number.NaN, 3],
          [1, 3],
        ],
        0.5,
      ),
      {
        anchor: {
          source: 'the statement',
          value: [
            [1, 1],
            [Number.NaN, 2],
            [Number.NaN, 2.5],
          ],
        },
      },
    ),
    hidden('no weights', update(0, [], [], 0.9), byHand(1, [])),
    related(
      'the same weights in another order',
      { kind: 'permuted-result', order: turned },
      averages(path, 0.7),
      averages(
        path.map((w) => reordered(w, turned)),
        0.7,
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const n = draws.integer(1, 4);
      const steps = draws.integer(5, 30);
      return drawn(
        `${steps} drawn weight vectors of ${n}`,
        averages(draws.gradients(steps, n, 2), draws.number(0.3, 0.98)),
      );
    },
  },
  conventions: [
    {
      id: 'bias-corrected',
      note: 'You start the average at zero and correct its bias, as Adam does with its moments. The statement copies the first weights, as PyTorch’s `AveragedModel` does. Both begin at the first weights and forget their beginning; until then yours gives later weights a larger share.',
    },
  ],
  mistakes: [
    {
      id: 'zero-start',
      question: 'How large is your average after one update, compared with the weights themselves?',
    },
    {
      id: 'copied-and-corrected',
      question: 'A correction as in Adam makes up for a start at 0. Where does your average start?',
    },
    {
      id: 'shares-swapped',
      question:
        'With a decay of 0.999, which part should be the large one: the old average or the new weights?',
    },
    {
      id: 'shares-swapped+zero-start',
      question:
        'Two things at once: which part does the decay multiply, and how much of the zeros is in your average after one update?',
    },
    {
      id: 'running-mean',
      question:
        'Does your average ever forget? (The plain mean is stochastic weight averaging; here old weights should fade.)',
    },
    {
      id: 'always-copied',
      question: 'How does the second update know that it is not the first?',
    },
    {
      id: 'copied-twice',
      question: 'How many weights have been averaged when the second update is called?',
    },
    {
      id: 'share-missing',
      question: 'If the weights were 1 for ever, where would your average go?',
    },
    {
      id: 'away-from-weights',
      question: 'The weights lie above the average. Does your average move up or down?',
    },
    {
      id: 'empty-by-value',
      question:
        'Can an average be zero without being empty? What tells you that nothing has been averaged yet?',
    },
    {
      id: 'not-counted',
      question: 'The average is right. What else does the state hold, and has it changed?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array do you write to? Think of a caller who compares the average before and after.',
    },
  ],
  hints: [
    'Two cases: nothing has been averaged yet, or something has. `s.t` tells.',
    'In the second case each entry is β times the old average plus 1 − β times the new weight.',
    'The first case is the second with β = 0, so one line can serve both.',
    '`const keep = s.t === 0 ? 0 : h.decay` is the share of the old average.',
  ],
  commentary:
    'Copying the first weights is the same as keeping nothing of the zeros: one variable settles the special case, and the formula is written once. Compare with Adam, whose averages start at zero and need a correction; copying is possible here because weights, unlike gradients, are a sensible first guess of their own average.',
});
