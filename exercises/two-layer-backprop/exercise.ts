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

interface Parameters {
  readonly W1: Matrix;
  readonly b1: Vector;
  readonly W2: Matrix;
  readonly b2: Vector;
}

const call = (X: Matrix, targets: Vector, { W1, b1, W2, b2 }: Parameters) =>
  apply('lossAndGradients', X, targets, { W1, b1, W2, b2 });

const anchored = (source: string, loss: number, { W1, b1, W2, b2 }: Parameters) => ({
  anchor: { source, value: { loss, gradients: { W1, b1, W2, b2 } } },
});
const byHand = (source: string, loss: number, gradients: Parameters) =>
  anchored(`by hand: ${source}`, loss, gradients);

/** Loss and gradients by PyTorch’s automatic differentiation. */
const pytorch = (number: string) => {
  const id = `gradient_check/mlp_tanh_softmax_ce/${number}`;
  const { input, expected } = oracleCase(id);
  return [
    call(input['X'] as Matrix, input['target_index'] as Vector, input['params'] as Parameters),
    anchored(`oracle:${id}`, expected['loss'] as number, expected['grads'] as Parameters),
  ] as const;
};

const { LN2 } = Math;

/** Two inputs, three hidden units, four classes: no two sizes alike. */
const params = {
  W1: [
    [0.4, -1.1, 0.7],
    [-0.3, 0.9, 1.6],
  ],
  b1: [0.2, -0.5, 0.1],
  W2: [
    [1.2, -0.4, 0.3, 0.8],
    [-0.7, 0.5, 1.1, -0.2],
    [0.6, -1.3, 0.9, 0.1],
  ],
  b2: [0.1, -0.2, 0.3, 0],
};
const X = [
  [0.5, -1.2],
  [1.7, 0.3],
  [-0.8, 0.6],
  [0.1, 2.2],
  [-1.4, -0.9],
];
const targets = [2, 0, 3, 1, 2];
const unitsTurned = [2, 0, 1];
const classesTurned = [1, 3, 0, 2];
const samplesTurned = [3, 1, 4, 0, 2];

