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
  readonly b: number;
  readonly shrink: number;
  readonly maxBacktracks: number;
}

/** ½ xᵀA x − bᵀx, whose Hessian is A. */
const bowl = (A: Matrix, b: Vector) => ({ $function: 'quadratic', A, b }) as const;
/** x⁴/4: gradient x³, second derivative 3x². */
const quartic = { $function: 'polynomial', coefficients: [0, 0, 0, 0, 0.25] } as const;

const dot = (p: Vector, q: Vector) => p.reduce((sum, pj, j) => sum + pj * (q[j] ?? 0), 0);
const times = (A: Matrix, v: Vector) => A.map((row) => dot(row, v));

const call = (
  f: Parameters<typeof apply>[1],
  [x, g, H]: readonly [Vector, Vector, Matrix],
  { alpha0, c, b, shrink, maxBacktracks }: Hyper,
) => apply('armijoFullRelaxation', f, x, g, H, { alpha0, c, b, shrink, maxBacktracks });

/** A call in the bowl ½ xᵀA x − shiftᵀx. */
const inBowl = (A: Matrix, shift: Vector, x: Vector, h: Hyper) =>
  call(bowl(A, shift), [x, times(A, x).map((product, i) => product - (shift[i] ?? 0)), A], h);

const byHand = (source: string, alpha: number, backtracks: number) => ({
  anchor: { source: `by hand: ${source}`, value: { alpha, backtracks } },
});

/** The plain condition, b = 0, as the oracle works it out with 50 digits; the Hessian must not matter. */
const plain = (number: string, H: Matrix) => {
  const { call, expected, id } = oracleSearch(number, H, 0);
  const { alpha, backtracks } = expected as { alpha: number; backtracks: number };
  return [call, { anchor: { source: `oracle:${id}`, value: { alpha, backtracks } } }] as const;
};

/** The condition with b, looked up in the oracle's own values of f at α₀, α₀s, … */
const relaxed = (number: string, H: Matrix, b: number) => {
  const { call, expected, id, hyper } = oracleSearch(number, H, b);
  const g = expected['grad'] as Vector;
  const rate = (k: number) => hyper.alpha0 * hyper.shrink ** k;
  const bound = (alpha: number) =>
    (expected['f0'] as number) -
    hyper.c * alpha * dot(g, g) +
    (b / 2) * alpha * alpha * dot(g, times(H, g));
  const backtracks = (expected['trial_f'] as Vector).findIndex((f, k) => f <= bound(rate(k)));
  return [
    call,
    {
      anchor: {
        source: `the gradient and the values of f at all trials, of oracle:${id}`,
        value: { alpha: rate(backtracks), backtracks },
      },
    },
  ] as const;
};

function oracleSearch(number: string, H: Matrix, b: number) {
  const id = `line_search/armijo_steepest/${number}`;
  const { hyper: given, input, expected } = oracleCase(id);
  const { name, ...coefficients } = input['objective'] as { name: string; A: Matrix; b: Vector };
  const hyper = {
    alpha0: given['alpha0'] as number,
    c: given['c'] as number,
    b,
    shrink: given['shrink'] as number,
    maxBacktracks: given['max_backtracks'] as number,
  };
  const at = [input['x'] as Vector, expected['grad'] as Vector, H] as const;
  return { id, hyper, expected, call: call({ $function: name, ...coefficients }, at, hyper) };
}

const hessianOf = (id: string) => oracleCase(`objectives/${id}`).expected['hessian'] as Matrix;
const matrixOf = (number: string) =>
  (oracleCase(`line_search/armijo_steepest/${number}`).input['objective'] as { A: Matrix }).A;

const A = [
  [3, 1, 0.5],
  [1, 2, -0.4],
  [0.5, -0.4, 1.5],
];
const shift = [1, -0.5, 0.25];
const start = [0.5, -1, 2];
const h = { alpha0: 8, c: 0.4, b: 0.3, shrink: 0.7, maxBacktracks: 50 };
const half = { alpha0: 16, c: 0.5, b: 0.5, shrink: 0.5, maxBacktracks: 20 };
const turned = [2, 0, 1];

