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

const call = (x: Matrix, W: Matrix, delta: Matrix) => apply('denseBackward', x, W, delta);

/** Sums of a few products of ordinary size: one that cancels to almost nothing is right to twelve decimals. */
const scale = 1;

const byHand = (source: string, dx: Matrix, dW: Matrix, db: Vector) => ({
  scale,
  anchor: { source: `by hand: ${source}`, value: { dx, dW, db } },
});

/**
 * The upper layer of a network by PyTorch, its δ made of PyTorch's logits: (softmax − one-hot) / B. With `withInput`
 * the case has one sample, and dx is what PyTorch's network without the derivative of tanh claims for the bias below.
 */
const pytorch = (number: string, withInput = false) => {
  const id = `gradient_check/mlp_tanh_softmax_ce/${number}`;
  const { input, expected } = oracleCase(id);
  const targets = input['target_index'] as Vector;
  const delta = (expected['logits'] as Matrix).map((z, s) => {
    const total = z.reduce((sum, zk) => sum + Math.exp(zk), 0);
    return z.map((zk, k) => (Math.exp(zk) / total - (k === targets[s] ? 1 : 0)) / targets.length);
  });
  const { W2, b2 } = expected['grads'] as { readonly W2: Matrix; readonly b2: Vector };
  const { input: claim } = oracleCase(`gradient_check/mlp_wrong_gradient/${number}`);
  const { b1 } = claim['claimed_grads'] as { readonly b1: Vector };
  return [
    call(expected['hidden'] as Matrix, (input['params'] as { readonly W2: Matrix }).W2, delta),
    {
      scale,
      anchor: {
        source: `oracle:${id}`,
        value: { dW: W2, db: b2, ...(withInput ? { dx: [b1] } : {}) },
      },
    },
  ] as const;
};

const x = [
  [0.5, -1, 2],
  [1.5, 0.25, -0.75],
  [-2, 1, 0.5],
  [0, 3, -1.5],
];
const W = [
  [1, -0.5],
  [0.25, 2],
  [-1.5, 0.75],
];
const delta = [
  [0.1, -0.3],
  [-0.2, 0.4],
  [0.5, 0.05],
  [-0.6, 0.7],
];
const samplesTurned = [2, 0, 3, 1];
const inputsTurned = [2, 0, 1];
const outputsTurned = [1, 0];

