import { apply, defineExercise, drawn, example, hidden, oracleCase, related } from '#exercise';

interface Hyper {
  readonly lrMax: number;
  readonly W: number;
}

const call = (t: number, { lrMax, W }: Hyper) => apply('warmup', t, { lrMax, W });

/** One rate of an oracle case with (t + 1)/W. */
const oracle = (number: string, t: number) => {
  const id = `schedules/linear_warmup_tplus1/${number}`;
  const { hyper, expected } = oracleCase(id);
  const lrs = expected['lrs'] as readonly number[];
  return [
    call(t, { lrMax: hyper['lr'] as number, W: hyper['warmup'] as number }),
    { anchor: { source: `oracle:${id}`, value: lrs[t] ?? Number.NaN } },
  ] as const;
};

const byHand = (source: string, value: number) => ({
  anchor: { source: `by hand: ${source}`, value },
});

const five = { lrMax: 0.5, W: 5 };

export default defineExercise({
  title: 'Linear warmup',
  lesson: 'schedules',
  summary: 'A straight line up to the full rate, for the first steps of a run.',
  difficulty: 1,
  minutes: 5,
  entry: ['warmup'],
  cases: [
    example('the first step', call(0, five), byHand('a fifth of 0.5', 0.1)),
    example('the last step of the warmup, t = W − 1', call(4, five), byHand('5/5', 0.5)),
    example('t = W', call(5, five), byHand('the warmup is over', 0.5)),
    hidden('the second step', call(1, five), byHand('two fifths of 0.5', 0.2)),
    hidden('the last step below the full rate', call(3, five), byHand('four fifths', 0.4)),
    hidden('ten steps, the first', ...oracle('000', 0)),
    hidden('ten steps, the middle', ...oracle('000', 4)),
    hidden('ten steps, t = W − 2', ...oracle('000', 8)),
    hidden('ten steps, t = W − 1', ...oracle('000', 9)),
    hidden('ten steps, t = W', ...oracle('000', 10)),
    hidden('ten steps, t = 2W', ...oracle('000', 20)),
    hidden('a hundred steps, the first', ...oracle('001', 0)),
    hidden('a hundred steps, a third of the way', ...oracle('001', 32)),
    hidden('a hundred steps, t = W − 1', ...oracle('001', 99)),
    hidden('a hundred steps, t = 2W', ...oracle('001', 200)),
    hidden('long after the warmup', call(1_000_000, five), byHand('the full rate', 0.5)),
    hidden('W = 0, the first step', call(0, { ...five, W: 0 }), byHand('no warmup', 0.5)),
    hidden('W = 0, a later step', call(7, { ...five, W: 0 }), byHand('no warmup', 0.5)),
    hidden('W = 1, the first step', call(0, { ...five, W: 1 }), byHand('1/1', 0.5)),
    hidden('W = 1, the second step', call(1, { ...five, W: 1 }), byHand('over', 0.5)),
    hidden('a full rate above 1', call(1, { lrMax: 30, W: 4 }), byHand('half of 30', 15)),
    hidden(
      'a full rate above 1, after the warmup',
      call(9, { lrMax: 30, W: 4 }),
      byHand('all', 30),
    ),
    hidden('a full rate of 1e-8', call(2, { lrMax: 1e-8, W: 4 }), byHand('three quarters', 7.5e-9)),
    hidden('a full rate of 0', call(2, { lrMax: 0, W: 4 }), byHand('a share of nothing', 0)),
    related(
      'the same step of a warmup half as high',
      { kind: 'same-result' },
      call(3, { lrMax: 0.6, W: 16 }),
      call(7, { lrMax: 0.3, W: 16 }),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws, index) => {
      const W = draws.integer(10, 1000);
      const h = { lrMax: draws.magnitude(1e-4, 1), W };
      return index < 4
        ? drawn(`a drawn step of a warmup of ${W}`, call(draws.integer(1, W - 2), h))
        : drawn(`a drawn step after a warmup of ${W}`, call(draws.integer(W, 5 * W), h));
    },
  },
  conventions: [
    {
      id: 'from-zero',
      note: 'Your line is t/W: it starts from a rate of 0 and is full at t = W, as in Hugging Face’s `get_linear_schedule_with_warmup`. The statement’s is (t + 1)/W, one step ahead of yours until the warmup is over; with t/W the very first step leaves the weights where they are.',
    },
  ],
  mistakes: [
    { id: 'no-end', question: 'What rate does your line have at t = 10W?' },
    {
      id: 'max-for-min',
      question:
        'Which of the two should win during the warmup: 1, or the share that is still below it?',
    },
    {
      id: 'one-rung-too-many',
      question:
        'With W = 5, at which t is your rate full for the first time, and how many steps came before?',
    },
    {
      id: 'line-too-long',
      question: 'The rate is full at t = W − 1. What does your line come to one step later?',
    },
    {
      id: 'both-ends',
      question:
        'What is your first rate, and does a step of that length teach the weights anything?',
    },
    { id: 'constant', question: 'Does your rate climb from the first step to the second?' },
    {
      id: 'starts-at-a-third',
      question:
        '`LinearLR` begins at a third of the full rate unless told otherwise. Which share does the statement begin with?',
    },
    { id: 'precedence', question: 'What does JavaScript compute first in `t + 1 / h.W`?' },
    { id: 'comes-down', question: 'Which way should the rate go while t grows?' },
    {
      id: 'upside-down',
      question:
        'How much of the warmup is done at the first step, and what does your quotient say?',
    },
    {
      id: 'whole-share',
      question: 'What share of the full rate do you give in the middle of the warmup?',
    },
    {
      id: 'rate-capped-at-one',
      question: 'What must not grow beyond 1 here: the rate, or the share of the full rate?',
    },
    {
      id: 'rate-for-share',
      question: '(t + 1)/W is a share. Of what, and does your line say so before it is held?',
    },
  ],
  hints: [
    'Write down the rates of a warmup of W = 5 to lrMax = 0.5 by hand: 0.1, 0.2, … Which one comes fifth, and which sixth?',
    'The share of the full rate is (t + 1)/W while that is below 1, and 1 after that. `Math.min` of the two says both.',
    '1 divided by 0 is `Infinity` in JavaScript, and `Math.min(1, Infinity)` is 1: W = 0 needs no line of its own.',
  ],
  commentary:
    'The minimum covers the end of the warmup and W = 0 at once, since (t + 1)/0 is infinite; with t/W the first step would be 0/0. Goyal and others (2017, arXiv:1706.02677) climbed for five epochs to make batches of 8192 work; the sources differ in where the line starts, and the first thing to check in a library is whether its first step has a rate of 0.',
});
