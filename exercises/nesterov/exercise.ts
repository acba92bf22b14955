import {
  defineExercise,
  drawn,
  example,
  hidden,
  oracleCase,
  oracleGradient,
  related,
  reordered,
  rollout,
} from '#exercise';

type Vector = readonly number[];
type Matrix = readonly Vector[];

const usual = { lr: 0.05, beta: 0.9 };

/** The gradient function of ½ xᵀA x − bᵀx, for so many steps. */
const bowl = (A: Matrix, b: Vector, steps: number) =>
  ({ kind: 'callable', steps, gradient: { $function: 'quadratic-gradient', A, b } }) as const;

/** A case of the oracle: its weights and its velocity after the recorded steps, up to the last one wanted. */
const lookahead = (number: string, last = 100) => {
  const id = `optimizers_objectives/nesterov_lookahead/${number}`;
  const from = oracleCase(id);
  const { hyper, input, expected } = from;
  const record = (input['record_steps'] as Vector).filter((step) => step <= last);
  const w = expected['w'] as Matrix;
  const v = expected['v'] as Matrix;
  return [
    rollout({
      w0: input['x0'] as Vector,
      gradients: { kind: 'callable', steps: record.at(-1) ?? 0, gradient: oracleGradient(from) },
      hyper: { lr: hyper['lr'] as number, beta: hyper['beta'] as number },
      record,
    }),
    {
      anchor: {
        source: `oracle:${id}`,
        w: Object.fromEntries(record.map((step, k) => [step, w[k] ?? []])),
        state: Object.fromEntries(record.map((step, k) => [step, { v: v[k] ?? [] }])),
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
const brisk = { lr: 0.2, beta: 0.6 };
const turned = [2, 0, 1];

export default defineExercise({
  title: 'Nesterov momentum',
  lesson: 'momentum',
  summary: 'Look ahead along the velocity, take the gradient there, then step.',
  difficulty: 2,
  minutes: 15,
  entry: ['init', 'step'],
  order: ['v'],
  cases: [
    example(
      'three steps on f(x) = x²/2, whose gradient is x',
      rollout({ w0: [8], gradients: bowl([[1]], [0], 3), hyper: { lr: 0.5, beta: 0.5 } }),
      {
        anchor: {
          source:
            'by hand: gradients at 8, at 4 − 0.25·8 = 2 and at 1 − 0.25·6 = −0.5; then v = 8, 4 + 2, 3 − 0.5',
          w: { 1: [4], 2: [1], 3: [-0.25] },
          state: { 1: { v: [8] }, 2: { v: [6] }, 3: { v: [2.5] } },
        },
      },
    ),
    example(
      'a rate that is halved after the first step',
      rollout({
        w0: [8],
        gradients: bowl([[1]], [0], 3),
        hyper: { lr: 0.5, beta: 0.5 },
        schedule: { lr: [0.5, 0.25, 0.25] },
      }),
      {
        anchor: {
          source:
            'by hand: gradients at 8, at 4 − 0.125·8 = 3 and at 2.25 − 0.125·7 = 1.375; then v = 8, 4 + 3, 3.5 + 1.375',
          w: { 1: [4], 2: [2.25], 3: [1.03125] },
          state: { 1: { v: [8] }, 2: { v: [7] }, 3: { v: [4.875] } },
        },
      },
    ),
    example('ten steps in a bowl of three parameters', ...lookahead('000', 10)),
    hidden('a hundred steps in the same bowl', ...lookahead('000')),
    hidden('a hundred steps in the same bowl, β = 0.5', ...lookahead('005')),
    hidden('Rosenbrock’s valley', ...lookahead('001')),
    hidden('Rosenbrock’s valley, β = 0.5', ...lookahead('006')),
    hidden('away from a saddle', ...lookahead('004')),
    hidden('away from a saddle, β = 0.5', ...lookahead('009')),
    hidden(
      'a slope that is the same everywhere',
      rollout({
        w0: [1, 1],
        gradients: bowl(
          [
            [0, 0],
            [0, 0],
          ],
          [-1, 2],
          3,
        ),
        hyper: { lr: 0.25, beta: 0.5 },
      }),
      {
        anchor: {
          source: 'by hand: wherever one looks g = [1, −2], so v = g, 1.5 g, 1.75 g',
          w: { 1: [0.75, 1.5], 2: [0.375, 2.25], 3: [-0.0625, 3.125] },
          state: { 1: { v: [1, -2] }, 2: { v: [1.5, -3] }, 3: { v: [1.75, -3.5] } },
        },
      },
    ),
    hidden(
      'a start at the minimum',
      rollout({
        w0: [2, -1],
        gradients: bowl(
          [
            [2, 0],
            [0, 4],
          ],
          [4, -4],
          3,
        ),
        hyper: usual,
      }),
      {
        anchor: {
          source: 'by hand: the gradient is 0, and nothing ever moves',
          w: { 1: [2, -1], 2: [2, -1], 3: [2, -1] },
          state: { 3: { v: [0, 0] } },
        },
      },
    ),
    hidden(
      'β = 0',
      rollout({ w0: [8], gradients: bowl([[1]], [0], 3), hyper: { lr: 0.25, beta: 0 } }),
      {
        anchor: {
          source: 'by hand: nothing is remembered, so this is gradient descent, a quarter a step',
          w: { 1: [6], 2: [4.5], 3: [3.375] },
          state: { 1: { v: [8] }, 2: { v: [6] }, 3: { v: [4.5] } },
        },
      },
    ),
    hidden(
      'a rate that is 0 for one step',
      rollout({
        w0: start,
        gradients: bowl(A, b, 5),
        hyper: brisk,
        schedule: { lr: [0.2, 0.2, 0, 0.1, 0.1] },
      }),
    ),
    hidden(
      'rate and β that change from step to step',
      rollout({
        w0: start,
        gradients: bowl(A, b, 4),
        hyper: brisk,
        schedule: { lr: [0.05, 0.1, 0.2, 0.1], beta: [0.95, 0.9, 0.85, 0.5] },
      }),
    ),
    hidden(
      'curvatures from 1e-6 to 1e6 side by side',
      rollout({
        w0: [1, -1, 1],
        gradients: bowl(
          [
            [1e6, 0, 0],
            [0, 1, 0],
            [0, 0, 1e-6],
          ],
          [0, 0, 0],
          20,
        ),
        hyper: { lr: 5e-7, beta: 0.9 },
      }),
    ),
    hidden(
      'a rate so large that the run diverges',
      rollout({
        w0: [1, 2],
        gradients: bowl(
          [
            [4, 1],
            [1, 3],
          ],
          [1, 1],
          40,
        ),
        hyper: { lr: 2, beta: 0.9 },
      }),
    ),
    hidden(
      'a wave with many minima',
      rollout({
        w0: [0.3, 1.9],
        gradients: {
          kind: 'callable',
          steps: 12,
          gradient: { $function: 'sine-sum-gradient', amplitude: [1, 2], frequency: [2, 1] },
        },
        hyper: brisk,
      }),
    ),
    hidden('no parameters at all', rollout({ w0: [], gradients: bowl([], [], 2), hyper: usual })),
    hidden(
      'two runs stepped in turn',
      rollout({
        w0: start,
        gradients: bowl(A, b, 6),
        hyper: brisk,
        interleaved: {
          w0: [-1, 0.5],
          gradients: bowl(
            [
              [1, 0.3],
              [0.3, 2],
            ],
            [0, 1],
            6,
          ),
        },
      }),
    ),
    related(
      'the same parameters in another order',
      { kind: 'permuted-result', order: turned },
      rollout({ w0: start, gradients: bowl(A, b, 6), hyper: brisk }),
      rollout({
        w0: reordered(start, turned),
        gradients: bowl(
          reordered(A, turned).map((row) => reordered(row, turned)),
          reordered(b, turned),
          6,
        ),
        hyper: brisk,
      }),
    ),
    related(
      'a loss four times as large, a quarter of the rate',
      { kind: 'same-result' },
      rollout({ w0: start, gradients: bowl(A, b, 6), hyper: brisk }),
      rollout({
        w0: start,
        gradients: bowl(
          A.map((row) => row.map((entry) => 4 * entry)),
          b.map((entry) => 4 * entry),
          6,
        ),
        hyper: { ...brisk, lr: brisk.lr / 4 },
      }),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const n = draws.integer(2, 5);
      const steps = draws.integer(5, 30);
      const rows = draws.gradients(n, n);
      // RᵀR + 0.1 I is symmetric and positive definite; its trace bounds the largest curvature.
      const curvature = rows.map((_, i) =>
        rows.map((_, j) =>
          rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j ? 0.1 : 0),
        ),
      );
      const trace = curvature.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
      const lr = Number((draws.number(0.05, 0.9) / trace).toPrecision(6));
      return drawn(
        `${steps} steps in a drawn bowl, a rate that is changed halfway`,
        rollout({
          w0: draws.normals(n),
          gradients: bowl(curvature, draws.normals(n), steps),
          hyper: { lr, beta: draws.number(0.6, 0.95) },
          schedule: { lr: Array.from({ length: steps }, (_, k) => (k < steps / 2 ? lr : lr / 4)) },
          record: [1, 2, 3, steps],
        }),
      );
    },
  },
  conventions: [
    {
      id: 'pytorch-form',
      note: 'Your form is PyTorch’s, w ← w − η(g + βv) with the gradient at w itself: its parameters are the look-ahead points. Take ηβv off the statement’s w and you have yours, as long as η and β stay the same; under a schedule the two runs part.',
    },
    {
      id: 'rate-in-velocity',
      note: 'Your velocity holds the rate, v ← βv + ηg with w ← w − v, as in Sutskever’s 2013 paper up to its sign; the statement keeps η outside. While η is constant the parameters are the same and the velocities differ by the factor η; when it changes, the parameters part as well.',
    },
    {
      id: 'sutskever',
      note: 'Your form is that of Sutskever’s 2013 paper, v ← βv − ηg at w + βv with w ← w + v: the velocity holds the rate and points downhill. While η is constant the parameters are the statement’s; when it changes, they part.',
    },
    {
      id: 'downhill-velocity',
      note: 'Your velocity points downhill, v ← βv − g with w ← w + ηv, so its sign is the other one; Keras and Sutskever’s 2013 paper keep theirs that way. The parameters are the same at every step, the velocity in the state is not.',
    },
  ],
  mistakes: [
    {
      id: 'plain-momentum',
      question:
        'At which point do you ask for the gradient: where the parameters are, or where the velocity is about to take them?',
    },
    {
      id: 'function-as-vector',
      question:
        'Here `step` is handed a function where momentum is handed a list. What must you do with a function before you have numbers?',
    },
    {
      id: 'lookahead-without-rate',
      question:
        'By how much would the parameters move if the next gradient were 0? Do you look that far ahead, or further?',
    },
    {
      id: 'lookahead-without-beta',
      question:
        'How much of the velocity is left when this step is made, before any new gradient? Do you look that far ahead, or further?',
    },
    {
      id: 'lookahead-uphill',
      question:
        'The parameters move against the velocity. On which side of them does your look-ahead point lie?',
    },
    {
      id: 'moves-from-lookahead',
      question:
        'The part βv of the velocity leads to the look-ahead point. How often is it in your parameters when the step is done?',
    },
    {
      id: 'lookahead-returned',
      question:
        'Your point is where the gradient was taken. Have the parameters listened to that gradient yet?',
    },
    {
      id: 'gradient-only',
      question:
        'Two things move the parameters: what is left of the velocity, and the new gradient. Which of them is in your step?',
    },
    {
      id: 'moving-average',
      question:
        'If the gradient were 1 for ever, your velocity would end up at 1. Where should a decaying sum of ones end up?',
    },
    {
      id: 'rate-forgotten',
      question: 'Your first step is as long as the gradient itself. What was to decide its length?',
    },
    {
      id: 'ascent',
      question:
        'You look ahead on one side. To which side do your parameters go then, and which way does the gradient point?',
    },
    {
      id: 'no-friction',
      question: 'On flat ground, does your ball ever slow down?',
    },
    {
      id: 'velocity-not-kept',
      question: 'The first step is right. Which velocity does the second step find in the state?',
    },
    {
      id: 'beta-twice',
      question:
        'Your update is the one PyTorch uses, and it has the look-ahead built in. How often do you look ahead in one step?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array holds your look-ahead point? Think of a caller who compares the parameters before and after.',
    },
  ],
  hints: [
    'Four lines: the look-ahead point, the gradient there, the new velocity, the new parameters.',
    'The look-ahead point is where `w` would be after this step if the new gradient were 0. Which velocity is left then, and what does the rate do with it?',
    'Keep the look-ahead point in an array of its own. After `gradient` has seen it, it is not needed again.',
    'The last two lines are those of plain momentum, with `const g = gradient(ahead)` before them.',
  ],
  commentary:
    'Only one line differs from plain momentum: where the gradient is asked for. Put v into the last line and it reads w − ηβv − ηg: a step of gradient descent that starts at the look-ahead point. That is why a ball that is about to overshoot hears of it one step sooner. PyTorch, whose optimizer is handed a gradient and not a function, stores the look-ahead points as its parameters instead.',
});
