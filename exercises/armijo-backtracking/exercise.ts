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

interface Hyper {
  readonly alpha0: number;
  readonly c: number;
  readonly shrink: number;
  readonly maxBacktracks: number;
}

/** ½ xᵀA x − bᵀx. */
const bowl = (A: Matrix, b: Vector) => ({ $function: 'quadratic', A, b }) as const;
/** x²/2, whose gradient is x itself. */
const parabola = bowl([[1]], [0]);
/** The same in two dimensions. */
const round = bowl(
  [
    [1, 0],
    [0, 1],
  ],
  [0, 0],
);

const call = (
  f: Parameters<typeof apply>[1],
  x: Vector,
  g: Vector,
  { alpha0, c, shrink, maxBacktracks }: Hyper,
) => apply('armijoBacktracking', f, x, g, { alpha0, c, shrink, maxBacktracks });

const byHand = (source: string, alpha: number, backtracks: number) => ({
  anchor: { source: `by hand: ${source}`, value: { alpha, backtracks } },
});

/** A case of the oracle, worked out with 50 digits. */
const oracle = (number: string) => {
  const id = `line_search/armijo_steepest/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  const { name, ...coefficients } = input['objective'] as { name: string; A: Matrix; b: Vector };
  return [
    call({ $function: name, ...coefficients }, input['x'] as Vector, expected['grad'] as Vector, {
      alpha0: hyper['alpha0'] as number,
      c: hyper['c'] as number,
      shrink: hyper['shrink'] as number,
      maxBacktracks: hyper['max_backtracks'] as number,
    }),
    {
      anchor: {
        source: `oracle:${id}`,
        value: {
          alpha: expected['alpha'] as number,
          backtracks: expected['backtracks'] as number,
        },
      },
    },
  ] as const;
};

const dot = (a: Vector, b: Vector) => a.reduce((sum, aj, j) => sum + aj * (b[j] ?? 0), 0);
const gradientOf = (A: Matrix, b: Vector, x: Vector) =>
  A.map((row, i) => dot(row, x) - (b[i] ?? 0));

const A = [
  [3, 1, 0.5],
  [1, 2, -0.4],
  [0.5, -0.4, 1.5],
];
const b = [1, -0.5, 0.25];
const start = [0.5, -1, 2];
const slope = gradientOf(A, b, start);
const h = { alpha0: 2, c: 0.3, shrink: 0.7, maxBacktracks: 50 };
const half = { alpha0: 4, c: 0.25, shrink: 0.5, maxBacktracks: 20 };
const turned = [2, 0, 1];

export default defineExercise({
  title: 'Backtracking line search',
  lesson: 'gradient-descent',
  summary: 'Try a rate, see whether the loss falls far enough, shrink it if not.',
  difficulty: 2,
  minutes: 15,
  entry: ['armijoBacktracking'],
  cases: [
    example(
      'f(x) = x²/2 from x = 8',
      call(parabola, [8], [8], half),
      byHand(
        'f is 288, 32 and 0 for α = 4, 2 and 1; it should be at most −32, 0 and 16, which are 32 − 16α',
        1,
        2,
      ),
    ),
    example(
      'two coordinates, a rate that will do at once',
      call(round, [3, 4], [3, 4], { ...half, alpha0: 0.5 }),
      byHand('f falls from 12.5 to 3.125; 12.5 − 0.25 · 0.5 · 25 = 9.375 would do', 0.5, 0),
    ),
    example(
      'a gradient that points the wrong way',
      call(parabola, [8], [-8], { ...half, maxBacktracks: 6 }),
      byHand('every trial is higher than the start', 0, 6),
    ),
    hidden('a bowl of three coordinates', ...oracle('000')),
    hidden('a bowl of three coordinates, shrunk slowly', ...oracle('001')),
    hidden('a first rate far too large, shrunk to a tenth', ...oracle('003')),
    hidden('a bowl from another start', ...oracle('005')),
    hidden('a small first rate in a bowl', ...oracle('006')),
    hidden('Rosenbrock’s valley', ...oracle('012')),
    hidden('Rosenbrock’s valley, shrunk slowly', ...oracle('013')),
    hidden('Rosenbrock’s valley, a small first rate', ...oracle('014')),
    hidden('Rosenbrock’s valley from above, shrunk slowly', ...oracle('017')),
    hidden('the floor of Rosenbrock’s valley', ...oracle('023')),
    hidden('a decrease that is exactly sufficient', ...oracle('040')),
    hidden('a zero gradient', ...oracle('041')),
    hidden('a first rate of 1024', ...oracle('042')),
    hidden(
      'no coordinates at all',
      call(bowl([], []), [], [], h),
      byHand('0 ≤ 0 − 0 holds at once', 2, 0),
    ),
    hidden(
      'the last rate allowed will do',
      call(parabola, [8], [8], { ...half, maxBacktracks: 2 }),
      byHand('the same trials as in the first example, 4, 2 and 1', 1, 2),
    ),
    hidden(
      'one rate short of success',
      call(parabola, [8], [8], { ...half, maxBacktracks: 1 }),
      byHand('4 and 2 both fail', 0, 1),
    ),
    hidden(
      'a single trial that succeeds',
      call(parabola, [8], [8], { ...half, alpha0: 1, maxBacktracks: 0 }),
      byHand('f is 0', 1, 0),
    ),
    hidden(
      'a single trial that fails',
      call(parabola, [8], [8], { ...half, maxBacktracks: 0 }),
      byHand('f is 288', 0, 0),
    ),
    hidden(
      'a fall, but not far enough',
      call(parabola, [8], [8], { alpha0: 1.5, c: 0.5, shrink: 0.25, maxBacktracks: 20 }),
      byHand(
        'f falls from 32 to 8 and should be at most 32 − 48; with 0.375 it is 12.5 of 20',
        0.375,
        1,
      ),
    ),
    hidden(
      'trials at which f is NaN, then infinite',
      call(round, [3, 4], [3, 4], { alpha0: 1e308, c: 0.25, shrink: 1e-4, maxBacktracks: 200 }),
      byHand('every trial outside 0 < α ≤ 1.5 is higher or no number; 1e308 · 1e-4⁷⁷ is 1', 1, 77),
    ),
    hidden(
      'values and gradients of a billionth',
      call(bowl([[1e-9]], [0]), [8], [8e-9], {
        alpha0: 1e10,
        c: 0.25,
        shrink: 0.1,
        maxBacktracks: 9,
      }),
      byHand('the parabola again, a billionth as steep, so α ≤ 1.5e9', 1e9, 1),
    ),
    hidden(
      'a wave with many valleys',
      call({ $function: 'sine-sum' }, [0, 1], [1, Math.cos(1)], {
        alpha0: 20,
        c: 0.4,
        shrink: 0.6,
        maxBacktracks: 30,
      }),
    ),
    related(
      'the same coordinates in another order',
      { kind: 'permuted-result', order: turned },
      call(bowl(A, b), start, slope, h),
      call(
        bowl(
          reordered(A, turned).map((row) => reordered(row, turned)),
          reordered(b, turned),
        ),
        reordered(start, turned),
        reordered(slope, turned),
        h,
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const n = draws.integer(1, 5);
      const rows = draws.gradients(n, n);
      // RᵀR + ½ I is symmetric and positive definite.
      const curvature = rows.map((_, i) =>
        rows.map((_, j) =>
          rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j ? 0.5 : 0),
        ),
      );
      const shift = draws.normals(n);
      const x = draws.normals(n, 3);
      return drawn(
        `a drawn bowl of ${n} coordinates`,
        call(bowl(curvature, shift), x, gradientOf(curvature, shift, x), {
          alpha0: draws.magnitude(0.5, 50),
          c: draws.number(0.05, 0.6),
          shrink: draws.number(0.2, 0.9),
          maxBacktracks: 100,
        }),
      );
    },
  },
  mistakes: [
    {
      id: 'any-decrease',
      question:
        'A fall by a millionth is a fall. Is it far enough, and where does your test say so?',
    },
    {
      id: 'norm-not-squared',
      question: 'A step of α along g changes f by about α times what? Think of g = [3, 4].',
    },
    {
      id: 'bound-above',
      question:
        'Would your test accept a rate with which f grows a little? For whom is the form with a plus: those who climb or those who descend?',
    },
    {
      id: 'rate-not-in-bound',
      question: 'Should a tiny step have to lower f by as much as a large one?',
    },
    {
      id: 'first-rate-in-bound',
      question:
        'The rate is smaller in the second trial. Has the fall you ask for become smaller, too?',
    },
    {
      id: 'share-forgotten',
      question:
        'The slope promises a fall that a function with upward curvature never quite delivers. What share of it does the statement ask for?',
    },
    {
      id: 'uphill',
      question: 'The gradient points to where f grows. On which side of x do your trials lie?',
    },
    {
      id: 'strict',
      question: 'What does your test say when f has fallen by exactly enough, and when g is 0?',
    },
    {
      id: 'trial-from-trial',
      question: 'A trial fails. From which point does the next, shorter step start?',
    },
    {
      id: 'unit-direction',
      question: 'How far is the step for g = [3, 4] and α = 1? And how far is yours?',
    },
    {
      id: 'always-halved',
      question: 'By what factor does your rate shrink if `shrink` is 0.9?',
    },
    {
      id: 'shrunk-once-more',
      question: 'Is the rate you return the one that passed the test, or the one after it?',
    },
    {
      id: 'trials-counted',
      question: 'The very first rate passes. How often has it been shrunk?',
    },
    {
      id: 'one-trial-too-few',
      question: 'With `maxBacktracks` 0 nothing may be shrunk. How many rates are tried?',
    },
    {
      id: 'last-rate-returned',
      question: 'The caller steps by the rate you return. Should it be one that has just failed?',
    },
    {
      id: 'nan-accepted',
      question: 'What are `NaN > 1` and `NaN <= 1`, and what does your loop make of it?',
    },
    {
      id: 'zero-gradient-refused',
      question: 'Put g = 0 into the condition. Does it hold for α₀?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array do your trial points live in? Think of a caller who still stands at x.',
    },
  ],
  hints: [
    'Two numbers stay the same in all trials: f(x), and ‖g‖², the sum of the squares of g. Compute them before the loop.',
    'A `for` loop counts k from 0 up to and including `maxBacktracks`. A trial that passes returns out of the middle; what follows the loop is the case that none did.',
    'Every trial starts at x: `x.map((xj, j) => xj - alpha * g[j])`.',
    'Ask whether the condition holds, `f(trial) <= bound`, and not whether it is broken: every comparison with NaN is false.',
  ],
  commentary:
    'f(x) and ‖g‖² are computed once; a trial costs one call of f and no gradient, which is why line searches are cheap where f is. The test is written as the condition itself, so a trial at which f is NaN fails without a line for it. A rate of 0 is an honest way to say that no step was found: the caller who uses it stays where they are. Training on mini-batches rarely searches like this, because f is another function for every batch.',
});
