import { apply, defineExercise, drawn, example, hidden, oracleCase, related } from '#exercise';

interface Hyper {
  readonly lrMax: number;
  readonly T: number;
  readonly pctStart: number;
  readonly divFactor: number;
  readonly finalDivFactor: number;
}

const call = (t: number, { lrMax, T, pctStart, divFactor, finalDivFactor }: Hyper) =>
  apply('oneCycle', t, { lrMax, T, pctStart, divFactor, finalDivFactor });

/** A rate that the cosine brings down to nearly nothing is right to twelve decimals of the peak. */
const at = (t: number, h: Hyper) => [call(t, h), { scale: h.lrMax }] as const;

/** One rate of PyTorch’s OneCycleLR. Case 000 has two phases; 002 has three, of which the climb is the same. */
const pytorch = (number: '000' | '002', t: number) => {
  const id = `schedules/one_cycle/${number}`;
  const { hyper, expected } = oracleCase(id);
  const lrs = expected['lrs'] as readonly number[];
  const h = {
    lrMax: hyper['max_lr'] as number,
    T: hyper['total_steps'] as number,
    pctStart: hyper['pct_start'] as number,
    divFactor: hyper['div_factor'] as number,
    finalDivFactor: hyper['final_div_factor'] as number,
  };
  return [
    call(t, h),
    { scale: h.lrMax, anchor: { source: `oracle:${id}`, value: lrs[t] ?? Number.NaN } },
  ] as const;
};

const short = { lrMax: 0.8, T: 11, pctStart: 3 / 11, divFactor: 4, finalDivFactor: 10 };
const brisk = { lrMax: 0.8, T: 10, pctStart: 0.5, divFactor: 4, finalDivFactor: 10 };
const byHand = (source: string, value: number) => ({
  scale: 0.8,
  anchor: { source: `by hand: ${source}`, value },
});

