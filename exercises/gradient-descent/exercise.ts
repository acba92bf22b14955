import {
  apply,
  defineExercise,
  drawn,
  example,
  hidden,
  oracleCase,
  oracleGradient,
  related,
  reordered,
} from '#exercise';

type Vector = readonly number[];
type Matrix = readonly Vector[];

interface Hyper {
  readonly lr: number;
  readonly tolerance: number;
  readonly maxSteps: number;
}

/** The gradient function of ½ xᵀA x − bᵀx. */
const bowl = (A: Matrix, b: Vector) => ({ $function: 'quadratic-gradient', A, b }) as const;
/** f(x) = x²/2 in one dimension: the gradient is x itself. */
const parabola = bowl([[1]], [0]);
/** The same in two dimensions. */
const round = bowl(
  [
    [1, 0],
    [0, 1],
  ],
  [0, 0],
);
/** x⁴/4 − x²/2 in every coordinate: minima at 1 and −1, a hilltop at 0. */
const twoWells = { $function: 'polynomial-gradient', coefficients: [0, 0, -0.5, 0, 0.25] } as const;

const call = (
  gradient: Parameters<typeof apply>[1],
  x0: Vector,
  { lr, tolerance, maxSteps }: Hyper,
) => apply('gradientDescent', gradient, x0, { lr, tolerance, maxSteps });

const byHand = (source: string, steps: number, x: Vector) => ({
  anchor: { source: `by hand: ${source}`, value: { steps, x } },
});

/** PyTorch's weights after so many steps of plain gradient descent. */
const pytorch = (number: string, maxSteps: number) => {
  const id = `optimizers_objectives/sgd/${number}`;
  const from = oracleCase(id);
  const { hyper, input, expected } = from;
  const at = (input['record_steps'] as Vector).indexOf(maxSteps);
  return [
    call(oracleGradient(from), input['x0'] as Vector, {
      lr: hyper['lr'] as number,
      tolerance: 0,
      maxSteps,
    }),
    {
      anchor: {
        source: `oracle:${id}`,
        value: { steps: maxSteps, x: (expected['w'] as Matrix)[at] ?? [] },
      },
    },
  ] as const;
};

const A = [
  [3, 1, 0.5],
  [1, 2, -0.4],
  [0.5, -0.4, 1.5],
];
const b = [1, -0.5, 0.25];
const start = [0.5, -1, 2];
const h = { lr: 0.25, tolerance: 0.001, maxSteps: 200 };
const turned = [2, 0, 1];

