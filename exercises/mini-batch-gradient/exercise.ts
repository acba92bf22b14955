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
  readonly w: Vector;
  readonly X: Matrix;
  readonly y: Vector;
}

const call = ({ w, X, y }: Data, indices: Vector) => apply('miniBatchGradient', w, X, y, indices);

const byHand = (source: string, loss: number, gradient: Vector) => ({
  anchor: { source: `by hand: ${source}`, value: { loss, gradient } },
});

/** A case of the oracle, by PyTorch's autograd; a bias becomes the weight of an input 1. */
const pytorch = (number: string) => {
  const id = `minibatch/mean_gradient/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  const withBias = hyper['bias'] === true;
  const appended = (list: Vector, value: unknown) => (withBias ? [...list, value as number] : list);
  return [
    call(
      {
        w: appended(input['w0'] as Vector, input['b0']),
        X: (input['X'] as Matrix).map((row) => appended(row, 1)),
        y: input['y'] as Vector,
      },
      input['indices'] as Vector,
    ),
    {
      anchor: {
        source: `oracle:${id}`,
        value: {
          loss: expected['loss'] as number,
          gradient: appended(expected['grad_w'] as Vector, expected['grad_b']),
        },
      },
    },
  ] as const;
};

/** The loss of all samples, before the training of one of the oracle's epochs. */
const wholeLoss = (number: string) => {
  const id = `minibatch/epoch/${number}`;
  const { input, expected } = oracleCase(id);
  const X = input['X'] as Matrix;
  return [
    call({ w: input['w0'] as Vector, X, y: input['y'] as Vector }, input['order'] as Vector),
    {
      anchor: {
        source: `oracle:${id}`,
        value: {
          loss: expected['full_loss_before'] as number,
          gradient: (expected['grad_w_steps'] as Matrix)[0] ?? [],
        },
      },
    },
  ] as const;
};

const line = { w: [1], X: [[1], [2], [3], [4]], y: [1, 1, 5, 0] };
const data = {
  w: [0.5, -1, 0.25],
  X: [
    [1, 0.5, -2],
    [-0.4, 1.5, 0.3],
    [2, -1, 0.6],
    [0.7, 0.2, -0.9],
    [-1.1, 0.8, 1.4],
  ],
  y: [1, -0.5, 2, 0.3, -1.2],
};
const batch = [3, 0, 4];
const inputsTurned = [2, 0, 1];
const samplesTurned = [2, 4, 0, 1, 3];

export default defineExercise({
  title: 'The gradient of a mini-batch',
  lesson: 'batches',
  summary: 'Loss and gradient of the samples that a list of indices names, and of no others.',
  difficulty: 1,
  minutes: 10,
  entry: ['miniBatchGradient'],
  scale: 1,
  cases: [
    example(
      'two samples of four, one weight',
      call(line, [1, 2]),
      byHand('errors 1 and −2, times 2 · input: 4 and −12', 2.5, [-4]),
    ),
    example(
      'all four of them',
      call(line, [0, 1, 2, 3]),
      byHand('errors 0, 1, −2 and 4; squares 0, 1, 4, 16; gradients 0, 4, −12, 32', 5.25, [6]),
    ),
    example(
      'one sample, two weights',
      call(
        {
          w: [1, -1],
          X: [
            [3, 0],
            [2, 1],
          ],
          y: [0, 4],
        },
        [1],
      ),
      byHand('the prediction is 1, the error −3', 9, [-12, -6]),
    ),
    hidden('four of ten samples', ...pytorch('003')),
    hidden('four of ten samples, with a bias', ...pytorch('002')),
    hidden('four of twelve samples, three inputs', ...pytorch('007')),
    hidden('four of twelve samples, three inputs and a bias', ...pytorch('006')),
    hidden('all ten samples in a shuffled order', ...wholeLoss('019')),
    hidden('all twelve samples in a shuffled order', ...wholeLoss('039')),
    hidden(
      'a sample that is named twice',
      call(line, [2, 1, 2]),
      byHand('errors −2, 1, −2; squares 4, 1, 4; gradients −12, 4, −12', 3, [-20 / 3]),
    ),
    hidden(
      'a larger batch than there are samples',
      call({ w: [0], X: [[1]], y: [-1] }, [0, 0, 0]),
      byHand('three times the error 1', 1, [2]),
    ),
    hidden(
      'samples whose gradients cancel',
      call({ w: [2], X: [[1], [1]], y: [1, 3] }, [0, 1]),
      byHand('errors 1 and −1: each wants to move, the mean does not', 1, [0]),
    ),
    hidden(
      'samples that are all predicted exactly',
      call(
        {
          w: [2, -1],
          X: [
            [1, 1],
            [3, 2],
            [0, 5],
          ],
          y: [1, 4, -5],
        },
        [2, 0],
      ),
      byHand('every error is 0', 0, [0, 0]),
    ),
    hidden('an empty batch', call(data, []), {
      anchor: { source: 'the statement', value: { loss: 0, gradient: [0, 0, 0] } },
    }),
    hidden(
      'no weights',
      call({ w: [], X: [[], []], y: [1, 3] }, [0, 1]),
      byHand('every prediction is 0', 5, []),
    ),
    hidden('the last sample alone', call(data, [4])),
    hidden(
      'errors of a million',
      call(
        {
          w: [1e6, 0],
          X: [
            [1, 2],
            [-1, 4],
          ],
          y: [0, 0],
        },
        [1, 0],
      ),
      byHand('errors −10⁶ and 10⁶', 1e12, [2e6, -2e6]),
    ),
    related(
      'the same batch in another order',
      { kind: 'same-result' },
      call(data, batch),
      call(data, reordered(batch, [1, 2, 0])),
    ),
    related(
      'every sample of the batch named twice',
      { kind: 'same-result' },
      call(data, batch),
      call(data, [...batch, ...batch]),
    ),
    related(
      'samples stored in another order, the same ones named',
      { kind: 'same-result' },
      call(data, batch),
      call(
        { ...data, X: reordered(data.X, samplesTurned), y: reordered(data.y, samplesTurned) },
        batch.map((sample) => samplesTurned.indexOf(sample)),
      ),
    ),
    related(
      'the same inputs in another order',
      { kind: 'permuted-result', order: inputsTurned },
      call(data, batch),
      call(
        {
          ...data,
          w: reordered(data.w, inputsTurned),
          X: data.X.map((row) => reordered(row, inputsTurned)),
        },
        batch,
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const samples = draws.integer(3, 10);
      const inputs = draws.integer(1, 4);
      return drawn(
        `a batch out of ${samples} drawn samples`,
        call(
          {
            w: draws.normals(inputs),
            X: draws.gradients(samples, inputs),
            y: draws.normals(samples, 2),
          },
          draws.permutation(samples).slice(0, draws.integer(1, samples - 1)),
        ),
      );
    },
  },
  conventions: [
    {
      id: 'half',
      note: 'Yours is half the mean squared error, as many lecture notes write it to be rid of the 2 in the gradient; the statement and PyTorch’s `mse_loss` have no ½. The minimum is the same; the same learning rate takes half the step.',
    },
  ],
  mistakes: [
    {
      id: 'sum',
      question:
        'If every sample of the batch were named twice, should the gradient be twice as long?',
    },
    {
      id: 'gradient-not-averaged',
      question: 'Your loss is a mean. Is your gradient the derivative of that mean?',
    },
    {
      id: 'loss-not-averaged',
      question: 'Your gradient is that of a mean. Is the number you return with it a mean, too?',
    },
    {
      id: 'data-size',
      question: 'How many errors are there in your sum, and by what number do you divide it?',
    },
    {
      id: 'whole-data',
      question: 'Which samples does the batch name, and which do you go through?',
    },
    {
      id: 'first-rows',
      question: 'The batch is [3, 0]. Which rows of X are meant, and which do you take?',
    },
    {
      id: 'targets-by-place',
      question: 'Does the target you compare with belong to the sample whose inputs you used?',
    },
    {
      id: 'indices-as-a-set',
      question: 'What does the statement say of a sample that is named twice?',
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
      id: 'sign',
      question:
        'A prediction is too high, its input positive. Does the loss rise or fall as the weight grows, and what does your slope say?',
    },
    {
      id: 'inputs-forgotten',
      question: 'A weight whose inputs are all 0 has no part in any error. What is its slope?',
    },
    {
      id: 'mean-error-times-mean-input',
      question:
        'Two samples: errors 1 and −1, inputs 1 and −1. What are their gradients, and what comes of the means?',
    },
    {
      id: 'weights-shape',
      question: 'Is your gradient as long as the batch or as long as w? What is to be moved?',
    },
  ],
  hints: [
    'First a list of errors, one for each index: `dot(w, X[i]) - y[i]`. Loss and gradient are both made of it.',
    'The slope of weight j adds up error times input j over the batch. That is a dot product of two lists as long as the batch.',
    'Both means divide by `indices.length`, not by the number of rows in X.',
    '`indices.map((i) => X[i][j])` is the list of the j-th inputs, in the order of your errors.',
  ],
  commentary:
    'Everything runs over the indices, so the size of the data set appears nowhere: a step costs as much for a million samples as for ten. The mean over a random batch is the gradient of all samples plus noise; since it is a mean and not a sum, a larger batch makes the noise smaller and leaves the length of the step alone.',
});