export default defineExercise({
  title: 'OneCycle',
  lesson: 'schedules',
  summary: 'Up to a rate that is too high, and far down from it: both halves of a cycle by cosine.',
  difficulty: 2,
  minutes: 15,
  entry: ['oneCycle'],
  cases: [
    example('the first step', call(0, brisk), byHand('0.8/4', 0.2)),
    example(
      'halfway up',
      call(2, brisk),
      byHand('the peak is at 4; the middle of 0.2 and 0.8', 0.5),
    ),
    example('the last step, t = T − 1', call(9, brisk), byHand('0.8/4/10', 0.02)),
    hidden('the peak', call(4, brisk), byHand('5 − 1', 0.8)),
    hidden('the step after the peak', ...at(5, brisk)),
    hidden('the last step but one', ...at(8, brisk)),
    hidden('t = T', call(10, brisk), byHand('held at the last rate', 0.02)),
    hidden('long after the run', call(1007, brisk), byHand('held at the last rate', 0.02)),
    hidden(
      'halfway down',
      call(6, short),
      byHand('from 2 to 10; the middle of 0.8 and 0.02', 0.41),
    ),
    hidden('the first step of a long run', ...pytorch('000', 0)),
    hidden('the second step of a long run', ...pytorch('000', 1)),
    hidden('the climb of a long run', ...pytorch('000', 30)),
    hidden('just before a peak between two steps', ...pytorch('000', 59)),
    hidden('just after a peak between two steps', ...pytorch('000', 60)),
    hidden('the descent of a long run', ...pytorch('000', 130)),
    hidden('late in the descent', ...pytorch('000', 195)),
    hidden('the last step of a long run', ...pytorch('000', 200)),
    hidden('another climb, early', ...pytorch('002', 5)),
    hidden('another climb, late', ...pytorch('002', 45)),
    hidden('the peak of another climb, on a step', ...pytorch('002', 49)),
    hidden(
      'a peak at the first step',
      call(0, { ...brisk, pctStart: 0.1 }),
      byHand('0.1 · 10 − 1 = 0', 0.8),
    ),
    hidden('the step after a peak at the first step', ...at(1, { ...brisk, pctStart: 0.1 })),
    hidden(
      'a peak before the run',
      call(0, { ...brisk, T: 3, pctStart: 1 / 6 }),
      byHand(
        'from −1/2 to 2, a fifth done: cos π/5 = (1 + √5)/4',
        0.02 + 0.39 * (1.25 + Math.sqrt(5) / 4),
      ),
    ),
    hidden('a run of one step', call(0, { ...brisk, T: 1 }), byHand('t = T − 1', 0.02)),
    hidden(
      'a run of one step, the step after it',
      call(1, { ...brisk, T: 1 }),
      byHand('held', 0.02),
    ),
    hidden('a fraction of a step', ...at(6.5, brisk)),
    hidden(
      'no climb to speak of: both factors 1',
      call(7, { ...brisk, divFactor: 1, finalDivFactor: 1 }),
      byHand('first, peak and last are one', 0.8),
    ),
    hidden('rates of 1e-8', ...at(7, { ...brisk, lrMax: 3e-8 })),
    related(
      'the last step of two runs with the same rates',
      { kind: 'same-result' },
      call(9, brisk),
      call(99, { ...brisk, T: 100, pctStart: 0.2 }),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws, index) => {
      const h = {
        lrMax: draws.magnitude(1e-3, 2),
        T: draws.integer(50, 600),
        pctStart: draws.number(0.2, 0.45),
        divFactor: draws.number(2, 30),
        finalDivFactor: draws.number(2, 100),
      };
      if (index < 2)
        return drawn('a drawn climb', ...at(draws.integer(1, Math.floor(h.pctStart * h.T) - 2), h));
      return index < 5
        ? drawn(
            'a drawn descent',
            ...at(draws.integer(Math.ceil(h.pctStart * h.T) + 1, h.T - 2), h),
          )
        : drawn('a drawn step after the run', call(draws.integer(h.T, 2 * h.T), h));
    },
  },
  conventions: [
    {
      id: 'shares-of-the-run',
      note: 'Your peak is at pT and your end at T, as in fastai, which measures both as shares of the run; PyTorch and the statement put them at pT − 1 and T − 1. Yours trails by up to a step, and its last step, t = T − 1, is still a little above the lowest rate.',
    },
  ],
  mistakes: [
    {
      id: 'last-from-max',
      question: 'Of which rate is the last one a fraction: of the highest or of the first?',
    },
    {
      id: 'ends-one-late',
      question:
        'The run has T steps and the first is t = 0. What is the t of the last, and which rate do you give it?',
    },
    {
      id: 'peak-one-late',
      question: 'With p = 0.5 and T = 10 the climb takes five steps. What is the t of the fifth?',
    },
    {
      id: 'peak-on-a-step',
      question:
        'Where is your peak if pT is not a whole number, and where does the statement put it?',
    },
    {
      id: 'share-of-the-descent',
      question: 'With p = 0.3, which is the longer half of the cycle?',
    },
    {
      id: 'clock-not-reset',
      question: 'How much of the descent lies behind at the peak, and how much does in your code?',
    },
    {
      id: 'length-not-reset',
      question:
        'How many steps are left for the descent at the peak, and how many do you plan for?',
    },
    {
      id: 'no-end',
      question: 'What share of the descent is done at t = 2T, and what does `glide` make of it?',
    },
    { id: 'starts-from-zero', question: 'Which rate should the very first step have?' },
    {
      id: 'comes-back-to-first',
      question: 'Is the cycle meant to end where it began, or below?',
    },
    {
      id: 'straight-lines',
      question: 'A quarter of the way up, has a cosine climbed a quarter?',
    },
    {
      id: 'zero-over-zero',
      question: 'If the peak is at t = 0, which quotient is the share of your climb there?',
    },
    { id: 'no-descent', question: 'What becomes of your rate after the peak?' },
  ],
  hints: [
    'Name the three rates and the two times first; they are the formulas of the statement. Two lines are left.',
    'Each half has a clock of its own: the share done is the time since its start divided by its length.',
    'Up: `glide(first, h.lrMax, t / peak)`, but only while `t < peak`. What are the start and the length of the other half?',
    'The share of the descent must not exceed 1, or the cosine climbs again: `Math.min(1, …)`.',
  ],
  commentary:
    'Once the corner points have names, the schedule is two glides. The −1 in the peak is PyTorch’s: it counts pT steps and takes the last of them, which need not be whole. Two things to know in PyTorch: `final_div_factor` divides the first rate, not the highest, so the defaults end 250 000 times below the peak; and momentum is cycled against the rate unless you turn that off. The idea is Smith and Topin’s (2018, arXiv:1708.07120).',
});
