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

const call = (probabilities: readonly number[], labels: readonly number[]) =>
  apply('logLoss', probabilities, labels);

/** A case of the oracle, as PyTorch computes it. */
const pytorch = (number: string) => {
  const id = `losses/bce_prob/${number}`;
  const { input, expected } = oracleCase(id);
  return [
    call(input['probs'] as readonly number[], input['target'] as readonly number[]),
    {
      anchor: {
        source: `oracle:${id}`,
        value: {
          loss: expected['loss'] as number,
          gradient: expected['grad'] as readonly number[],
        },
      },
    },
  ] as const;
};

/** One sample of the oracle's case near 0 and 1, where the textbook formula was evaluated with 50 digits. */
const exact = (sample: number) => {
  const id = 'losses/bce_prob_exact/000';
  const { input, expected } = oracleCase(id);
  const at = (list: unknown) => (list as readonly number[])[sample] ?? Number.NaN;
  return [
    call([at(input['probs'])], [at(input['target'])]),
    {
      anchor: {
        source: `oracle:${id}`,
        value: { loss: at(expected['per_element']), gradient: [at(expected['grad'])] },
      },
    },
  ] as const;
};

const { LN2 } = Math;
const { POSITIVE_INFINITY, NEGATIVE_INFINITY } = Number;

const probabilities = [0.9, 0.35, 0.6, 0.15, 0.5];
const labels = [1, 0, 0, 1, 1];
const turned = [3, 0, 4, 2, 1];

