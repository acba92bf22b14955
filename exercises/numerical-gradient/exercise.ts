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

/** ½ xᵀA x − bᵀx. */
const bowl = (A: Matrix, b: Vector) => ({ $function: 'quadratic', A, b }) as const;
/** Σₖ cₖ xᵏ, summed over the coordinates. */
const polynomial = (...coefficients: readonly number[]) =>
  ({ $function: 'polynomial', coefficients }) as const;
const square = polynomial(0, 0, 1);
const cube = polynomial(0, 0, 0, 1);
const fourthPower = polynomial(0, 0, 0, 0, 1);
const rosenbrock = { $function: 'rosenbrock' } as const;

const call = (f: Parameters<typeof apply>[1], x: Vector, h: number) =>
  apply('numericalGradient', f, x, h);

const byHand = (source: string, value: Vector) => ({
  anchor: { source: `by hand: ${source}`, value },
});

/** PyTorch's exact gradient, which a small h must come close to. */
const pytorch = (name: string, h: number) => {
  const id = `objectives/${name}`;
  const from = oracleCase(id);
  const gradient = oracleGradient(from);
  return [
    call(
      { ...gradient, $function: gradient.$function.replace('-gradient', '') },
      from.input['x'] as Vector,
      h,
    ),
    { anchor: { source: `oracle:${id}`, value: from.expected['grad'] as Vector } },
  ] as const;
};

const A = [
  [3, 1, 0.5],
  [1, 2, -0.4],
  [0.5, -0.4, 1.5],
];
const b = [1, -0.5, 0.25];
const at = [0.7, -1.3, 2.1];
const turned = [2, 0, 1];
const waves = { amplitude: [1, 2, -0.5], frequency: [1, 3, 0.5], phase: [0, 1, 2] };

