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

const call = ({ w0, X, y }: Data, order: Vector, lr: number) =>
  apply('sgdEpoch', w0, X, y, order, lr);

const byHand = (source: string, value: Vector) => ({
  anchor: { source: `by hand: ${source}`, value },
});

/** PyTorch's weights after updates `from` + 1 to `to`, one sample each; a bias becomes the weight of an input 1. */
const pytorch = (number: string, from: number, to: number) => {
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
  const order = input['order'] as Vector;
  const visited = [...order, ...order].slice(from, to);
  return [
    call({ w0: after(from), X, y: input['y'] as Vector }, visited, hyper['lr'] as number),
    { anchor: { source: `oracle:${id}`, value: after(to) } },
  ] as const;
};

const data = {
  w0: [0.5, -1, 0.25],
  X: [
    [1, 0.5, -2],
    [-0.4, 1.5, 0.3],
    [2, -1, 0.6],
    [0.7, 0.2, -0.9],
    [-1.1, 0.8, 1.4],
  ],
  y: [1, -0.5, 2, 0.3, -1.2],
};
const order = [3, 0, 4, 2, 1];
const inputsTurned = [2, 0, 1];
const samplesTurned = [2, 4, 0, 1, 3];

export default defineExercise({
  title: 'One epoch of SGD',
  lesson: 'batches',
  summary: 'Least squares, sample by sample: an update after every one, in a given order.',
  difficulty: 1,
  minutes: 12,
  entry: ['sgdEpoch'],
  cases: [
    example(
      'two samples, one weight',
      call({ w0: [0], X: [[1], [2]], y: [2, 6] }, [0, 1], 0.25),
      byHand('w = 0 errs by −2, so w = 1; there the second sample errs by −4, so w = 5', [5]),
    ),
    example(
      'the same two, the other way round',
      call({ w0: [0], X: [[1], [2]], y: [2, 6] }, [1, 0], 0.25),
      byHand('w = 0 errs by −6, so w = 6; there the other sample errs by 4, so w = 4', [4]),
    ),
    example(
      'two weights, one sample',
      call({ w0: [1, 1], X: [[2, -1]], y: [3] }, [0], 0.5),
      byHand('the error is −2, the gradient −4 · [2, −1]', [5, -1]),
    ),
    hidden('an epoch over ten samples', ...pytorch('015', 0, 10)),
    hidden('a second epoch over ten samples', ...pytorch('015', 10, 20)),
    hidden('two epochs over twelve samples with three inputs', ...pytorch('035', 0, 24)),
    hidden('a bias as a third weight', ...pytorch('010', 0, 10)),
    hidden('a bias as a fourth weight', ...pytorch('030', 0, 12)),
    hidden('the first three samples of an order', ...pytorch('035', 0, 3)),
    hidden(
      'a sample that the order leaves out, and one it names twice',
      call({ w0: [0], X: [[1], [100], [2]], y: [2, 100, 4] }, [0, 2, 0], 0.25),
      byHand('w = 1, then 3; there the first sample errs by 1, so 2.5', [2.5]),
    ),
    hidden('an empty order', call(data, [], 0.1), {
      anchor: { source: 'the statement', value: data.w0 },
    }),
    hidden('no samples at all', call({ w0: [3, -1], X: [], y: [] }, [], 0.1), {
      anchor: { source: 'the statement', value: [3, -1] },
    }),
    hidden('no weights', call({ w0: [], X: [[], []], y: [1, 2] }, [1, 0], 0.1), {
      anchor: { source: 'the statement', value: [] },
    }),
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
      ),
      byHand('every error is 0', [2, -1]),
    ),
    hidden(
      'an input that is 0 in one sample',
      call(
        {
          w0: [1, 1],
          X: [
            [0, 2],
            [3, 0],
          ],
          y: [0, 0],
        },
        [0, 1],
        0.125,
      ),
      byHand('errors 2 and 3: w = [1, 0], then [1 − 2.25, 0]', [-1.25, 0]),
    ),
    hidden('a rate of 0', call(data, order, 0), {
      anchor: { source: 'by hand: every step has length 0', value: data.w0 },
    }),
    hidden(
      'a rate so large that the weights run away',
      call({ w0: [1], X: [[1], [1], [1], [1]], y: [0, 0, 0, 0] }, [0, 1, 2, 3], 2),
      byHand('every update is a factor 1 − 4', [81]),
    ),
    hidden(
      'inputs of a thousand, a rate of a ten-millionth',
      call({ ...data, X: data.X.map((row) => row.map((entry) => 1000 * entry)) }, order, 1e-7),
    ),
    related(
      'the same inputs in another order',
      { kind: 'permuted-result', order: inputsTurned },
      call(data, order, 0.1),
      call(
        {
          ...data,
          w0: reordered(data.w0, inputsTurned),
          X: data.X.map((row) => reordered(row, inputsTurned)),
        },
        order,
        0.1,
      ),
    ),
    related(
      'samples stored in another order, visited in the same',
      { kind: 'same-result' },
      call(data, order, 0.1),
      call(
        { ...data, X: reordered(data.X, samplesTurned), y: reordered(data.y, samplesTurned) },
        order.map((sample) => samplesTurned.indexOf(sample)),
        0.1,
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const samples = draws.integer(3, 10);
      const inputs = draws.integer(1, 4);
      return drawn(
        `${samples} drawn samples`,
        call(
          {
            w0: draws.normals(inputs),
            X: draws.gradients(samples, inputs),
            y: draws.normals(samples, 2),
          },
          draws.permutation(samples),
          draws.magnitude(0.01, 0.2),
        ),
      );
    },
  },
  conventions: [
    {
      id: 'half',
      note: 'Your loss of a sample is half its squared error, as in many lecture notes, so its gradient has no 2; the statement and PyTorch’s `mse_loss` have no ½. The paths are the same if your learning rate is twice as large.',
    },
  ],
  mistakes: [
    {
      id: 'ascent',
      question: 'A prediction is too high. Should a weight with a positive input grow or shrink?',
    },
    {
      id: 'order-ignored',
      question: 'If `order` names one sample only, how many updates do you make?',
    },
    {
      id: 'position-for-sample',
      question: 'What do the numbers in `order` mean, and where do you read them?',
    },
    {
      id: 'order-for-x-only',
      question: 'Does the target you compare with belong to the sample whose inputs you used?',
    },
    {
      id: 'errors-at-start',
      question:
        'After the first update the weights are others. Which of them predict the second sample?',
    },
    {
      id: 'one-batch-update',
      question: 'How many updates are there in an epoch of five samples, and how many do you make?',
    },
    {
      id: 'rate-over-samples',
      question: 'An update follows one sample. What is there to average over?',
    },
    {
      id: 'input-forgotten',
      question: 'A weight whose input is 0 had no part in the error. By how much do you move it?',
    },
    {
      id: 'coordinate-by-coordinate',
      question:
        'When the second weight moves, has the first moved already? At which weights is the error of a sample taken?',
    },
    {
      id: 'first-sample-only',
      question: 'What happens in your loop after the first sample?',
    },
    {
      id: 'sign-of-error',
      question:
        'Does a prediction that is too low pull the weights the same way as one that is too high?',
    },
    {
      id: 'rate-forgotten',
      question: 'With a rate of 0, how far do your weights move?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array do your weights live in? Think of a caller who starts twice from the same w0.',
    },
  ],
  hints: [
    '`for (const i of order)` goes through the samples as they are to be visited; `X[i]` and `y[i]` belong together.',
    'The error of a sample is one number, `dot(w, X[i]) - y[i]`. Compute it once, before any weight moves.',
    'The gradient has an entry for each weight: twice the error, times that weight’s input.',
    'Make a new list for every update, `w = w.map((wj, j) => …)`. Then `w0` stays whole.',
  ],
  commentary:
    'An epoch is a loop over indices, and the error is taken inside it, at the newest weights: that is all that sets stochastic descent apart from batch descent. The result depends on the order, which is why it is an argument. An update costs as much for a million samples as for ten.',
});
