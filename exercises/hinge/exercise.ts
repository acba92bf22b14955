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

const call = (scores: readonly number[], labels: readonly number[]) =>
  apply('hinge', scores, labels);

/** A case of the oracle, as PyTorch computes it. */
const pytorch = (number: string) => {
  const id = `losses/hinge/${number}`;
  const { input, expected } = oracleCase(id);
  return [
    call(input['scores'] as readonly number[], input['target'] as readonly number[]),
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

const byHand = (source: string, loss: number, gradient: readonly number[]) => ({
  anchor: { source: `by hand: ${source}`, value: { loss, gradient } },
});

const scores = [0.3, -1.4, 2.2, 0.8, -0.6];
const labels = [1, -1, 1, -1, 1];
const turned = [3, 0, 4, 2, 1];

export default defineExercise({
  title: 'Hinge loss',
  lesson: 'losses',
  summary: 'The loss that asks for a margin, and a slope at its kink.',
  difficulty: 1,
  minutes: 10,
  entry: ['hinge'],
  cases: [
    example(
      'on the right side, within the margin',
      call([0.25], [1]),
      byHand('1 − 0.25', 0.75, [-1]),
    ),
    example(
      'beyond the margin, and on the wrong side',
      call([-3, 2], [-1, -1]),
      byHand('max(0, 1 − 3) and max(0, 1 + 2)', 1.5, [0, 0.5]),
    ),
    example('exactly at the kink', call([1, 0], [1, 1]), byHand('1 − 1 and 1 − 0', 0.5, [0, -0.5])),
    hidden('eight samples within the margin or on the wrong side', ...pytorch('000')),
    hidden('eight samples, some beyond the margin', ...pytorch('002')),
    hidden('the kink for both labels, scores of 0 and of ±1e8', ...pytorch('004')),
    hidden(
      'one sample of class −1 at the kink',
      call([-1], [-1]),
      byHand('1 − (−1)(−1) = 0', 0, [0]),
    ),
    hidden(
      'a hair inside the margin and a hair outside',
      call([1 - 2 ** -40, 1 + 2 ** -40], [1, 1]),
      byHand('2⁻⁴⁰ and max(0, −2⁻⁴⁰)', 2 ** -41, [-0.5, 0]),
    ),
    hidden(
      'every sample beyond the margin',
      call([1.5, -4, 1e6], [1, -1, 1]),
      byHand('nothing falls short of the margin', 0, [0, 0, 0]),
    ),
    hidden(
      'every sample on the wrong side',
      call([-0.5, 1.5, -2, 3], [1, -1, 1, -1]),
      byHand('1.5, 2.5, 3 and 4', 2.75, [-0.25, 0.25, -0.25, 0.25]),
    ),
    hidden(
      'scores of 0, for both labels',
      call([0, 0], [1, -1]),
      byHand('1 and 1', 1, [-0.5, 0.5]),
    ),
    hidden('a batch without samples', call([], []), {
      anchor: { source: 'the statement', value: { loss: 0, gradient: [] } },
    }),
    related(
      'the same samples in another order',
      { kind: 'permuted-result', order: turned },
      call(scores, labels),
      call(reordered(scores, turned), reordered(labels, turned)),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const samples = draws.integer(2, 9);
      return drawn(
        'a drawn batch',
        call(
          draws.normals(samples, draws.magnitude(0.3, 10)),
          Array.from({ length: samples }, () => draws.pick([-1, 1])),
        ),
      );
    },
  },
  conventions: [
    {
      id: 'slope-at-kink',
      note: 'At the kink, y·s = 1, your slope is −y/N; the statement asks for 0. Both are subgradients, and libraries differ: in PyTorch, `relu` gives 0 there, while `clamp(min=0)` and `margin_ranking_loss` give −y/N. The two part ways only where y·s is exactly 1.',
    },
  ],
  mistakes: [
    {
      id: 'not-clipped',
      question:
        'A sample far beyond the margin: what does it cost in your code, and can it make up for a sample that is wrong?',
    },
    {
      id: 'loss-not-clipped',
      question:
        'Your gradient lets a sample beyond the margin alone. What does your loss do with it: can a loss of this form be negative?',
    },
    {
      id: 'slope-everywhere',
      question:
        'A sample beyond the margin costs 0, and still 0 if its score changes a little. What is its slope, then?',
    },
    {
      id: 'no-margin',
      question:
        'A score of 0.01 on the right side costs nothing in your code. What does this loss want beyond the right side?',
    },
    {
      id: 'slope-without-margin',
      question:
        'A sample on the right side but within the margin still costs something. Does your gradient push it?',
    },
    {
      id: 'margin-sign',
      question:
        'When label and score have the same sign, should the sample cost less or more? Try y = 1 and s = 5.',
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
      id: 'gradient-sign',
      question:
        'A sample with label 1 lies within the margin. Does its loss rise or fall when its score grows, and what does your slope say?',
    },
    {
      id: 'label-not-in-slope',
      question:
        'Your gradient pushes all scores the same way. Which way should the score of a sample with label −1 go?',
    },
    {
      id: 'slope-with-score',
      question: 'In 1 − y·s, which factor is left when you differentiate with respect to s?',
    },
    {
      id: 'distance-from-margin',
      question:
        'A sample is further on the right side than it needs to be. Should it pay for that?',
    },
    {
      id: 'squared',
      question:
        'A sample twice as far short of the margin: should it cost twice as much, or four times? The formula has no square.',
    },
    {
      id: 'mean-over-active',
      question:
        'When a sample crosses the margin and costs nothing any more, does it still count among the N?',
    },
    {
      id: 'labels-0-and-1',
      question: 'Which two values do the labels have here, and what does your code turn them into?',
    },
    {
      id: 'mistakes-counted',
      question:
        'Your loss does not change when a wrong score gets less wrong. How would a learner notice that it is on the way?',
    },
  ],
  hints: [
    'The product y·s says how well a sample does: positive on the right side, and at least 1 beyond the margin. Compute what it lacks, 1 − y·s, for every sample.',
    'A sample that lacks something pays just that. One that lacks nothing, or less than nothing, pays 0.',
    'The slope asks one question of each sample: does it lack something? If so, it is −y/N, otherwise 0. At the kink it lacks nothing.',
    '`Math.max(0, 1 - labels[i] * scores[i])` is what one sample pays, before the mean.',
  ],
  commentary:
    'What each sample lacks is computed once; its sign alone decides the slope. So a sample that is hopelessly wrong is pushed no harder than one just inside the margin, and one beyond it is not pushed at all. At the kink `> 0` chooses one of many subgradients. Floating point seldom lands there exactly, and for descent any of them will do.',
});