export default defineExercise({
  title: 'Backpropagation through two layers',
  lesson: 'gradients',
  summary: 'Loss and every gradient of a small classifier: the chain rule from end to end.',
  difficulty: 3,
  minutes: 40,
  entry: ['lossAndGradients'],
  // Slopes of ordinary size: one that cancels to almost nothing is right to twelve decimals, not to nine digits.
  scale: 1,
  cases: [
    example(
      'hidden unit at 0, where tanh has slope 1',
      call([[2]], [0], { W1: [[0]], b1: [0], W2: [[1, -1]], b2: [0, 0] }),
      byHand(
        'logits 0 and 0, so ∂L/∂Z = [−½, ½]; back through W2 that is −½ − ½ = −1, times the input 2',
        LN2,
        { W1: [[-2]], b1: [-1], W2: [[0, 0]], b2: [-0.5, 0.5] },
      ),
    ),
    example(
      'hidden unit at ½, where tanh has slope ¾',
      call([[1]], [0], { W1: [[Math.log(3) / 2]], b1: [0], W2: [[2, -2]], b2: [-1, 1] }),
      byHand(
        'tanh(½ log 3) = ½, logits 0 and 0, ∂L/∂Z = [−½, ½]; back through W2 −2, times 1 − ¼',
        LN2,
        { W1: [[-1.5]], b1: [-1.5], W2: [[-0.25, 0.25]], b2: [-0.5, 0.5] },
      ),
    ),
    example('two samples, two inputs, three hidden units, two classes', ...pytorch('002')),
    hidden('five samples, three inputs, four hidden units, three classes', ...pytorch('000')),
    hidden('one sample, large weights', ...pytorch('004')),
    hidden(
      'all weights 0: only the upper bias learns',
      call(
        [
          [1, 2],
          [3, -1],
        ],
        [1, 1],
        {
          W1: [
            [0, 0, 0],
            [0, 0, 0],
          ],
          b1: [0, 0, 0],
          W2: [
            [0, 0],
            [0, 0],
            [0, 0],
          ],
          b2: [0, 0],
        },
      ),
      byHand('A is 0 and W2 is 0, so nothing reaches any weight', LN2, {
        W1: [
          [0, 0, 0],
          [0, 0, 0],
        ],
        b1: [0, 0, 0],
        W2: [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
        b2: [0.5, -0.5],
      }),
    ),
    hidden(
      'a saturated hidden unit passes nothing on',
      call([[50]], [0], { W1: [[1]], b1: [0], W2: [[1, -1]], b2: [-1, 1] }),
      byHand('tanh 50 is 1 to the last digit, its slope 0; logits 0 and 0', LN2, {
        W1: [[0]],
        b1: [0],
        W2: [[-0.5, 0.5]],
        b2: [-0.5, 0.5],
      }),
    ),
    hidden(
      'a lower bias alone moves the hidden unit',
      call([[0]], [1], { W1: [[5]], b1: [-Math.log(3) / 2], W2: [[2, 0]], b2: [1, 0] }),
      byHand('A = −½, logits 0 and 0, ∂L/∂Z = [½, −½]; back through W2 1, times ¾', LN2, {
        W1: [[0]],
        b1: [0.75],
        W2: [[-0.25, 0.25]],
        b2: [0.5, -0.5],
      }),
    ),
    hidden(
      'logits of 1000 and −1000, the wrong class on top',
      call([[0]], [1], { W1: [[1]], b1: [0], W2: [[3, -2]], b2: [1000, -1000] }),
      byHand('A = 0, ∂L/∂Z = [1, −1]; back through W2 3 + 2', 2000, {
        W1: [[0]],
        b1: [5],
        W2: [[0, 0]],
        b2: [1, -1],
      }),
    ),
    hidden(
      'a single class leaves nothing to learn',
      call([[1], [-2]], [0, 0], { W1: [[0.5, -1]], b1: [0, 1], W2: [[2], [3]], b2: [0.5] }),
      byHand('the probability is 1 whatever the logit', 0, {
        W1: [[0, 0]],
        b1: [0, 0],
        W2: [[0], [0]],
        b2: [0],
      }),
    ),
    hidden('a batch without samples', call([], [], params), {
      anchor: {
        source: 'the statement',
        value: {
          loss: 0,
          gradients: {
            W1: [
              [0, 0, 0],
              [0, 0, 0],
            ],
            b1: [0, 0, 0],
            W2: [
              [0, 0, 0, 0],
              [0, 0, 0, 0],
              [0, 0, 0, 0],
            ],
            b2: [0, 0, 0, 0],
          },
        },
      },
    }),
    hidden('five samples, two inputs, three hidden units, four classes', call(X, targets, params)),
    hidden(
      'as many samples, inputs, hidden units and classes',
      call(
        [
          [0.5, -1],
          [2, 0.25],
        ],
        [1, 0],
        {
          W1: [
            [0.3, -0.8],
            [1.2, 0.4],
          ],
          b1: [0.1, -0.2],
          W2: [
            [-0.6, 0.9],
            [0.7, 1.5],
          ],
          b2: [0, 0.3],
        },
      ),
    ),
    related(
      'every sample twice',
      { kind: 'same-result' },
      call(X, targets, params),
      call([...X, ...X], [...targets, ...targets], params),
    ),
    related(
      'the same samples in another order',
      { kind: 'same-result' },
      call(X, targets, params),
      call(reordered(X, samplesTurned), reordered(targets, samplesTurned), params),
    ),
    related(
      'the same number added to every upper bias',
      { kind: 'same-result' },
      call(X, targets, params),
      call(X, targets, { ...params, b2: params.b2.map((bc) => bc + 3) }),
    ),
    related(
      'the same hidden units in another order',
      { kind: 'permuted-result', order: unitsTurned },
      call(X, targets, params),
      call(X, targets, {
        W1: params.W1.map((row) => reordered(row, unitsTurned)),
        b1: reordered(params.b1, unitsTurned),
        W2: reordered(params.W2, unitsTurned),
        b2: params.b2,
      }),
    ),
    related(
      'the same classes in another order',
      { kind: 'permuted-result', order: classesTurned },
      call(X, targets, params),
      call(
        X,
        targets.map((target) => classesTurned.indexOf(target)),
        {
          ...params,
          W2: params.W2.map((row) => reordered(row, classesTurned)),
          b2: reordered(params.b2, classesTurned),
        },
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const samples = draws.integer(2, 5);
      const inputs = draws.integer(1, 4);
      const units = draws.integer(2, 5);
      const classes = draws.integer(2, 4);
      return drawn(
        `${samples} drawn samples, ${inputs} → ${units} → ${classes}`,
        call(
          draws.gradients(samples, inputs),
          Array.from({ length: samples }, () => draws.integer(0, classes - 1)),
          {
            W1: draws.gradients(inputs, units, 0.7),
            b1: draws.normals(units, 0.3),
            W2: draws.gradients(units, classes),
            b2: draws.normals(classes, 0.3),
          },
        ),
      );
    },
  },
  mistakes: [
    {
      id: 'tanh-derivative-forgotten',
      question:
        'Your slopes pass the hidden layer as if nothing stood there. What does a saturated unit, whose output hardly moves, let through?',
    },
    {
      id: 'tanh-twice',
      question:
        'The slope of tanh is 1 − tanh². Of which number is the tanh taken there, and has it been taken already?',
    },
    {
      id: 'tanh-derivative-not-squared',
      question:
        'tanh is as steep at −1 as it is at 1. Is your slope the same for A = −½ and A = ½?',
    },
    {
      id: 'sigmoid-derivative',
      question: 'At 0 tanh has slope 1. What is yours there, and whose slope is it?',
    },
    {
      id: 'no-activation',
      question: 'Two layers with nothing between them are one layer. Where is your tanh?',
    },
    {
      id: 'preactivation-into-w2',
      question: 'By which numbers is W2 multiplied on the way forward: those before tanh or after?',
    },
    {
      id: 'bias-skips-tanh',
      question:
        'On its way to the logits the lower bias passes tanh as W1 does. Does its slope come back the same way?',
    },
    {
      id: 'averaged-twice',
      question:
        'How often is the number of samples in your slopes, when the slopes at the logits hold 1/N already?',
    },
    {
      id: 'not-averaged',
      question: 'If every sample stood in the batch twice, should the slopes be twice as large?',
    },
    {
      id: 'averaged-twice+tanh-derivative-forgotten',
      question:
        'Two things at once: what does a saturated unit let through, and how often is 1/N in your slopes?',
    },
    {
      id: 'params-overwritten',
      question:
        'Whose arrays do your slopes live in? Think of the optimizer, which wants the parameters and the gradients.',
    },
  ],
  hints: [
    'A = tanh of the lower layer is needed three times: for the logits, for the slopes of W2, and for the slope of tanh. Keep it.',
    'Each layer is the previous exercise: its slopes are inputs times δ, summed over the batch, and Σ δ for the bias. The upper δ is given. You need the lower one.',
    'The lower δ: carry the upper one back through W2, then multiply each entry by the slope of tanh there, which is 1 − A².',
    '`slope * (1 - hidden[s][k] ** 2)`, where `slope` is the sum over c of `slopes[s][c] * W2[k][c]`.',
  ],
  commentary:
    'The two layers share their backward pass; all that differs is which input and which δ go in. δ changes in two steps, through W2 and then through tanh, and has a name after each. Note that tanh’s slope comes from its output, so the values before it need not be kept. Compare any of these numbers with your central differences: a forgotten factor shows at once.',
});