export default defineExercise({
  title: 'Line search with curvature',
  lesson: 'gradient-descent',
  summary: 'Armijo’s condition with room for the bend: the full-relaxation variant, for descent.',
  difficulty: 2,
  minutes: 20,
  entry: ['armijoFullRelaxation'],
  cases: [
    example(
      'f(x) = x²/2 from x = 8',
      inBowl([[1]], [0], [8], { ...half, c: 0.25 }),
      byHand(
        'f is 32(1 − α)² and may be 32 − 16α + 16α², so that α ≤ 3; of 16, 8, 4 and 2 the last',
        2,
        3,
      ),
    ),
    example(
      'the same parabola without the curvature’s share',
      inBowl([[1]], [0], [8], { ...half, c: 0.25, b: 0 }),
      byHand('now 32(1 − α)² ≤ 32 − 16α, so that α ≤ 1.5', 1, 4),
    ),
    example(
      'f(x) = x⁴/4 from x = 2',
      call(quartic, [[2], [8], [[12]]], { ...half, alpha0: 1, b: 0.25 }),
      byHand(
        'f is 324 and 4 for α = 1 and 0.5; the bounds are 4 − 32 + 96 = 68 and 4 − 16 + 24 = 12',
        0.5,
        1,
      ),
    ),
    hidden('a bowl of three coordinates, b = 0', ...plain('001', matrixOf('001'))),
    hidden('Rosenbrock’s valley, b = 0', ...plain('012', hessianOf('rosenbrock/000'))),
    hidden('a bowl of three coordinates', ...relaxed('001', matrixOf('001'), 0.6)),
    hidden('a bowl from another start', ...relaxed('005', matrixOf('005'), 0.9)),
    hidden('a first rate far too large', ...relaxed('003', matrixOf('003'), 0.5)),
    hidden('Rosenbrock’s valley', ...relaxed('013', hessianOf('rosenbrock/000'), 0.5)),
    hidden('the floor of Rosenbrock’s valley', ...relaxed('021', hessianOf('rosenbrock/001'), 0.8)),
    hidden(
      'a bound that is met exactly',
      inBowl([[1]], [0], [8], half),
      byHand('32(1 − α)² ≤ 32 − 32α + 16α² as long as α ≤ 2, with equality at 2', 2, 3),
    ),
    hidden(
      'a parabola and all of its curvature, b = 1',
      inBowl([[1]], [0], [8], { ...half, alpha0: 1000, b: 1 }),
      byHand('Taylor’s formula is exact, and c < 1 leaves room for any rate', 1000, 0),
    ),
    hidden(
      'curvature that is negative along the step',
      inBowl(
        [
          [2, 0],
          [0, -2],
        ],
        [0, 0],
        [0, 1],
        { ...half, alpha0: 1, b: 2 },
      ),
      byHand('−(1 + 2α)² ≤ −1 − 2α − 8α², so that α ≤ 0.5, with equality there', 0.5, 1),
    ),
    hidden(
      'mixed derivatives alone',
      inBowl(
        [
          [0, 1],
          [1, 0],
        ],
        [0, 0],
        [2, 4],
        { ...half, alpha0: 12, c: 0.25 },
      ),
      byHand(
        'f = x₁x₂, g = [4, 2], gᵀHg = 16: 8 − 20α + 8α² ≤ 8 − 5α + 4α², so that α ≤ 3.75',
        3,
        2,
      ),
    ),
    hidden(
      'an inverted parabola: down it goes',
      inBowl([[-1]], [0], [2], { ...half, b: 0.75 }),
      byHand('−2(1 + α)² ≤ −2 − 2α − 1.5α² for every α', 16, 0),
    ),
    hidden('a zero gradient', inBowl([[3]], [6], [2], h), byHand('both sides are f(x)', 8, 0)),
    hidden('no coordinates at all', inBowl([], [], [], h), byHand('0 ≤ 0 holds at once', 8, 0)),
    hidden(
      'the last rate allowed will do',
      inBowl([[1]], [0], [8], { ...half, c: 0.25, maxBacktracks: 3 }),
      byHand('the same trials as in the first example', 2, 3),
    ),
    hidden(
      'one rate short of success',
      inBowl([[1]], [0], [8], { ...half, c: 0.25, maxBacktracks: 2 }),
      byHand('16, 8 and 4 are all above 3', 0, 2),
    ),
    hidden(
      'a single trial that succeeds',
      inBowl([[1]], [0], [8], { ...half, alpha0: 2.5, c: 0.25, maxBacktracks: 0 }),
      byHand('2.5 ≤ 3', 2.5, 0),
    ),
    hidden(
      'a gradient that points the wrong way',
      call(bowl([[1]], [0]), [[8], [-8], [[1]]], { ...half, maxBacktracks: 6 }),
      byHand('32(1 + α)² ≤ 32 − 32α + 16α² for no α > 0', 0, 6),
    ),
    related(
      'the same coordinates in another order',
      { kind: 'permuted-result', order: turned },
      inBowl(A, shift, start, h),
      inBowl(
        reordered(A, turned).map((row) => reordered(row, turned)),
        reordered(shift, turned),
        reordered(start, turned),
        h,
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const n = draws.integer(1, 4);
      const rows = draws.gradients(n, n);
      // RᵀR + ½ I is symmetric and positive definite.
      const curvature = rows.map((_, i) =>
        rows.map((_, j) =>
          rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j ? 0.5 : 0),
        ),
      );
      return drawn(
        `a drawn bowl of ${n} coordinates`,
        inBowl(curvature, draws.normals(n), draws.normals(n, 3), {
          alpha0: draws.magnitude(0.5, 50),
          c: draws.number(0.05, 0.6),
          b: draws.number(0.1, 0.8),
          shrink: draws.number(0.2, 0.9),
          maxBacktracks: 100,
        }),
      );
    },
  },
  mistakes: [
    {
      id: 'curvature-forgotten',
      question:
        'Your test would be the same in a flat valley and in a steep bowl. Where does H come in?',
    },
    {
      id: 'curvature-subtracted',
      question:
        'In a bowl the value along the step lies above the tangent. Does your bound make room above it, or less?',
    },
    {
      id: 'ascent-bound',
      question: 'Would your bound let a tiny step go up? Whose form has a plus before c?',
    },
    {
      id: 'half-forgotten',
      question: 'What stands before the second derivative in Taylor’s formula?',
    },
    {
      id: 'alpha-not-squared',
      question: 'A step half as long: how much of the curvature’s term is left?',
    },
    {
      id: 'slope-not-squared',
      question: 'How large is gᵀg for g = [3, 4], and how large is the number you use?',
    },
    {
      id: 'shares-swapped',
      question: 'Put b = 0. Which of the two terms is gone, and which should be?',
    },
    {
      id: 'diagonal-only',
      question: 'Which entries of H does f = x₁x₂ have, and what do you make of them?',
    },
    {
      id: 'curvature-at-x',
      question: 'f bends differently in different directions. Along which of them do you go?',
    },
    {
      id: 'squared-product',
      question: 'A function that bends downward along g: can your curvature be negative?',
    },
    {
      id: 'negative-curvature-dropped',
      question: 'What does the statement say of a negative gᵀHg?',
    },
    {
      id: 'first-rate-in-bound',
      question: 'The rate is smaller in the second trial. Is your bound a different one, too?',
    },
    {
      id: 'uphill',
      question: 'The gradient points to where f grows. On which side of x do your trials lie?',
    },
    {
      id: 'strict',
      question: 'What does your test say when f meets the bound exactly, and when g is 0?',
    },
    {
      id: 'one-trial-too-few',
      question: 'With `maxBacktracks` 0 nothing may be shrunk. How many rates are tried?',
    },
    {
      id: 'last-rate-returned',
      question: 'The caller steps by the rate you return. Should it be one that has just failed?',
    },
  ],
  hints: [
    'Three numbers stay the same in all trials: f(x), gᵀg and gᵀHg. Compute them before the loop.',
    'gᵀHg is the dot product of g with the vector Hg, and every entry of Hg is the dot product of a row of H with g.',
    'The loop is that of plain backtracking; only the bound has one more term, and its sign is a plus.',
    'In code the bound reads `f0 - h.c * alpha * gg + 0.5 * h.b * alpha ** 2 * gHg`.',
  ],
  commentary:
    'H enters through one number, gᵀHg, the curvature along the step; no system is solved and nothing is inverted. On a quadratic the condition comes down to (1 − b) α gᵀHg ≤ 2 (1 − c) gᵀg, so b near 1 accepts almost any rate, overshooting ones among them: this variant relaxes the test, and the smaller b is, the more it resembles Armijo’s.',
});