export default defineExercise({
  title: 'A dense layer, backward',
  lesson: 'gradients',
  summary: 'From the slope at a layer’s output to those at its input, its weights and its bias.',
  difficulty: 2,
  minutes: 25,
  entry: ['denseBackward'],
  cases: [
    example(
      'one sample, two inputs, one output',
      call([[2, 3]], [[10], [20]], [[0.5]]),
      byHand('δ times the weights, δ times the inputs, δ', [[5, 10]], [[1], [1.5]], [0.5]),
    ),
    example(
      'one sample, two inputs, three outputs',
      call(
        [[1, 2]],
        [
          [1, 0, -1],
          [2, 1, 0],
        ],
        [[1, 10, 100]],
      ),
      byHand(
        '1 − 100 and 2 + 10; every input times every δ',
        [[-99, 12]],
        [
          [1, 10, 100],
          [2, 20, 200],
        ],
        [1, 10, 100],
      ),
    ),
    example(
      'two samples, their shares added up',
      call(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, -1],
          [0, 2],
        ],
        [
          [1, 0],
          [2, -1],
        ],
      ),
      byHand(
        'dW is [[1, 0], [2, 0]] of the first sample and [[6, −3], [8, −4]] of the second',
        [
          [1, 0],
          [3, -2],
        ],
        [
          [7, -3],
          [10, -4],
        ],
        [3, -1],
      ),
    ),
    hidden('five samples on top of a hidden layer', ...pytorch('000')),
    hidden('two samples on top of a hidden layer', ...pytorch('002')),
    hidden('one sample on top of a hidden layer', ...pytorch('004', true)),
    hidden(
      'one input, one output, three samples',
      call([[1], [2], [3]], [[4]], [[1], [-1], [0.5]]),
      byHand('4δ; 1 − 2 + 1.5; 1 − 1 + 0.5', [[4], [-4], [2]], [[0.5]], [0.5]),
    ),
    hidden(
      'shares of two samples that cancel',
      call(
        [
          [1, 2],
          [1, 2],
        ],
        [[3], [4]],
        [[1], [-1]],
      ),
      byHand(
        'the same input with opposite δ',
        [
          [3, 4],
          [-3, -4],
        ],
        [[0], [0]],
        [0],
      ),
    ),
    hidden(
      'a δ of 0',
      call(x, W, [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ]),
      byHand(
        'every product is 0',
        [
          [0, 0, 0],
          [0, 0, 0],
          [0, 0, 0],
          [0, 0, 0],
        ],
        [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
        [0, 0],
      ),
    ),
    hidden(
      'an input of 0: its weights learn nothing, the bias does',
      call(
        [[0, 0]],
        [
          [1, 2],
          [3, 4],
        ],
        [[1, -1]],
      ),
      byHand(
        '1 − 2 and 3 − 4',
        [[-1, -1]],
        [
          [0, 0],
          [0, 0],
        ],
        [1, -1],
      ),
    ),
    hidden(
      'weights of 0: nothing is passed on',
      call(
        [[1, -2]],
        [
          [0, 0],
          [0, 0],
        ],
        [[1, 3]],
      ),
      byHand(
        'inputs times δ',
        [[0, 0]],
        [
          [1, 3],
          [-2, -6],
        ],
        [1, 3],
      ),
    ),
    hidden(
      'a batch without samples',
      call(
        [],
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [],
      ),
      {
        anchor: {
          source: 'the statement',
          value: {
            dx: [],
            dW: [
              [0, 0, 0],
              [0, 0, 0],
            ],
            db: [0, 0, 0],
          },
        },
      },
    ),
    hidden(
      'more outputs than inputs and samples',
      call(
        [[0.5], [-1.5]],
        [[1, 2, 3, 4]],
        [
          [1, -2, 0.5, 3],
          [0.25, 1, -1, 2],
        ],
      ),
      { scale },
    ),
    hidden(
      'as many samples as inputs and outputs',
      call(
        W.map(([a = 0, b = 0]) => [a, b, a * b]),
        x.slice(1),
        x.slice(0, 3),
      ),
      { scale },
    ),
    hidden(
      'inputs of a million, δ of a millionth',
      call(
        [
          [1e6, -2e6],
          [3e6, 1e6],
        ],
        [
          [1e-3, 2e3],
          [5, 7],
        ],
        [
          [1e-6, -4e-6],
          [2e-6, 3e-6],
        ],
      ),
    ),
    hidden('four samples, three inputs, two outputs', call(x, W, delta), { scale }),
    related(
      'the same inputs in another order',
      { kind: 'permuted-result', order: inputsTurned },
      call(x, W, delta),
      call(
        x.map((row) => reordered(row, inputsTurned)),
        reordered(W, inputsTurned),
        delta,
      ),
    ),
    related(
      'the same outputs in another order',
      { kind: 'permuted-result', order: outputsTurned },
      call(x, W, delta),
      call(
        x,
        W.map((row) => reordered(row, outputsTurned)),
        delta.map((row) => reordered(row, outputsTurned)),
      ),
    ),
    related(
      'the same samples in another order',
      { kind: 'permuted-result', order: samplesTurned },
      call(x, W, delta),
      call(reordered(x, samplesTurned), W, reordered(delta, samplesTurned)),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const [samples, inputs, outputs] = [
        draws.integer(2, 5),
        draws.integer(1, 5),
        draws.integer(1, 5),
      ];
      return drawn(
        `${samples} drawn samples, ${inputs} → ${outputs}`,
        call(
          draws.gradients(samples, inputs),
          draws.gradients(inputs, outputs),
          draws.gradients(samples, outputs),
        ),
        { scale },
      );
    },
  },
  mistakes: [
    {
      id: 'averaged',
      question:
        'If the loss is a mean, every δ has been divided by the number of samples once. How often is it in your gradients?',
    },
    {
      id: 'only-weights-averaged',
      question:
        'The bias is a weight on an input that is always 1. Do the two collect from the batch in the same way in your code?',
    },
    {
      id: 'bias-averaged',
      question:
        'The bias is a weight on an input that is always 1. Do the two collect from the batch in the same way in your code?',
    },
    {
      id: 'last-sample-only',
      question: 'Each sample has a share in dW. Does yours add them up, or does the last one win?',
    },
    {
      id: 'bias-of-one-sample',
      question: 'The bias is added to every row. How many rows of δ should it hear from?',
    },
    {
      id: 'bias-once-per-input',
      question:
        'The inputs share one bias for each output. How often does your db hear of one and the same δ?',
    },
    {
      id: 'bias-not-summed',
      question: 'b is a list of m numbers. What shape has your db?',
    },
    {
      id: 'weights-transposed',
      question: 'W has a row for each input. What has your dW a row for?',
    },
    {
      id: 'w-not-transposed',
      question:
        'Output j reached input i through W[i][j]. By which weight does its δ travel back in your code?',
    },
    {
      id: 'dx-summed-over-batch',
      question: 'Each sample has an input of its own. Whose δ tells it how to change?',
    },
    {
      id: 'x-left-out',
      question: 'An input of 0 does not pass through its weights at all. Does your dW know?',
    },
    {
      id: 'w-left-out',
      question: 'Through a weight of 0 nothing flows. Does your dx know?',
    },
    {
      id: 'descent-direction',
      question:
        'Is it the gradient you were asked for, or the step an optimizer would make with it?',
    },
    {
      id: 'input-mutated',
      question:
        'Where do you collect the sums for dW? Think of what the next forward pass will multiply by.',
    },
  ],
  hints: [
    'Let the shapes guide you: dx has to come out B×n from a δ that is B×m and a W that is n×m. Only one index is in both and not in the result: sum over that.',
    'The same for dW: n×m out of x (B×n) and δ (B×m). What is summed over is the sample.',
    'In loops: for every s, i and j, `dx[s][i] += delta[s][j] * W[i][j]` is the first of the three.',
  ],
  commentary:
    'Each result has the shape of the thing it belongs to, and the code walks that shape: dx over samples and inputs, dW over inputs and outputs, db over outputs. Whatever index is left is summed. In matrix form the three are δWᵀ, xᵀδ and the column sums of δ. Nothing of the forward pass is needed but x, which is why training has to keep it in memory.',
});
