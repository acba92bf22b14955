import { apply, defineExercise, drawn, example, hidden, oracleCase } from '#exercise';

interface Hyper {
  readonly lrMax: number;
  readonly lrMin: number;
  readonly W: number;
  readonly T: number;
}

const call = (t: number, { lrMax, lrMin, W, T }: Hyper) =>
  apply('warmupCosine', t, { lrMax, lrMin, W, T });

/** A rate that the cosine brings down to nothing is right to twelve decimals of the largest. */
const at = (t: number, h: Hyper) => [call(t, h), { scale: h.lrMax }] as const;

/** One rate of an oracle case: `closed` is the statement’s formula, `pytorch` PyTorch’s two schedulers in a row. */
const oracleRate = (kind: string, number: string, t: number) => {
  const id = `schedules/warmup_cosine_${kind}/${number}`;
  const { hyper, expected } = oracleCase(id);
  const lrs = expected['lrs'] as readonly number[];
  const h = {
    lrMax: hyper['lr'] as number,
    lrMin: hyper['eta_min'] as number,
    W: hyper['warmup'] as number,
    T: hyper['total'] as number,
  };
  return [
    call(t, h),
    { scale: h.lrMax, anchor: { source: `oracle:${id}`, value: lrs[t] ?? Number.NaN } },
  ] as const;
};
const closed = (number: string, t: number) => oracleRate('closed', number, t);
const pytorch = (number: string, t: number) => oracleRate('sequential', number, t);

const short = { lrMax: 0.4, lrMin: 0.1, W: 4, T: 10 };
const byHand = (source: string, value: number) => ({
  scale: 0.4,
  anchor: { source: `by hand: ${source}`, value },
});