export default defineExercise({
  title: 'Log loss',
  lesson: 'losses',
  summary: 'Cross-entropy for two classes, exact to the very ends of the range.',
  difficulty: 1,
  minutes: 12,
  entry: ['logLoss'],
  cases: [
    example('one sample of class 1', call([0.25], [1]), {
      anchor: {
        source: 'by hand: −log ¼ = 2 log 2, and −1 / ¼ = −4',
        value: { loss: 2 * LN2, gradient: [-4] },
      },
    }),
    example('one sample of each class', call([0.5, 0.75], [1, 0]), {
      anchor: {
        source: 'by hand: −log ½ and −log ¼ are 3 log 2 together',
        value: { loss: 1.5 * LN2, gradient: [-1, 2] },
      },
    }),
    example('certain and right: probabilities of exactly 1 and 0', call([1, 0], [1, 0]), {
      anchor: {
        source: 'by hand: log 1 = 0; the slopes are −1/1 and 1/1, halved by the mean',
        value: { loss: 0, gradient: [-0.5, 0.5] },
      },
    }),
    hidden('eight samples', ...pytorch('000')),
    hidden('eight samples, some confident', ...pytorch('004')),
    hidden('class 1, probability 1e-30', ...exact(0)),
    hidden('class 1, probability 1e-13', ...exact(1)),
    hidden('class 0, probability within 1e-12 of 1', ...exact(2)),
    hidden('class 0, probability 9e-13', ...exact(3)),
    hidden('class 0, probability 0.999999', ...exact(4)),
    hidden('certain and wrong about class 1', call([0], [1]), {
      anchor: {
        source: 'the statement',
        value: { loss: POSITIVE_INFINITY, gradient: [NEGATIVE_INFINITY] },
      },
    }),
    hidden('certain and wrong about class 0', call([1], [0]), {
      anchor: {
        source: 'the statement',
        value: { loss: POSITIVE_INFINITY, gradient: [POSITIVE_INFINITY] },
      },
    }),
    hidden('one sample certain and wrong, the others not', call([0.5, 1, 0, 0.5], [0, 0, 0, 1]), {
      anchor: {
        source: 'by hand: slopes 2, +∞, 1 and −2, each over 4',
        value: { loss: POSITIVE_INFINITY, gradient: [0.5, POSITIVE_INFINITY, 0.25, -0.5] },
      },
    }),
    hidden('one sample certain and right, the others not', call([1, 0.5, 0.25, 0], [1, 1, 1, 0]), {
      anchor: {
        source: 'by hand: −log of 1, 1/2, 1/4 and 1 is 3 log 2 together',
        value: { loss: 0.75 * LN2, gradient: [-0.25, -0.5, -1, 0.25] },
      },
    }),
    hidden('all samples of class 0', call([0.5, 0.75, 0.875], [0, 0, 0]), {
      anchor: {
        source: 'by hand: −log of 1/2, 1/4 and 1/8 is 6 log 2 together',
        value: { loss: 2 * LN2, gradient: [2 / 3, 4 / 3, 8 / 3] },
      },
    }),
    hidden('a batch without samples', call([], []), {
      anchor: { source: 'the statement', value: { loss: 0, gradient: [] } },
    }),
    related(
      'the same samples in another order',
      { kind: 'permuted-result', order: turned },
      call(probabilities, labels),
      call(reordered(probabilities, turned), reordered(labels, turned)),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const samples = draws.integer(2, 8);
      return drawn(
        'a drawn batch',
        call(
          Array.from({ length: samples }, () => draws.number(0.01, 0.99)),
          Array.from({ length: samples }, () => draws.integer(0, 1)),
        ),
      );
    },
  },
  conventions: [
    {
      id: 'pytorch-clamp',
      note: 'Yours limits the logarithm to −100 and the denominator p(1 − p) to 1e-12, as PyTorch’s `binary_cross_entropy` does; the statement’s loss has no limit. They part ways within about 1e-12 of 0 and 1: certain and wrong costs 100 there and infinity here, certain and right has slope 0 there and ∓1/N here.',
    },
  ],
  mistakes: [
    {
      id: 'zero-times-log',
      question:
        'For a prediction of exactly 1 that is right, what is the second term, 0 · log 0, in JavaScript? Which of the two terms does a sample need?',
    },
    {
      id: 'zero-over-zero',
      question:
        'Your slope is one formula for both labels. At p = 1 and y = 1, where does it come to 0 / 0, and what does the statement ask for there?',
    },
    {
      id: 'zero-times-log+zero-over-zero',
      question:
        'Your formulas serve both labels at once. What do they come to at p = 1 and y = 1, and which half of each is needed there?',
    },
    {
      id: 'eps-in-log',
      question:
        'With a small constant added, what does certainty in the wrong class cost in your code? And what does the statement say it costs?',
    },
    {
      id: 'loss-clamped',
      question:
        'Your loss of one sample stops at 100, and its slope goes on growing. What does the statement say about limits?',
    },
    {
      id: 'clipped',
      question:
        'Two predictions of 1e-8 and 1e-30 for a sample of class 1: are they equally wrong? How large can your loss become at most?',
    },
    {
      id: 'class-1-only',
      question: 'What does a sample of class 0 cost in your code, if the model gives it p = 0.99?',
    },
    {
      id: 'log-p-always',
      question:
        'p is the probability of class 1. For a sample of class 0, which probability was given to the class that is right?',
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
      id: 'slope-of-one-minus-p',
      question:
        'For a sample of class 0, does the loss rise or fall when p grows? What is the derivative of 1 − p?',
    },
    {
      id: 'loss-sign',
      question:
        'The better the prediction, the larger your number. Is that what a loss should do? What sign has the logarithm of a probability?',
    },
    {
      id: 'gradient-sign',
      question:
        'For a sample of class 1, does the loss rise or fall when p grows, and what does your slope say?',
    },
    {
      id: 'gradient-wrt-logit',
      question:
        'Your slope answers the question how the loss changes with the logit behind a sigmoid. With respect to what does this exercise ask?',
    },
    {
      id: 'labels-swapped',
      question: 'Which class is p the probability of, and which label has that class?',
    },
    {
      id: 'log-base-2',
      question: 'In which unit is your loss, bits or nats? Which logarithm has the slope 1/p?',
    },
  ],
  hints: [
    'Since y is 0 or 1, one of the two terms always vanishes. What is left is minus the logarithm of one probability: the one given to the class that was right.',
    'Choose instead of multiplying: `labels[i] === 1 ? … : …`. A term that is not computed cannot become NaN.',
    'The right class has probability p for label 1 and 1 − p for label 0. Differentiate minus the logarithm of each; 1 − p brings a sign with it.',
    '`labels[i] === 1 ? -1 / (n * p) : 1 / (n * (1 - p))` is the slope of one sample.',
  ],
  commentary:
    'The formula’s y and 1 − y are a switch written as arithmetic; the code says it as a switch, and 0 · log 0 never arises. Note the slope at a certain and right prediction: it is not 0, because the loss would go on falling if p could go on growing. With p = sigmoid(z), the factor p(1 − p) of the chain rule cancels the denominator and the slope for the logit is just (p − y)/N. Very close to p = 0, 1 − p loses digits of p; `Math.log1p(-p)` would keep them.',
});
