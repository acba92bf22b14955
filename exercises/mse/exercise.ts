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

type Matrix = readonly (readonly number[])[];

const call = (predictions: Matrix, targets: Matrix) => apply('mse', predictions, targets);

/** A case of the oracle, as PyTorch computes it. */
const pytorch = (number: string) => {
  const id = `losses/mse/${number}`;
  const { input, expected } = oracleCase(id);
  return [
    call(input['pred'] as Matrix, input['target'] as Matrix),
    {
      anchor: {
        source: `oracle:${id}`,
        value: { loss: expected['loss'] as number, gradient: expected['grad'] as Matrix },
      },
    },
  ] as const;
};

const predictions = [
  [0.4, -1.5, 2.2, 0.1],
  [3.1, 0.6, -0.7, 1.9],
  [-2.4, 1.3, 0.8, -0.2],
];
const targets = [
  [1.1, -0.5, 2.0, -0.9],
  [2.5, 0.9, 0.4, 2.2],
  [-1.8, -0.3, 1.7, 0.5],
];
const samplesTurned = [2, 0, 1];
const outputsTurned = [2, 0, 3, 1];

export default defineExercise({
  title: 'Mean squared error',
  lesson: 'losses',
  summary: 'The loss of regression with its gradient, and what exactly the mean is taken over.',
  difficulty: 1,
  minutes: 10,
  entry: ['mse'],
  cases: [
    example('one sample, one output', call([[5]], [[3]]), {
      anchor: { source: 'by hand: the error is 2', value: { loss: 4, gradient: [[4]] } },
    }),
    example(
      'two samples, two outputs',
      call(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [0, 2],
          [5, 1],
        ],
      ),
      {
        anchor: {
          source: 'by hand: errors 1, 0, −2 and 3, squares 1, 0, 4 and 9, and 2/4 of every error',
          value: {
            loss: 3.5,
            gradient: [
              [0.5, 0],
              [-1, 1.5],
            ],
          },
        },
      },
    ),
    example('one sample, three outputs', call([[1, 1, 1]], [[4, -2, 1]]), {
      anchor: {
        source: 'by hand: errors −3, 3 and 0; their sum is 0, that of their squares 18',
        value: { loss: 6, gradient: [[-2, 2, 0]] },
      },
    }),
    hidden('four samples, three outputs', ...pytorch('000')),
    hidden('errors around 10', ...pytorch('002')),
    hidden('errors of a thousandth', ...pytorch('004')),
    hidden('errors of a million', ...pytorch('006')),
    hidden('one sample with a small error', ...pytorch('008')),
    hidden('predictions that are right to the last digit', ...pytorch('010')),
    hidden('one sample, eight outputs, targets of 0', ...pytorch('012')),
    hidden(
      'many samples, one output',
      call([[1], [2], [-3], [0.5], [4]], [[2], [2], [1], [0], [-4]]),
      {
        anchor: {
          source: 'by hand: errors −1, 0, −4, 0.5 and 8, squares with the sum 81.25',
          value: { loss: 16.25, gradient: [[-0.4], [0], [-1.6], [0.2], [3.2]] },
        },
      },
    ),
    hidden('a batch without samples', call([], []), {
      anchor: { source: 'the statement', value: { loss: 0, gradient: [] } },
    }),
    related(
      'the same number added to predictions and targets',
      { kind: 'same-result' },
      call(predictions, targets),
      call(
        predictions.map((row) => row.map((p) => p + 2)),
        targets.map((row) => row.map((y) => y + 2)),
      ),
    ),
    related(
      'the same samples in another order',
      { kind: 'permuted-result', order: samplesTurned },
      call(predictions, targets),
      call(reordered(predictions, samplesTurned), reordered(targets, samplesTurned)),
    ),
    related(
      'the same outputs in another order',
      { kind: 'permuted-result', order: outputsTurned },
      call(predictions, targets),
      call(
        predictions.map((row) => reordered(row, outputsTurned)),
        targets.map((row) => reordered(row, outputsTurned)),
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const samples = draws.integer(2, 6);
      const outputs = draws.integer(1, 4);
      const size = draws.magnitude(0.01, 100);
      return drawn(
        'a drawn batch',
        call(draws.gradients(samples, outputs, size), draws.gradients(samples, outputs, size)),
      );
    },
  },
  conventions: [
    {
      id: 'half',
      note: 'Yours is half the mean, as many lecture notes write it to be rid of the 2 in the gradient; the statement and PyTorch’s `mse_loss` have no ½. The minimum is the same; loss and gradient are half as large, so the same learning rate takes half the step.',
    },
    {
      id: 'per-sample',
      note: 'Yours sums over the outputs of a sample and averages over the samples, ‖p − y‖² per sample, as texts on vector-valued regression do; the statement and PyTorch’s `mse_loss` average over all N·D numbers. With one output the two agree; with D outputs yours is D times as large, and so is its gradient.',
    },
    {
      id: 'half-per-sample',
      note: 'Yours is ½‖p − y‖², averaged over the samples, the form in which textbooks derive backpropagation; the statement and PyTorch’s `mse_loss` average over all N·D numbers, without the ½. With D outputs yours is D/2 times as large, and so is its gradient.',
    },
  ],
  mistakes: [
    {
      id: 'sum',
      question: 'If every sample stood in the batch twice, should the loss be twice as large?',
    },
    {
      id: 'gradient-not-averaged',
      question:
        'Your loss is a mean. How much of it belongs to one prediction, and so how large is that prediction’s slope?',
    },
    {
      id: 'loss-not-averaged',
      question: 'Your gradient is that of a mean. Is the number you return with it a mean, too?',
    },
    {
      id: 'two-forgotten',
      question: 'What is the derivative of e² with respect to e? And is your loss halved to match?',
    },
    {
      id: 'half-in-loss-only',
      question:
        'There is a ½ in your loss and none in your gradient. Is the one still the derivative of the other?',
    },
    {
      id: 'gradient-sign',
      question:
        'A prediction is too high and grows a little more. Does the loss rise or fall, and what does your slope say?',
    },
    {
      id: 'gradient-over-samples',
      question:
        'By how many numbers is your loss divided, and by how many your gradient? Try it with more than one output.',
    },
    {
      id: 'two-counts',
      question:
        'How many squares are there in your sum: one for each sample, or one for each output of each sample?',
    },
    {
      id: 'mean-absolute-error',
      question: 'In this loss, does an error twice as large cost twice as much, or four times?',
    },
    {
      id: 'not-squared',
      question:
        'One prediction is 3 too high, another 3 too low. What does your loss make of the two together?',
    },
    {
      id: 'square-of-sum',
      question: 'Which comes first, the square or the sum? Think of two errors, 3 and −3.',
    },
    {
      id: 'root',
      question:
        'In what unit is the loss of the statement, if the targets are in meters? And in what unit is yours?',
    },
    {
      id: 'sum+gradient-sign',
      question:
        'Two things at once: should a batch of twice the size have twice the loss, and which way does the loss change when a prediction that is too high grows?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array do your errors live in? Think of a caller who wants to see the predictions again.',
    },
  ],
  hints: [
    'First make a matrix of errors, prediction less target. Both the loss and the gradient are made of it.',
    'How many numbers are in that matrix? `errors.flat()` is one long list of them, with a length and a sum.',
    'The loss adds up the squares and divides by N·D. The gradient takes each error by itself: times 2, over the same N·D.',
    '`const errors = predictions.map((row, i) => row.map((p, j) => p - targets[i][j]));` is the matrix of errors.',
  ],
  commentary:
    'Errors are computed once and used twice. The number of terms has a name of its own, so the loss and the gradient cannot be divided by different things. Look at the gradient: it is proportional to the error, so a prediction that is ten times further off pulls ten times harder, and one outlier can outweigh many good fits.',
});