export default defineExercise({
  title: 'The numerical gradient',
  lesson: 'gradients',
  summary: 'Central differences: a gradient without calculus, good for checking the other kind.',
  difficulty: 1,
  minutes: 15,
  entry: ['numericalGradient'],
  // f is rounded to 16 digits; at h = 1e-5 its difference has about 11 right, and 10 or fewer where f is larger than its
  // slope. How x + h is rounded depends on how it is reached, too. A forward difference is off in the fifth digit.
  tolerance: { relative: 1e-7, absolute: 1e-9 },
  cases: [
    example(
      'f(x) = x², one coordinate',
      call(square, [3], 0.5),
      byHand('(3.5² − 2.5²) / 1 = 12.25 − 6.25', [6]),
    ),
    example(
      'f(x) = x³, with a wide step',
      call(cube, [2], 1),
      byHand('(3³ − 1³) / 2 = 13; the exact slope is 12, and the rest is h²', [13]),
    ),
    example(
      'two coordinates that share a term, x₁² + x₁x₂ + 2x₂²',
      call(
        bowl(
          [
            [2, 1],
            [1, 4],
          ],
          [0, 0],
        ),
        [1, -1],
        0.5,
      ),
      byHand(
        '(2.25 − 1.5 + 2) − (0.25 − 0.5 + 2) = 1 and (1 − 0.5 + 0.5) − (1 − 1.5 + 4.5) = −3',
        [1, -3],
      ),
    ),
    hidden('a bowl of three coordinates', ...pytorch('quadratic/000', 1e-5)),
    hidden('the same bowl at the origin', ...pytorch('quadratic/001', 1e-5)),
    hidden('the same bowl, higher up', ...pytorch('quadratic/003', 1e-5)),
    hidden('Rosenbrock’s valley, on the slope', ...pytorch('rosenbrock/000', 1e-5)),
    hidden('Rosenbrock’s valley at the origin', ...pytorch('rosenbrock/001', 1e-5)),
    hidden('Rosenbrock’s valley, far up', ...pytorch('rosenbrock/003', 1e-5)),
    hidden('a saddle', ...pytorch('saddle/000', 1e-5)),
    hidden('Rosenbrock’s minimum, with a step too wide to see it', call(rosenbrock, [1, 1], 0.25), {
      ...byHand('100 · 8h³ / 2h = 400 h², and 0 by symmetry', [25, 0]),
      scale: 25,
    }),
    hidden(
      'a straight line has one slope, whatever the step',
      call(polynomial(4, 2.5), [1, -2, 0], 3),
      byHand('2.5 everywhere', [2.5, 2.5, 2.5]),
    ),
    hidden('a function that is the same everywhere', call(polynomial(7), [1, 2], 0.1), {
      ...byHand('the difference is 0', [0, 0]),
      scale: 1,
    }),
    hidden(
      'f(x) = x⁴, coordinates below, at and above 0',
      call(fourthPower, [-3, 0, 2, 0.5], 0.5),
      {
        ...byHand('4x³ + 4xh²', [-111, 0, 34, 1]),
        scale: 1,
      },
    ),
    hidden(
      'waves of several frequencies',
      call({ $function: 'sine-sum', ...waves }, at, 0.3),
      byHand(
        'sin(a + b) − sin(a − b) = 2 cos a sin b',
        at.map((x, j) => {
          const [a = 0, f = 0, p = 0] = [waves.amplitude[j], waves.frequency[j], waves.phase[j]];
          return (a * Math.cos(f * x + p) * Math.sin(0.3 * f)) / 0.3;
        }),
      ),
    ),
    hidden(
      'a mean squared error in two weights',
      call(
        {
          $function: 'regression-loss',
          X: [
            [1, 2],
            [3, -1],
          ],
          y: [1, 2],
        },
        [0, 0],
        1e-3,
      ),
      byHand('errors −1 and −2: −1 · [1, 2] − 2 · [3, −1]', [-7, 0]),
    ),
    hidden(
      'coordinates of a million, a step of a thousand',
      call(square, [1e6, -3e6], 1000),
      byHand('2x', [2e6, -6e6]),
    ),
    hidden(
      'coordinates of a millionth, a step of a billionth',
      call(square, [1e-6, -3e-6], 1e-9),
      byHand('2x', [2e-6, -6e-6]),
    ),
    hidden(
      'large and small coordinates side by side',
      call(cube, [100, 0.01], 0.1),
      byHand('3x² + h²', [30000.01, 0.0103]),
    ),
    hidden(
      'a step much wider than the coordinates',
      call(cube, [0.1, -0.2], 10),
      byHand('3x² + h²', [100.03, 100.12]),
    ),
    hidden('no coordinates at all', call(square, [], 0.1), {
      anchor: { source: 'the statement', value: [] },
    }),
    hidden(
      'twelve coordinates',
      call(rosenbrock, [0.1, -0.2, 0.3, 1, -1.1, 0.9, 0, 2, 0.5, -0.4, 1.3, 0.7], 1e-4),
    ),
    related(
      'a parabola’s slope with a narrow and a wide step',
      { kind: 'same-result' },
      call(bowl(A, b), at, 0.01),
      call(bowl(A, b), at, 2),
    ),
    related(
      'the same coordinates in another order',
      { kind: 'permuted-result', order: turned },
      call(bowl(A, b), at, 0.1),
      call(
        bowl(
          reordered(A, turned).map((row) => reordered(row, turned)),
          reordered(b, turned),
        ),
        reordered(at, turned),
        0.1,
      ),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws, index) => {
      const n = draws.integer(2, 6);
      const h = draws.magnitude(1e-4, 0.5);
      return index % 2 === 0
        ? drawn(
            `a drawn polynomial at ${n} coordinates`,
            call(polynomial(...draws.normals(5)), draws.normals(n, 2), h),
          )
        : drawn(
            `Rosenbrock’s valley at ${n} drawn coordinates`,
            call(rosenbrock, draws.normals(n), h),
          );
    },
  },
  conventions: [
    {
      id: 'half-step',
      note: 'Yours looks h/2 to either side and divides by h, as the central difference δ of numerical analysis is defined; the statement, like most texts on gradient checking, looks h to either side and divides by 2h. It is the same rule with h half as large, and its error, which grows with h², is a quarter.',
    },
  ],
  mistakes: [
    {
      id: 'forward-difference',
      question:
        'Your difference starts at x itself and looks one way only. Where the function bends, is the slope of that stretch the slope at x?',
    },
    {
      id: 'divided-by-h',
      question: 'How far apart are the two points at which you ask f?',
    },
    {
      id: 'divided-then-multiplied',
      question: 'In `a / 2 * h`, what is divided by what? Read it from the left.',
    },
    {
      id: 'back-to-the-start',
      question:
        'You went up by h. Going down by h from there, where do you arrive, and where did you want to be?',
    },
    {
      id: 'sign-swapped',
      question:
        'f grows to the right. Which of your two values is the larger, and what sign results?',
    },
    {
      id: 'all-at-once',
      question:
        'All coordinates move together in your answer. To which of them does the change of f belong?',
    },
    {
      id: 'not-restored',
      question: 'When it is the second coordinate’s turn, where is the first?',
    },
    {
      id: 'not-restored+input-mutated',
      question:
        'Two things at once: when it is the second coordinate’s turn, where is the first, and whose array is it that you move?',
    },
    {
      id: 'input-mutated',
      question:
        'Compute `0.1 + 0.2 - 0.4 + 0.2` in your head, then in the console. What does the caller find in x when you are done?',
    },
    {
      id: 'own-step',
      question: 'Change h in the call from 0.001 to 1. Does your answer notice?',
    },
    {
      id: 'relative-step',
      question:
        'Scaling the step with the coordinate is what some libraries do. How far does the statement want you to go at x = 2?',
    },
  ],
  hints: [
    'One coordinate at a time: make a copy of x, change a single entry of the copy, ask f. You need two such copies for each coordinate.',
    '`x.map((xi, i) => (i === j ? xi + h : xi))` is x with coordinate j moved up, in an array of its own.',
    'Put the divisor in parentheses: `/ (2 * h)`.',
  ],
  commentary:
    'Every point that f sees is a fresh copy, so there is nothing to put back and nothing to forget. Note the cost: two calls of f per coordinate. A network with a million weights would need two million forward passes for one gradient, which is why this is a tool for checking and not for training.',
});