export default defineExercise({
  title: 'Gradient descent',
  lesson: 'gradient-descent',
  summary: 'The whole loop: gradient, test, step, until it is flat enough or time is up.',
  difficulty: 1,
  minutes: 15,
  entry: ['gradientDescent'],
  cases: [
    example(
      'f(x) = x²/2, down to a gradient of 1',
      call(parabola, [8], { lr: 0.5, tolerance: 1, maxSteps: 100 }),
      byHand('x is halved by every step, 8, 4, 2, 1, and the gradient is x', 3, [1]),
    ),
    example(
      'no time to get there',
      call(parabola, [8], { lr: 0.25, tolerance: 0, maxSteps: 2 }),
      byHand('every step leaves three quarters: 8, 6, 4.5', 2, [4.5]),
    ),
    example(
      'a rate so large that the run diverges',
      call(parabola, [1], { lr: 3, tolerance: 0.01, maxSteps: 5 }),
      byHand('every step is a factor −2: 1, −2, 4, −8, 16, −32', 5, [-32]),
    ),
    example(
      'two coordinates, a gradient of norm 5 at the start',
      call(round, [3, 4], { lr: 0.5, tolerance: 4.5, maxSteps: 100 }),
      byHand('norm √(3² + 4²) = 5, above 4.5; after one step 2.5', 1, [1.5, 2]),
    ),
    hidden('one step in a bowl of three coordinates', ...pytorch('000', 1)),
    hidden('ten steps in the same bowl', ...pytorch('000', 10)),
    hidden('a hundred steps in the same bowl', ...pytorch('000', 100)),
    hidden('ten steps in Rosenbrock’s valley', ...pytorch('001', 10)),
    hidden('a hundred steps in Rosenbrock’s valley', ...pytorch('001', 100)),
    hidden('a hundred steps away from a saddle', ...pytorch('004', 100)),
    hidden(
      'a start whose gradient is exactly as long as the tolerance',
      call(round, [3, 4], { lr: 0.5, tolerance: 5, maxSteps: 100 }),
      byHand('norm 5 at the start', 0, [3, 4]),
    ),
    hidden(
      'the tolerance is met after the very last step',
      call(parabola, [8], { lr: 0.5, tolerance: 1, maxSteps: 3 }),
      byHand('8, 4, 2, 1', 3, [1]),
    ),
    hidden(
      'one step too few for the tolerance',
      call(parabola, [8], { lr: 0.5, tolerance: 1, maxSteps: 2 }),
      byHand('8, 4, 2', 2, [2]),
    ),
    hidden(
      'a start at the minimum, tolerance 0',
      call(
        bowl(
          [
            [2, 0],
            [0, 4],
          ],
          [4, -4],
        ),
        [2, -1],
        { lr: 0.1, tolerance: 0, maxSteps: 50 },
      ),
      byHand('the gradient is 0', 0, [2, -1]),
    ),
    hidden(
      'the minimum in one step, tolerance 0',
      call(
        bowl(
          [
            [4, 0],
            [0, 4],
          ],
          [4, -8],
        ),
        [3, 3],
        { lr: 0.25, tolerance: 0, maxSteps: 50 },
      ),
      byHand('with η = 1/λ the first step lands on b/λ', 1, [1, -2]),
    ),
    hidden(
      'a start on top of a hill',
      call(twoWells, [0], { lr: 0.1, tolerance: 1e-9, maxSteps: 50 }),
      byHand('the gradient is 0 there as well', 0, [0]),
    ),
    hidden(
      'no step allowed',
      call(parabola, [8], { lr: 0.5, tolerance: 1, maxSteps: 0 }),
      byHand('the start', 0, [8]),
    ),
    hidden('no coordinates at all', call(bowl([], []), [], h), byHand('norm 0', 0, [])),
    hidden(
      'a rate of exactly 2/λ',
      call(bowl([[4]], [0]), [3], { lr: 0.5, tolerance: 0.1, maxSteps: 7 }),
      byHand('every step is a factor −1', 7, [-3]),
    ),
    hidden(
      'a rate a little below 2/λ',
      call(bowl([[4]], [2]), [3], { lr: 0.48, tolerance: 1e-6, maxSteps: 1000 }),
    ),
    hidden(
      'divergence up to 1e200',
      call(
        bowl(
          [
            [1, 0],
            [0, 0.5],
          ],
          [0, 0],
        ),
        [1, 1],
        { lr: 1e5, tolerance: 1, maxSteps: 40 },
      ),
    ),
    hidden('down to a gradient of 1e-8', call(bowl(A, b), start, { ...h, tolerance: 1e-8 })),
    hidden(
      'a ravine a hundred times as steep as long',
      call(
        bowl(
          [
            [100, 0],
            [0, 1],
          ],
          [0, 1],
        ),
        [1, 3],
        { lr: 0.015, tolerance: 1e-5, maxSteps: 5000 },
      ),
    ),
    hidden(
      'a slope that is the same everywhere',
      call(
        bowl(
          [
            [0, 0],
            [0, 0],
          ],
          [-1, 2],
        ),
        [1, 1],
        { lr: 0.5, tolerance: 1, maxSteps: 4 },
      ),
      byHand('g = [1, −2] wherever one is, so four steps of [−0.5, 1]', 4, [-1, 5]),
    ),
    hidden('three starts, two wells', call(twoWells, [0.3, -2, -0.01], { ...h, lr: 0.2 })),
    hidden(
      'a wave with many minima',
      call({ $function: 'sine-sum-gradient', amplitude: [1, 2], frequency: [2, 1] }, [0.3, 1.9], h),
    ),
    related(
      'the same coordinates in another order',
      { kind: 'permuted-result', order: turned },
      call(bowl(A, b), start, h),
      call(
        bowl(
          reordered(A, turned).map((row) => reordered(row, turned)),
          reordered(b, turned),
        ),
        reordered(start, turned),
        h,
      ),
    ),
    related(
      'a loss and a tolerance four times as large, a quarter of the rate',
      { kind: 'same-result' },
      call(bowl(A, b), start, h),
      call(
        bowl(
          A.map((row) => row.map((entry) => 4 * entry)),
          b.map((entry) => 4 * entry),
        ),
        start,
        { ...h, lr: h.lr / 4, tolerance: 4 * h.tolerance },
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws, index) => {
      const n = draws.integer(2, 5);
      const rows = draws.gradients(n, n);
      // RᵀR + ½ I is symmetric and positive definite; its trace bounds the largest curvature.
      const curvature = rows.map((_, i) =>
        rows.map((_, j) =>
          rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j ? 0.5 : 0),
        ),
      );
      const trace = curvature.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
      const lr = Number((draws.number(0.5, 1.5) / trace).toPrecision(6));
      const inTime = index % 2 === 0;
      return drawn(
        `a drawn bowl of ${n} coordinates, ${inTime ? 'with' : 'without'} the time to reach the tolerance`,
        call(bowl(curvature, draws.normals(n)), draws.normals(n), {
          lr,
          tolerance: inTime ? draws.magnitude(1e-4, 0.1) : 1e-12,
          maxSteps: inTime ? 5000 : draws.integer(5, 30),
        }),
      );
    },
  },
  mistakes: [
    {
      id: 'ascent',
      question: 'The gradient points to where f grows. Which way does your x go?',
    },
    {
      id: 'gradient-once',
      question: 'You are somewhere else after a step. Whose gradient does the second step use?',
    },
    {
      id: 'coordinate-by-coordinate',
      question:
        'When the second coordinate moves, has the first moved already? At which point was the gradient to be taken for both?',
    },
    {
      id: 'tolerance-ignored',
      question: 'When is it flat enough for your loop to stop before `maxSteps`?',
    },
    {
      id: 'tested-after-the-move',
      question:
        'The gradient that is short enough belongs to a point. Is that the point you return, or have you left it?',
    },
    {
      id: 'always-one-step',
      question: 'If the start is flat enough, or no step is allowed, how many steps do you make?',
    },
    {
      id: 'one-step-too-many',
      question: 'With `maxSteps` 2, how many times does the body of your loop run?',
    },
    {
      id: 'gradients-counted',
      question:
        'To know that you have arrived you ask for one gradient more than you make steps. Which of the two do you count?',
    },
    {
      id: 'strict-tolerance',
      question:
        'What does your test say when the norm is exactly the tolerance, and what if both are 0?',
    },
    {
      id: 'norm-squared',
      question:
        'How long is the gradient [3, 4], and what number do you compare with the tolerance?',
    },
    {
      id: 'largest-entry',
      question: 'Both entries of [3, 4] are below 4.5. Is the vector shorter than 4.5 as well?',
    },
    {
      id: 'sum-of-entries',
      question: 'How far is it from [0, 0] to [3, 4] as the crow flies, and how far in your test?',
    },
    {
      id: 'move-tested',
      question:
        'With a tiny rate every step is short, on a cliff as well. What should be short when you stop?',
    },
    {
      id: 'normalized-step',
      question: 'Near the minimum the gradient is short. Do your steps get shorter there?',
    },
    {
      id: 'divergence-caught',
      question:
        'Your loop gives up when the gradient grows. What does the statement want to see when the rate is too large?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array does your x live in? Think of a caller who starts twice from the same x0.',
    },
  ],
  hints: [
    'One round of the loop is: gradient at x, test, step. Only the step changes x, and only a step is counted.',
    'A `for` loop over `steps` from 0 to below `maxSteps` can return in the middle when the test says so. What follows the loop is the case that time is up.',
    '`Math.hypot(...g)` is the root of the sum of squares, and 0 for an empty list.',
    'Make a new array for every step: `x = x.map((xj, j) => xj - h.lr * g[j])`. Then x0 stays whole.',
  ],
  commentary:
    'The loop has two ways out, and each of them knows its number of steps: in the middle, the counter; at the end, `maxSteps`. The gradient is taken once a round and serves the test and the step. Nothing looks at whether x gets better, so a rate beyond 2/λ simply runs away, which is the plainest way to find out that it is too large.',
});
