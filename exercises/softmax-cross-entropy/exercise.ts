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

const call = (logits: readonly (readonly number[])[], targets: readonly number[]) =>
  apply('softmaxCrossEntropy', logits, targets);

/** Slopes are at most 1: one that cancels to almost nothing is right to twelve decimals, not to nine digits. */
const scale = 1;

/** A case of the oracle, as PyTorch computes it. */
const pytorch = (number: string) => {
  const id = `losses/softmax_ce/${number}`;
  const { input, expected } = oracleCase(id);
  return [
    call(
      input['logits'] as readonly (readonly number[])[],
      input['target_index'] as readonly number[],
    ),
    {
      scale,
      anchor: {
        source: `oracle:${id}`,
        value: {
          loss: expected['loss'] as number,
          gradient: expected['grad'] as readonly (readonly number[])[],
        },
      },
    },
  ] as const;
};

const { E, LN2, exp, log1p } = Math;
const overall = 1 + E + E * E;

const logits = [
  [0.3, -1.2, 2.1, 0.4],
  [1.7, 0.2, -0.6, -2.5],
  [-0.9, 3.1, 1.4, 0.8],
];
const targets = [2, 3, 0];
const added = [100, -40, 7.5];
const samplesTurned = [2, 0, 1];
const classesTurned = [2, 0, 3, 1];

