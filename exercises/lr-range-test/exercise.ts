import { apply, defineExercise, drawn, example, hidden, oracleCase, related } from '#exercise';

interface Range {
  readonly lrMin: number;
  readonly lrMax: number;
  readonly T: number;
}

const rate = (t: number, { lrMin, lrMax, T }: Range) => apply('rangeRate', t, { lrMin, lrMax, T });
const smooth = (losses: readonly number[], beta: number) => apply('smoothLosses', losses, { beta });
const suggest = (rates: readonly number[], losses: readonly number[]) =>
  apply('suggestRate', rates, losses);

const byHand = (source: string, value: number | readonly number[]) => ({
  anchor: { source: `by hand: ${source}`, value },
});

/** One coordinate of the oracle's corrected average, a moving average like any other. */
const oracle = (number: string, coordinate: 0 | 1) => {
  const id = `ema_earlystop_scaling/ema_zero_init/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  const column = (rows: unknown) =>
    (rows as readonly (readonly number[])[]).map((row) => row[coordinate] ?? Number.NaN);
  return [
    smooth(column(input['weights']), hyper['decay'] as number),
    { anchor: { source: `oracle:${id}`, value: column(expected['ema_bias_corrected']) } },
  ] as const;
};

const decades = { lrMin: 1e-3, lrMax: 10, T: 5 };
const rates = [0.1, 0.2, 0.4, 0.8, 1.6];

/** A loss that falls, turns and explodes while the rate grows. */
const curve = (turn: number, length: number, noise: readonly number[]) =>
  Array.from({ length }, (_, i) => {
    const fall = 2 / (1 + Math.exp((i - turn / 2) / 2));
    const blowUp = Math.exp((i - turn) / 1.5);
    return Number(((0.5 + fall + blowUp) * Math.exp(noise[i] ?? 0)).toPrecision(6));
  });

export default defineExercise({
  title: 'The learning-rate range test',
  lesson: 'schedules',
  summary:
    'One short run with growing rates, and what its losses say about the rate to begin with.',
  difficulty: 3,
  minutes: 20,
  entry: ['rangeRate', 'smoothLosses', 'suggestRate'],
  cases: [
    example('four decades in five steps, the third', rate(2, decades), byHand('10⁻³ · 10²', 0.1)),
    example(
      'three losses, half of the past',
      smooth([4, 1, 3], 0.5),
      byHand('a is 2, 1.5 and 2.25; divided by 1/2, 3/4 and 7/8', [4, 2, 18 / 7]),
    ),
    example(
      'an explosion at the end',
      suggest(rates, [4, 3, 2, 5, 9]),
      byHand('the lowest is 2, with a rate of 0.4; 9 is above 8', 0.04),
    ),
    hidden('the first step', rate(0, decades), byHand('the lowest rate', 1e-3)),
    hidden('the second step', rate(1, decades), byHand('a factor of 10', 1e-2)),
    hidden('the last step, t = T − 1', rate(4, decades), byHand('the highest rate', 10)),
    hidden('t = T', rate(5, decades), byHand('held', 10)),
    hidden('long after the test', rate(5000, decades), byHand('held', 10)),
    hidden(
      'a test of two steps, the first',
      rate(0, { ...decades, T: 2 }),
      byHand('the lowest', 1e-3),
    ),
    hidden(
      'a test of two steps, the second',
      rate(1, { ...decades, T: 2 }),
      byHand('the highest', 10),
    ),
    hidden('a test of one step', rate(0, { ...decades, T: 1 }), byHand('the lowest', 1e-3)),
    hidden(
      'one step after a test of one step',
      rate(1, { ...decades, T: 1 }),
      byHand('the lowest', 1e-3),
    ),
    hidden(
      'a test of 101 steps',
      rate(50, { lrMin: 1e-6, lrMax: 1e-2, T: 101 }),
      byHand('√(10⁻⁶ · 10⁻²)', 1e-4),
    ),
    hidden('a fraction of a decade', rate(3, { lrMin: 2e-5, lrMax: 3, T: 100 })),
    hidden(
      'lowest and highest rate equal',
      rate(3, { lrMin: 0.1, lrMax: 0.1, T: 9 }),
      byHand('one rate', 0.1),
    ),
    related(
      'the same share of a test twice as fine',
      { kind: 'same-result' },
      rate(7, { lrMin: 1e-5, lrMax: 0.3, T: 21 }),
      rate(14, { lrMin: 1e-5, lrMax: 0.3, T: 41 }),
    ),
    hidden('smoothing, β = 0.9', ...oracle('000', 0)),
    hidden('smoothing, β = 0.99', ...oracle('001', 1)),
    hidden('smoothing, β = 0.5', ...oracle('002', 0)),
    hidden('smoothing, β = 0', ...oracle('003', 1)),
    hidden('smoothing no losses', smooth([], 0.9), byHand('nothing to smooth', [])),
    hidden('smoothing one loss', smooth([2], 0.9), byHand('0.2/0.1', [2])),
    hidden(
      'smoothing equal losses',
      smooth([3, 3, 3, 3], 0.7),
      byHand('their average', [3, 3, 3, 3]),
    ),
    hidden(
      'smoothing NaN',
      smooth([4, 3, Number.NaN, 1], 0.5),
      byHand('NaN stays in the average', [4, 10 / 3, Number.NaN, Number.NaN]),
    ),
    hidden(
      'smoothing losses of 1e-9',
      smooth([4e-9, 1e-9, 3e-9], 0.5),
      byHand('the example', [4e-9, 2e-9, (18 / 7) * 1e-9]),
    ),
    hidden('reading no losses', suggest([], []), byHand('nothing counts', Number.NaN)),
    hidden('reading one loss', suggest([0.3], [2]), byHand('it is the lowest', 0.03)),
    hidden(
      'a loss that only rises',
      suggest(rates, [1, 2, 3, 5, 9]),
      byHand('the first is the lowest', 0.01),
    ),
    hidden(
      'a loss that only falls',
      suggest(rates, [9, 5, 3, 2, 1]),
      byHand('the last is the lowest', 0.16),
    ),
    hidden(
      'equally low losses',
      suggest(rates, [4, 2, 3, 2, 2]),
      byHand('the first of them', 0.02),
    ),
    hidden(
      'exactly four times the lowest',
      suggest(rates, [4, 2, 8, 1, 3]),
      byHand('8 is not above 8, so the test goes on to 1', 0.08),
    ),
    hidden(
      'a dip after the explosion',
      suggest(rates, [4, 2, 8.5, 1, 1]),
      byHand('8.5 is above 8 and ends the test', 0.02),
    ),
    hidden(
      'a dip after an explosion far above the start',
      suggest(rates, [4, 2, 17, 1, 1]),
      byHand('17 is above 8', 0.02),
    ),
    hidden(
      'an explosion that stays below the start',
      suggest(rates, [10, 1, 5, 0.5, 0.4]),
      byHand('5 is above 4', 0.02),
    ),
    hidden(
      'a rise that is no explosion',
      suggest(rates, [4, 2, 3, 1.5, 9]),
      byHand('3 is not above 8', 0.08),
    ),
    hidden(
      'NaN on the way',
      suggest(rates, [4, 3, Number.NaN, 1, 1]),
      byHand('the test is over', 0.02),
    ),
    hidden(
      'Infinity on the way',
      suggest(rates, [4, 3, Number.POSITIVE_INFINITY, 1, 1]),
      byHand('above 12', 0.02),
    ),
    hidden(
      'NaN from the start',
      suggest(rates.slice(0, 2), [Number.NaN, Number.NaN]),
      byHand('nothing counts', Number.NaN),
    ),
    hidden(
      'Infinity from the start',
      suggest(rates.slice(0, 2), [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]),
      byHand('nothing is finite', Number.NaN),
    ),
    hidden(
      'losses of 1e-9',
      suggest(rates, [4e-9, 2e-9, 3e-9, 1e-9, 5e-9]),
      byHand('the fourth', 0.08),
    ),
    related(
      'losses a hundred times larger',
      { kind: 'same-result' },
      suggest(rates, [5, 4, 1, 3, 7]),
      suggest(rates, [500, 400, 100, 300, 700]),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws, index) => {
      const lrMin = draws.magnitude(1e-7, 1e-3);
      const T = draws.integer(20, 200);
      if (index < 2)
        return drawn(
          'a drawn step of a test',
          rate(draws.integer(1, T - 2), { lrMin, lrMax: draws.magnitude(0.1, 100), T }),
        );
      const losses = curve(draws.number(12, 24), 40, draws.normals(40, 0.15));
      if (index < 4) return drawn('drawn losses', smooth(losses, draws.number(0.3, 0.9)));
      const grown = losses.map((_, k) => Number((lrMin * 1.4 ** k).toPrecision(6)));
      return drawn('a drawn test of 40 steps', suggest(grown, losses));
    },
  },
  mistakes: [
    {
      id: 'equal-amounts',
      question:
        'From 0.00001 to 10 in equal amounts: how many of a hundred steps try a rate below 0.01?',
    },
    {
      id: 'end-one-late',
      question:
        'A test has T steps and the first is t = 0. What is the t of the last, and which rate do you give it?',
    },
    { id: 'no-end', question: 'Which rate do you give after the test is over?' },
    { id: 'zero-over-zero', question: 'Which quotient is your exponent at t = 0 if T is 1?' },
    {
      id: 'whole-range-each-step',
      question: 'How many steps does your rate take from the lowest to the highest?',
    },
    {
      id: 'exponents-of-e',
      question:
        'At the last step, by what should the lowest rate be multiplied, and by what is it?',
    },
    {
      id: 'not-smoothed',
      question: 'One lucky mini-batch has a very low loss. Should it decide the rate?',
    },
    {
      id: 'start-not-corrected',
      question:
        'After one loss, how large is the average beside it, and what does the second formula make of that?',
    },
    {
      id: 'one-loss-too-few',
      question:
        'How many losses has the average heard when the first smoothed one is due, and which power of β says so?',
    },
    {
      id: 'weights-swapped',
      question: 'With β = 0 nothing should be smoothed. What is your average then?',
    },
    {
      id: 'corrected-average-kept',
      question: 'Which average does the next loss want to join: a, or the corrected one?',
    },
    {
      id: 'starts-at-first-loss',
      question: 'The correction makes up for a start at 0. Where does your average start?',
    },
    {
      id: 'lowest-itself',
      question:
        'At the lowest loss the run is about to explode. How far below that does the statement stay?',
    },
    {
      id: 'no-stop',
      question: 'After an explosion the loss may fall again by chance. Should that count?',
    },
    {
      id: 'lowest-of-all',
      question:
        'How far into the test should a search for the lowest look? And what does yours return for no losses, or for NaN at the start?',
    },
    {
      id: 'stop-at-first-rise',
      question: 'Losses of mini-batches go up and down. How far up is too far?',
    },
    {
      id: 'nan-skipped',
      question: 'What is `NaN > 8`, and what does your loop do next?',
    },
    {
      id: 'measured-from-start',
      question:
        'Four times what? Think of a run that had already come down far before it exploded.',
    },
    {
      id: 'last-of-equals',
      question: 'If two losses are equally low, which of the two rates is the safer one?',
    },
    {
      id: 'lowest-loss-returned',
      question: 'Is it a loss or a rate that your last function returns?',
    },
    {
      id: 'rate-at-the-end',
      question: 'Does your suggestion come from the lowest loss, or from the last one read?',
    },
  ],
  hints: [
    'Equal factors: the logarithm of the rate grows by the same amount at every step. `a ** b` takes fractions as exponents.',
    'Smoothing: one variable outside the loop carries a on. In JavaScript the first index is 0, so loss number i + 1 is divided by `1 - h.beta ** (i + 1)`.',
    'Reading: one loop with two things to carry along, the lowest so far and the suggestion that goes with it. Ask first whether the test is over (`break`), then whether this one is the lowest.',
    'Start with `let best = Infinity`, and go on only while `loss <= 4 * best`: that lets the first loss pass and stops at NaN.',
  ],
  commentary:
    'Starting from `best = Infinity` spares the special cases: the first loss becomes the lowest by itself, and asking for what may go on, `loss <= 4 * best`, stops at NaN without a line for it. Smith (2017, arXiv:1506.01186) let the rate grow by equal amounts and looked at the accuracy; equal factors, the smoothing, the factor of four and the tenth are fastai’s first finder, as Sylvain Gugger described it in 2018. They are rules of thumb: look at the curve before you believe the number.',
});
