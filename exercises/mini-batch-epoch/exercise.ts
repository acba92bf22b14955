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
type Matrix = readonly Vector[];

interface Data {
  readonly w0: Vector;
  readonly X: Matrix;
  readonly y: Vector;
}

const call = ({ w0, X, y }: Data, order: Vector, lr: number, batchSize: number) =>
  apply('miniBatchEpoch', w0, X, y, order, { lr, batchSize });

const byHand = (source: string, updates: number, w: Vector) => ({
  anchor: { source: `by hand: ${source}`, value: { updates, w } },
});

/** PyTorch's weights after the first or second epoch of a run; a bias becomes the weight of an input 1. */
const pytorch = (number: string, epoch: 1 | 2) => {
  const id = `minibatch/epoch/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  const biases = [input['b0'] as number, ...(expected['b_steps'] as Vector)];
  const weights = [input['w0'] as Vector, ...(expected['w_steps'] as Matrix)];
  const withBias = hyper['bias'] === true;
  const after = (step: number) => [
    ...(weights[step] ?? []),
    ...(withBias ? [biases[step] ?? 0] : []),
  ];
  const X = (input['X'] as Matrix).map((row) => (withBias ? [...row, 1] : row));
  const updates = (expected['n_steps'] as number) / 2;
  return [
    call(
      { w0: after((epoch - 1) * updates), X, y: input['y'] as Vector },
      input['order'] as Vector,
      hyper['lr'] as number,
      hyper['batch_size'] as number,
    ),
    { anchor: { source: `oracle:${id}`, value: { updates, w: after(epoch * updates) } } },
  ] as const;
};

/** One weight, inputs that are all 1: the gradient of a batch is 2(w − the mean of its targets). */
const targets = (...y: readonly number[]) => ({ w0: [0], X: y.map(() => [1]), y });

const data = {
  w0: [0.5, -1, 0.25],
  X: [
    [1, 0.5, -2],
    [-0.4, 1.5, 0.3],
    [2, -1, 0.6],
    [0.7, 0.2, -0.9],
    [-1.1, 0.8, 1.4],
    [0.3, -0.6, 0.8],
    [1.3, 0.9, -0.2],
  ],
  y: [1, -0.5, 2, 0.3, -1.2, 0.4, 1.6],
};
const order = [3, 0, 6, 4, 2, 5, 1];
const inputsTurned = [2, 0, 1];
const samplesTurned = [2, 6, 4, 0, 5, 1, 3];

export default defineExercise({
  title: 'One epoch of mini-batches',
  lesson: 'batches',
  summary: 'Cut a shuffled order into batches, one update for each, the short last one included.',
  difficulty: 2,
  minutes: 15,
  entry: ['miniBatchEpoch'],
  cases: [
    example(
      'four samples, two batches',
      call(targets(1, 3, 4, 8), [0, 1, 2, 3], 0.5, 2),
      byHand(
        'with η = ½ and inputs 1 every update lands on the mean of the batch: 2, then 6',
        2,
        [6],
      ),
    ),
    example(
      'five samples, the last of them alone',
      call(targets(4, 8, 0, 4, 8), [4, 0, 3, 2, 1], 0.25, 2),
      byHand(
        'half the way to the mean each time: to 6, w = 3; to 2, w = 2.5; to 8, w = 5.25',
        3,
        [5.25],
      ),
    ),
    example(
      'two weights, one batch of two',
      call(
        {
          w0: [1, 0],
          X: [
            [1, 2],
            [3, -1],
          ],
          y: [2, 1],
        },
        [0, 1],
        0.5,
        2,
      ),
      byHand('errors −1 and 2; the mean gradient is [5, −4]', 1, [-1.5, 2]),
    ),
    hidden('ten samples, batches of four, the last one of two', ...pytorch('016', 1)),
    hidden('the second epoch of that run', ...pytorch('016', 2)),
    hidden('ten samples, batches of five', ...pytorch('018', 1)),
    hidden('ten samples, a single batch', ...pytorch('019', 1)),
    hidden('ten samples, one at a time', ...pytorch('015', 1)),
    hidden('twelve samples with three inputs, batches of five', ...pytorch('037', 1)),
    hidden('twelve samples with three inputs, batches of four', ...pytorch('036', 2)),
    hidden('a bias as a third weight, batches of four', ...pytorch('011', 1)),
    hidden('a bias as a fourth weight, batches of five', ...pytorch('032', 2)),
    hidden(
      'a batch larger than the data',
      call(targets(1, 3, 5), [2, 0, 1], 0.5, 100),
      byHand('one short batch, whose mean is 3', 1, [3]),
    ),
    hidden(
      'a batch size just above the number of samples',
      call(targets(1, 3, 5), [2, 0, 1], 0.25, 4),
      byHand('half the way to 3', 1, [1.5]),
    ),
    hidden(
      'a single sample',
      call(targets(7), [0], 0.25, 3),
      byHand('half the way to 7', 1, [3.5]),
    ),
    hidden('an empty order', call(data, [], 0.1, 2), {
      anchor: { source: 'the statement', value: { updates: 0, w: data.w0 } },
    }),
    hidden('no weights', call({ w0: [], X: [[], [], []], y: [1, 2, 3] }, [2, 0, 1], 0.1, 2), {
      anchor: { source: 'the statement', value: { updates: 2, w: [] } },
    }),
    hidden(
      'samples that the order leaves out, and one it names twice',
      call(targets(4, 99, 8, 2), [2, 0, 2], 0.5, 2),
      byHand('onto the mean of 8 and 4, then onto 8', 2, [8]),
    ),
    hidden(
      'samples that are all predicted exactly',
      call(
        {
          w0: [2, -1],
          X: [
            [1, 1],
            [3, 2],
            [0, 5],
          ],
          y: [1, 4, -5],
        },
        [2, 0, 1],
        0.3,
        2,
      ),
      byHand('every error is 0', 2, [2, -1]),
    ),
    hidden(
      'a rate so large that the weights run away',
      call({ w0: [1], X: [[1], [1], [1], [1]], y: [0, 0, 0, 0] }, [0, 1, 2, 3], 2, 2),
      byHand('every update is a factor 1 − 4', 2, [9]),
    ),
    hidden('seven samples, batches of three', call(data, order, 0.1, 3)),
    related(
      'the same samples in every batch, in another order',
      { kind: 'same-result' },
      call(data, [3, 0, 6, 4, 2, 5, 1], 0.1, 3),
      call(data, [6, 3, 0, 2, 5, 4, 1], 0.1, 3),
    ),
    related(
      'samples stored in another order, visited in the same',
      { kind: 'same-result' },
      call(data, order, 0.1, 2),
      call(
        { ...data, X: reordered(data.X, samplesTurned), y: reordered(data.y, samplesTurned) },
        order.map((sample) => samplesTurned.indexOf(sample)),
        0.1,
        2,
      ),
    ),
    related(
      'the same inputs in another order',
      { kind: 'permuted-result', order: inputsTurned },
      call(data, order, 0.1, 3),
      call(
        {
          ...data,
          w0: reordered(data.w0, inputsTurned),
          X: data.X.map((row) => reordered(row, inputsTurned)),
        },
        order,
        0.1,
        3,
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const samples = draws.integer(4, 12);
      const inputs = draws.integer(1, 4);
      const batchSize = draws.integer(2, samples - 1);
      return drawn(
        `${samples} drawn samples, batches of ${batchSize}`,
        call(
          {
            w0: draws.normals(inputs),
            X: draws.gradients(samples, inputs),
            y: draws.normals(samples, 2),
          },
          draws.permutation(samples),
          draws.magnitude(0.01, 0.2),
          batchSize,
        ),
      );
    },
  },
  conventions: [
    {
      id: 'half',
      note: 'Your loss of a batch is half its mean squared error, as in many lecture notes, so its gradient has no 2; the statement and PyTorch’s `mse_loss` have no ½. The paths are the same if your learning rate is twice as large.',
    },
  ],
  mistakes: [
    {
      id: 'last-batch-dropped',
      question:
        'Ten samples in batches of four: what becomes of the last two? (PyTorch’s `DataLoader` leaves them out if you ask it to, with `drop_last`.)',
    },
    {
      id: 'last-batch-over-full-size',
      question:
        'The last batch may hold fewer samples than the others. Over how many do you average it?',
    },
    {
      id: 'last-batch-filled-up',
      question: 'How often does each sample have its say in your epoch?',
    },
    {
      id: 'sum-over-batch',
      question: 'Does your step grow with the batch size? Should it, with the rate unchanged?',
    },
    {
      id: 'mean-over-data',
      question:
        'How many errors are there in the sum of one batch, and by what number do you divide it?',
    },
    {
      id: 'errors-at-start',
      question:
        'After the first update the weights are others. Which of them predict the second batch?',
    },
    {
      id: 'update-per-sample',
      question: 'How many updates should a batch of four bring, and how many do you make?',
    },
    {
      id: 'windows',
      question:
        'The first batch of three is samples 0 to 2 of the order. Where does the second begin?',
    },
    {
      id: 'slice-by-length',
      question: 'What does the second argument of `slice` mean: how many, or up to where?',
    },
    {
      id: 'order-ignored',
      question: 'Somebody has taken the trouble to shuffle. Where do you use it?',
    },
    {
      id: 'targets-by-place',
      question: 'Does the target you compare with belong to the sample whose inputs you used?',
    },
    {
      id: 'ascent',
      question: 'A prediction is too high. Should a weight with a positive input grow or shrink?',
    },
    {
      id: 'samples-counted',
      question: 'How often do the weights change in your epoch, and what do you count?',
    },
    {
      id: 'full-batches-counted',
      question: 'The short last batch makes an update, too. Have you counted it?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array do your weights live in? Think of a caller who starts twice from the same w0.',
    },
  ],
  hints: [
    'The outer loop counts `start` from 0 in steps of `batchSize`, as long as there is a sample at `start`.',
    '`order.slice(start, start + h.batchSize)` is one batch. At the end of the list `slice` stops by itself, so the short batch needs no special case.',
    'Take all errors of the batch before any weight moves, and divide by `batch.length`, whatever it is.',
    'The slope of weight j is `2 * dot(errors, batch.map((i) => X[i][j])) / batch.length`.',
  ],
  commentary:
    'The short batch needs no line of its own: slice ends where the list ends, and the mean divides by the length it finds. With batchSize 1 this is SGD, with batchSize N batch descent; the same loop spans both. A sample in a short batch weighs more than its fellows, which is one reason to shuffle anew for every epoch.',
});