export default defineExercise({
  title: 'Softmax and cross-entropy',
  lesson: 'losses',
  summary: 'From logits to the loss and its gradient in one go, for logits of any size.',
  difficulty: 2,
  minutes: 20,
  entry: ['softmaxCrossEntropy'],
  cases: [
    example('one sample, two classes with equal logits', call([[0, 0]], [1]), {
      scale,
      anchor: {
        source: 'by hand: both probabilities are 1/2, so the loss is log 2',
        value: { loss: LN2, gradient: [[0.5, -0.5]] },
      },
    }),
    example(
      'two samples, three classes',
      call(
        [
          [2, 1, 0],
          [0, 1, 2],
        ],
        [0, 1],
      ),
      {
        scale,
        anchor: {
          source:
            'by hand: powers e², e and 1 with the sum 1 + e + e²; the losses are the log of that sum less 2 and less 1',
          value: {
            loss: Math.log(overall) - 1.5,
            gradient: [
              [((E * E) / overall - 1) / 2, E / overall / 2, 1 / overall / 2],
              [1 / overall / 2, (E / overall - 1) / 2, (E * E) / overall / 2],
            ],
          },
        },
      },
    ),
    example('logits of 1000 and −1000', ...pytorch('009')),
    hidden('four samples, logits of ordinary size', ...pytorch('000')),
    hidden('logits around ±10', ...pytorch('003')),
    hidden('logits around ±70, some targets very unlikely', ...pytorch('006')),
    hidden('rows around 1000 and −1000 in one batch', ...pytorch('012')),
    hidden('all logits of a row equal', ...pytorch('015')),
    hidden('logits of 1e8', ...pytorch('018')),
    hidden('a single class', ...pytorch('021')),
    hidden('targets whose power underflows to 0', ...pytorch('023')),
    hidden(
      'predictions that are all but certain, and right',
      call(
        [
          [30, 0, 0],
          [-5, 25, 0],
        ],
        [0, 1],
      ),
      {
        scale,
        anchor: {
          source: 'by hand: with the target’s power set to 1, the sum is 1 plus almost nothing',
          value: { loss: (log1p(2 * exp(-30)) + log1p(exp(-25) + exp(-30))) / 2 },
        },
      },
    ),
    hidden('one sample, five classes', call([[0.5, -1.5, 2.25, 0, 1]], [4]), { scale }),
    hidden('a batch without samples', call([], []), {
      anchor: { source: 'the statement', value: { loss: 0, gradient: [] } },
    }),
    hidden(
      'more samples than classes, one class for most of them',
      call(
        [
          [1.2, -0.4],
          [0.1, 0.3],
          [-2.2, 1.6],
          [0.7, 0.7],
          [3.5, -1],
        ],
        [1, 1, 1, 0, 1],
      ),
      { scale },
    ),
    related(
      'a number added to every logit of a row',
      { kind: 'same-result' },
      call(logits, targets),
      call(
        logits.map((row, i) => row.map((z) => z + (added[i] ?? 0))),
        targets,
      ),
    ),
    related(
      'the same classes in another order',
      { kind: 'permuted-result', order: classesTurned },
      call(logits, targets),
      call(
        logits.map((row) => reordered(row, classesTurned)),
        targets.map((target) => classesTurned.indexOf(target)),
      ),
    ),
    related(
      'the same samples in another order',
      { kind: 'permuted-result', order: samplesTurned },
      call(logits, targets),
      call(reordered(logits, samplesTurned), reordered(targets, samplesTurned)),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const samples = draws.integer(2, 5);
      const classes = draws.integer(2, 6);
      const size = draws.magnitude(0.1, 300);
      return drawn(
        `${samples} drawn samples, ${classes} classes`,
        call(
          draws.gradients(samples, classes, size),
          Array.from({ length: samples }, () => draws.integer(0, classes - 1)),
        ),
        { scale },
      );
    },
  },
  mistakes: [
    {
      id: 'no-max-subtraction',
      question:
        'What is `Math.exp(1000)`, and what is it divided by? Which number can you take off every logit of a row without changing its probabilities?',
    },
    {
      id: 'log-of-softmax',
      question:
        'The probability of a hopeless class is rounded to 0, and then comes its logarithm. Can the logarithm be taken by formula, before there is anything to round?',
    },
    {
      id: 'eps-in-log',
      question:
        'With a small constant inside the logarithm, how large can your loss become at most? And how large is it for a target 2000 below the best logit?',
    },
    {
      id: 'no-max-subtraction+log-of-softmax',
      question:
        'Softmax as it stands, then its logarithm: which of the two overflows at a logit of 1000, and which meets a 0 at −1000?',
    },
    {
      id: 'max-of-batch',
      question:
        'Two samples of one batch may lie 2000 apart. What becomes of all the powers of the lower one when the higher one sets what is taken off?',
    },
    {
      id: 'max-forgotten-in-loss',
      question:
        'The sum in your loss is made of logits with something taken off. Has the same been taken off the target’s logit?',
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
      id: 'softmax-over-batch',
      question:
        'Which numbers compete: the classes of one sample, or the samples of one class? Whose probabilities should sum to 1?',
    },
    {
      id: 'one-hot-not-subtracted',
      question:
        'Your gradient would lower every logit of the row, the target’s among them. What should the slopes of one row sum to?',
    },
    {
      id: 'gradient-sign',
      question:
        'If the target’s logit grows a little, does the loss rise or fall, and what does your slope say?',
    },
    {
      id: 'gradient-wrt-probabilities',
      question:
        'Raising the logit of a wrong class takes probability from the target. Where is that in your gradient, which is 0 there?',
    },
    {
      id: 'target-off-by-one',
      question: 'Which column does target 0 mean?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array does your gradient live in? Think of a caller who wants to see the logits again.',
    },
  ],
  hints: [
    'Begin with one sample: a function from its row of logits and its target to a loss and C slopes. The batch only adds up and divides by N.',
    'Take the largest logit of a row off every logit of that row. The probabilities stay the same, the largest power becomes 1, and no sum can overflow or vanish.',
    'Do not take the logarithm of a probability. With s = Σ exp(z − max), the loss of a sample is log s less the target’s shifted logit.',
    '`powers.map((power, k) => power / sum - (k === target ? 1 : 0))` gives the slopes of one sample, before the division by N.',
  ],
  commentary:
    'The maximum is taken off row by row, and the powers that are left serve twice: their sum gives the loss, their shares give the slopes. The loss never takes the logarithm of a probability, so a target at −2000 costs 2000 and not infinity. Division by N happens in one place, for the loss and the gradient alike.',
});