export default defineExercise({
  title: 'Warmup, then cosine',
  lesson: 'schedules',
  summary: 'Up along a straight line, down along half a cosine: two schedules that share a clock.',
  difficulty: 2,
  minutes: 10,
  entry: ['warmupCosine'],
  cases: [
    example('the first step', call(0, short), byHand('a quarter of 0.4', 0.1)),
    example('t = W', call(4, short), byHand('cos 0 = 1', 0.4)),
    example('the middle of the cosine', call(7, short), byHand('cos π/2 = 0', 0.25)),
    hidden('the last step of the warmup, t = W − 1', call(3, short), byHand('4/4', 0.4)),
    hidden('a third of the cosine', call(6, short), byHand('cos π/3 = 1/2', 0.325)),
    hidden('t = T', call(10, short), byHand('the lowest rate', 0.1)),
    hidden('the first step of a long warmup', ...closed('001', 0)),
    hidden('the middle of a long warmup', ...closed('001', 24)),
    hidden('the last step of a long warmup', ...closed('001', 49)),
    hidden('a warmup with 0 as the lowest rate', ...closed('000', 7)),
    hidden('t = W after a long warmup', ...pytorch('001', 50)),
    hidden('the second step of the cosine', ...pytorch('001', 51)),
    hidden('early in a long cosine', ...pytorch('000', 60)),
    hidden('late in a long cosine', ...pytorch('000', 180)),
    hidden('the last step before T', ...pytorch('001', 149)),
    hidden('t = T with 0 as the lowest rate', ...closed('000', 200)),
    hidden('t = T after a long cosine', ...closed('001', 150)),
    hidden('the first step after T', ...closed('001', 151)),
    hidden('half as long again as the cosine', ...closed('001', 200)),
    hidden('long after T', ...at(100_003, short)),
    hidden('no warmup, the first step', call(0, { ...short, W: 0 }), byHand('cos 0 = 1', 0.4)),
    hidden('no warmup, halfway', call(5, { ...short, W: 0 }), byHand('cos π/2 = 0', 0.25)),
    hidden('no warmup, t = T', call(10, { ...short, W: 0 }), byHand('the lowest rate', 0.1)),
    hidden('a warmup of one step', call(0, { ...short, W: 1 }), byHand('1/1', 0.4)),
    hidden('all warmup, the last step', call(9, { ...short, W: 10 }), byHand('10/10', 0.4)),
    hidden('all warmup, t = T', call(10, { ...short, W: 10 }), byHand('the lowest rate', 0.1)),
    hidden('all warmup, after T', call(13, { ...short, W: 10 }), byHand('the lowest rate', 0.1)),
    hidden(
      'a run of no steps',
      call(0, { ...short, W: 0, T: 0 }),
      byHand('t = T, so the lowest rate', 0.1),
    ),
    hidden('highest and lowest rate equal', ...at(6, { ...short, lrMin: 0.4 })),
    hidden('rates of 1e-8', ...at(8, { lrMax: 3e-8, lrMin: 1e-9, W: 3, T: 20 })),
  ],
  generated: {
    count: 6,
    draw: (draws, index) => {
      const W = draws.integer(5, 100);
      const T = W + draws.integer(20, 400);
      const lrMax = draws.magnitude(1e-4, 1);
      const h = { lrMax, lrMin: Number((lrMax * draws.number(0.01, 0.4)).toPrecision(6)), W, T };
      if (index < 2) return drawn('a drawn step of a warmup', ...at(draws.integer(1, W - 2), h));
      return index < 5
        ? drawn('a drawn step of a cosine', ...at(draws.integer(W + 1, T - 1), h))
        : drawn('a drawn step after the end', ...at(draws.integer(T + 1, 2 * T), h));
    },
  },
  conventions: [
    {
      id: 'from-zero',
      note: 'Your warmup is t/W, from a rate of 0, as in Hugging Face’s `get_cosine_schedule_with_warmup`; the statement’s is (t + 1)/W, one step ahead. The two part ways during the warmup only, most of all at the first step, which yours spends on a rate of 0.',
    },
    {
      id: 'rises-again',
      note: 'Your rate follows the cosine beyond T and climbs again, as PyTorch’s `CosineAnnealingLR` does inside a `SequentialLR`. The statement holds it at its lowest from T on. The two part ways only in a training that runs longer than T.',
    },
    {
      id: 'from-zero-rises-again',
      note: 'Your warmup is t/W, from a rate of 0, and your rate climbs again after T: both as in Hugging Face’s `get_cosine_schedule_with_warmup`. The statement’s warmup is (t + 1)/W, one step ahead of yours, and its rate stays at the lowest from T on.',
    },
  ],
  mistakes: [
    {
      id: 'clock-not-reset',
      question:
        'How much of the cosine should lie behind at t = W, and how much does in your code?',
    },
    {
      id: 'length-not-reset',
      question:
        'Your cosine starts right. How many steps are left for it, and how many does it plan for?',
    },
    {
      id: 'ends-at-w-plus-t',
      question: 'T is the length of the whole run. What rate do you give at t = T?',
    },
    {
      id: 'ramp-from-min',
      question:
        'The warmup of the statement knows one rate only. Which share of it is the first step’s?',
    },
    {
      id: 'ramp-too-long',
      question:
        'What does (t + 1)/W come to at t = W, and which of the two pieces does that step belong to?',
    },
    {
      id: 'one-step-early',
      question: 'At t = W, how many steps of the cosine are finished?',
    },
    { id: 'no-warmup', question: 'Which rate do you give at the very first step?' },
    {
      id: 'product',
      question:
        'Is the cosine meant to pull the rate down while the warmup pulls it up, or to begin after it?',
    },
    {
      id: 'min-not-added',
      question: 'Towards which rate does your cosine go: the lowest asked for, or 0?',
    },
    { id: 'ends-at-zero', question: 'Which rate belongs to the steps after T?' },
    {
      id: 'straight-descent',
      question: 'A third of the way down, has a cosine come down by a third?',
    },
    {
      id: 'not-halved',
      question:
        'What is 1 + cos at the start of the descent, and what does your rate come to there?',
    },
    {
      id: 'wave-of-one-turn',
      question: 'How much of a full turn takes a cosine from its highest to its lowest value?',
    },
    {
      id: 'zero-over-zero',
      question: 'All warmup, W = T: what does your quotient come to at t = T?',
    },
  ],
  hints: [
    'Three pieces, three returns. Settle the two that need no cosine first: t < W, and t ≥ T.',
    'The cosine has a clock of its own: it starts when t = W, and it has T − W steps.',
    'With `share = (t - h.W) / (h.T - h.W)` the last piece is cosine annealing as you know it, with `share` in place of t / T.',
  ],
  commentary:
    'Joining two schedules is a matter of clocks: each piece counts from its own start. Two early returns leave the formula only the steps it was made for, so W = T never divides by 0. The highest rate is given twice, at W − 1 and at W; with t/W in the warmup it would be given once, and the first step would have none.',
});
