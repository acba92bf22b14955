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

const call = (probabilities: Matrix, targets: readonly number[]) =>
  apply('crossEntropy', probabilities, targets);

/** A case of the oracle, as PyTorch computes it; some hold the loss alone. */
const pytorch = (number: string) => {
  const id = `losses/ce_prob/${number}`;
  const { input, expected } = oracleCase(id);
  const loss = expected['loss'] as number;
  const gradient = expected['grad'] as Matrix | undefined;
  return [
    call(input['probs'] as Matrix, input['target_index'] as readonly number[]),
    { anchor: { source: `oracle:${id}`, value: gradient ? { loss, gradient } : { loss } } },
  ] as const;
};

const { LN2, log } = Math;
const { POSITIVE_INFINITY, NEGATIVE_INFINITY } = Number;

const probabilities = [
  [0.1, 0.2, 0.4, 0.3],
  [0.55, 0.05, 0.25, 0.15],
  [0.35, 0.3, 0.05, 0.3],
];
const targets = [2, 1, 0];
const samplesTurned = [2, 0, 1];
const classesTurned = [2, 0, 3, 1];

export default defineExercise({
  title: 'Cross-entropy from probabilities',
  lesson: 'losses',
  summary:
    'The price of surprise, its slope, and what happens at probabilities of exactly 0 and 1.',
  difficulty: 1,
  minutes: 10,
  entry: ['crossEntropy'],
  cases: [
    example('one sample, the target has probability ½', call([[0.5, 0.25, 0.25]], [0]), {
      anchor: {
        source: 'by hand: −log ½ = log 2, and −1 / ½ = −2',
        value: { loss: LN2, gradient: [[-2, 0, 0]] },
      },
    }),
    example(
      'two samples, two classes',
      call(
        [
          [0.8, 0.2],
          [0.5, 0.5],
        ],
        [1, 0],
      ),
      {
        anchor: {
          source: 'by hand: the targets have 1/5 and 1/2, so the loss is half of log 5 + log 2',
          value: {
            loss: log(10) / 2,
            gradient: [
              [0, -2.5],
              [-1, 0],
            ],
          },
        },
      },
    ),
    example('certain and right: probabilities of exactly 1 and 0', call([[0, 1]], [1]), {
      anchor: { source: 'by hand: log 1 = 0', value: { loss: 0, gradient: [[0, -1]] } },
    }),
    hidden('four samples, ordinary probabilities', ...pytorch('000')),
    hidden('targets with small probabilities', ...pytorch('002')),
    hidden('a target with 5e-12', ...pytorch('004')),
    hidden('targets with 1e-300 and 1e-12', ...pytorch('008')),
    hidden('one target with probability 1, the other not', ...pytorch('006')),
    hidden('one target with probability 0, the other not', ...pytorch('007')),
    hidden('certain and wrong', call([[1, 0, 0]], [2]), {
      anchor: {
        source: 'the statement',
        value: { loss: POSITIVE_INFINITY, gradient: [[0, 0, NEGATIVE_INFINITY]] },
      },
    }),
    hidden('a single class', call([[1], [1]], [0, 0]), {
      anchor: { source: 'by hand: log 1 = 0', value: { loss: 0, gradient: [[-0.5], [-0.5]] } },
    }),
    hidden('one sample, five classes', call([[0.125, 0.25, 0.0625, 0.5, 0.0625]], [4]), {
      anchor: {
        source: 'by hand: −log 1/16 = 4 log 2',
        value: { loss: 4 * LN2, gradient: [[0, 0, 0, 0, -16]] },
      },
    }),
    hidden(
      'more samples than classes',
      call(
        [
          [0.5, 0.5],
          [0.75, 0.25],
          [0.25, 0.75],
          [0.875, 0.125],
        ],
        [1, 1, 0, 1],
      ),
      {
        anchor: {
          source: 'by hand: −log of 1/2, 1/4, 1/4 and 1/8 is 8 log 2 together',
          value: {
            loss: 2 * LN2,
            gradient: [
              [0, -0.5],
              [0, -1],
              [-1, 0],
              [0, -2],
            ],
          },
        },
      },
    ),
    hidden('a batch without samples', call([], []), {
      anchor: { source: 'the statement', value: { loss: 0, gradient: [] } },
    }),
    related(
      'the same samples in another order',
      { kind: 'permuted-result', order: samplesTurned },
      call(probabilities, targets),
      call(reordered(probabilities, samplesTurned), reordered(targets, samplesTurned)),
    ),
    related(
      'the same classes in another order',
      { kind: 'permuted-result', order: classesTurned },
      call(probabilities, targets),
      call(
        probabilities.map((row) => reordered(row, classesTurned)),
        targets.map((target) => classesTurned.indexOf(target)),
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const samples = draws.integer(2, 6);
      const classes = draws.integer(2, 6);
      return drawn(
        'a drawn batch',
        call(
          Array.from({ length: samples }, () => {
            const parts = Array.from({ length: classes }, () => draws.integer(1, 60));
            const whole = parts.reduce((sum, part) => sum + part, 0);
            return parts.map((part) => part / whole);
          }),
          Array.from({ length: samples }, () => draws.integer(0, classes - 1)),
        ),
      );
    },
  },
  mistakes: [
    {
      id: 'zero-times-log',
      question:
        'What is 0 · log 0 in JavaScript? Which classes does the formula take a logarithm of, and which does your code?',
    },
    {
      id: 'zero-over-zero',
      question:
        'A class that is not the target may have probability 0. What does your slope divide by there, and what does the statement ask for?',
    },
    {
      id: 'zero-times-log+zero-over-zero',
      question:
        'Classes that are not the target take part in your loss and in your slopes, if only with a factor 0. What is 0 · log 0, and what is 0 / 0?',
    },
    {
      id: 'eps-in-log',
      question:
        'With a small constant added, what does a target of probability 0 cost in your code? And what does the statement say it costs?',
    },
    {
      id: 'eps-in-loss-only',
      question:
        'Your loss adds something to the probability, your slope does not. Which of the two does the statement describe?',
    },
    {
      id: 'clipped',
      question:
        'How large can your loss become at most? Two predictions, 1e-8 and 1e-300 for the target: are they equally wrong?',
    },
    {
      id: 'batch-sum',
      question: 'If every sample stood in the batch twice, should the loss be twice as large?',
    },
    {
      id: 'gradient-not-averaged',
      question:
        'Your loss is a mean over the samples. How large is the part of one sample in it, and so in the slope?',
    },
    {
      id: 'mean-over-classes',
      question:
        'How many logarithms are there in the sum: one for each sample, or one for each number in the matrix?',
    },
    {
      id: 'loss-sign',
      question:
        'The better the prediction, the larger your number. Is that what a loss should do? What sign has the logarithm of a probability?',
    },
    {
      id: 'gradient-sign',
      question:
        'If the target’s probability grows a little, does the loss rise or fall, and what does your slope say?',
    },
    {
      id: 'gradient-wrt-logits',
      question:
        'Your slopes answer the question how the loss changes with the logits behind a softmax. With respect to what does this exercise ask?',
    },
    {
      id: 'gradient-everywhere',
      question:
        'Change the probability of a class that is not the target, and that one alone: does the number in the formula change?',
    },
    {
      id: 'all-classes',
      question: 'Whose probability is the classifier charged for: every class’s, or one class’s?',
    },
    {
      id: 'log-base-2',
      question: 'In which unit is your loss, bits or nats? Which logarithm has the slope 1/p?',
    },
    {
      id: 'log-of-mean',
      question:
        'Which comes first, the logarithm or the mean? Think of one sample that is hopelessly wrong among many that are right.',
    },
    {
      id: 'log-forgotten',
      question: 'Your loss is never more than 1. What should certainty in the wrong class cost?',
    },
    { id: 'target-off-by-one', question: 'Which column does target 0 mean?' },
  ],
  hints: [
    'Only one number of each row matters for the loss: the one in the column that the target names.',
    'There is no need for a one-hot vector. `p[targets[i]]` is the probability that sample i gave to its target.',
    'For the gradient, choose rather than multiply: a slope for the target, a plain 0 for every other class.',
    '`p.map((pk, k) => (k === targets[i] ? -1 / (n * pk) : 0))` is the row of slopes of sample i.',
  ],
  commentary:
    'The target’s probability is picked, not multiplied by 1 among zeros: so 0 · log 0 and 0 / 0, which are NaN in floating point, never arise. Infinity is an honest answer here, yet nothing can be learned from it. That is why training code takes the logits and lets softmax and logarithm meet on paper first; the next exercise does.',
});
