import {
  defineExercise,
  drawnRun,
  example,
  hidden,
  oracleOptimizer,
  ordinaryCases,
  rollout,
  scaledGradients,
} from '#exercise';

const usual = { lr: 0.01, beta: 0.9 };
const brisk = { lr: 0.25, beta: 0.6 };

/** The oracle’s runs, and its average at the end. */
const oracle = oracleOptimizer('momentum_ema', {
  hyper: { lr: 'lr', beta: 'beta' },
  state: { v: 'v' },
});

export default defineExercise({
  title: 'Momentum: the moving average',
  lesson: 'momentum',
  summary:
    'The velocity is a moving average of the gradient, and steps keep the size of a gradient step.',
  difficulty: 1,
  minutes: 8,
  entry: ['init', 'step'],
  order: ['v'],
  cases: [
    example(
      'two steps, β = 0.5',
      rollout({
        w0: [1, -2],
        gradients: [
          [0.5, -1],
          [0.5, 1],
        ],
        hyper: { lr: 0.1, beta: 0.5 },
      }),
      {
        anchor: {
          source: 'by hand: v₁ = 0.5 g₁, v₂ = 0.5 v₁ + 0.5 g₂; w moves by 0.1 v',
          w: { 1: [0.975, -1.95], 2: [0.9375, -1.975] },
          state: { 1: { v: [0.25, -0.5] }, 2: { v: [0.375, 0.25] } },
        },
      },
    ),
    example(
      'a rate that is halved after the first step',
      rollout({
        w0: [2],
        gradients: [[1], [1], [0]],
        hyper: { lr: 0.5, beta: 0.5 },
        schedule: { lr: [0.5, 0.25, 0.25] },
      }),
      {
        anchor: {
          source: 'by hand: v = 0.5, 0.75, 0.375; the moves are 0.5·0.5, 0.25·0.75, 0.25·0.375',
          w: { 1: [1.75], 2: [1.5625], 3: [1.46875] },
          state: { 1: { v: [0.5] }, 2: { v: [0.75] }, 3: { v: [0.375] } },
        },
      },
    ),
    example('two steps, three parameters', ...oracle.sequence('001')),
    ...oracle.cases,
    hidden('ten steps, β = 0.5', ...oracle.sequence('015')),
    hidden(
      'one gradient, then zeros',
      rollout({ w0: [4], gradients: [[4], [0], [0], [0]], hyper: { lr: 0.1, beta: 0.5 } }),
      {
        anchor: {
          source: 'by hand: half of the gradient is taken in, then v halves: 2, 1, 0.5, 0.25',
          w: { 1: [3.8], 2: [3.7], 3: [3.65], 4: [3.625] },
          state: { 1: { v: [2] }, 2: { v: [1] }, 3: { v: [0.5] }, 4: { v: [0.25] } },
        },
      },
    ),
    hidden(
      'β = 0',
      rollout({
        w0: [1, 1],
        gradients: [
          [0.8, -1.2],
          [-0.5, 0.4],
        ],
        hyper: { lr: 0.25, beta: 0 },
      }),
      {
        anchor: {
          source: 'by hand: nothing is remembered, so this is gradient descent',
          w: { 1: [0.8, 1.3], 2: [0.925, 1.2] },
          state: { 1: { v: [0.8, -1.2] }, 2: { v: [-0.5, 0.4] } },
        },
      },
    ),
    ...ordinaryCases({ usual, brisk, schedule: { beta: [0.95, 0.9, 0.85, 0.5] } }),
    scaledGradients('every gradient four times larger, a quarter of the rate', {
      factor: 4,
      hyper: brisk,
      scaled: { ...brisk, lr: brisk.lr / 4 },
    }),
  ],
  generated: {
    count: 6,
    draw: (draws) =>
      drawnRun(draws, { lr: draws.magnitude(1e-3, 0.5), beta: draws.number(0.6, 0.99) }),
  },
  conventions: [
    {
      id: 'downhill-velocity',
      note: 'Your average points downhill, v ← βv − (1 − β)g with w ← w + ηv, so its sign is the other one; Keras and Sutskever’s 2013 paper keep the sign of their velocity that way. The parameters are the same at every step, the average in the state is not.',
    },
  ],
  mistakes: [
    {
      id: 'sum',
      question:
        'If the gradient were 1 for ever, where would your v end up, and where should an average of ones be?',
    },
    {
      id: 'heavy-ball',
      question:
        'Your velocity is a decaying sum with the rate inside, the heavy ball of another exercise. What should an average of gradients be when every gradient is 1?',
    },
    {
      id: 'rate-in-average',
      question:
        'The average is to be one of gradients. What do you average, and what becomes of it when η changes from step to step?',
    },
    {
      id: 'rate-twice',
      question: 'How many factors η are there in your very first move?',
    },
    {
      id: 'rate-forgotten',
      question:
        'In your step the parameters move by the whole average. What was to decide the length of the move?',
    },
    {
      id: 'shares-swapped',
      question:
        'With β = 0.9 the average should be slow to change. What share of it does a single gradient make up in yours?',
    },
    {
      id: 'old-not-weighted',
      question: 'What do the two weights of an average add up to, and what do yours?',
    },
    {
      id: 'bias-corrected',
      question:
        'You divide by 1 − βᵗ, as Adam does. Does this recurrence make up for its start at zero, or does it begin slowly?',
    },
    {
      id: 'first-gradient-whole',
      question:
        'Your average starts at the first gradient, much as PyTorch’s dampening does. From where does init(n) start it?',
    },
    {
      id: 'ascent',
      question: 'The average points uphill, as gradients do. Which way do your parameters go?',
    },
    {
      id: 'two-minuses',
      question:
        'Which way does your average point: up the slope or down? And what does subtracting it do then?',
    },
    {
      id: 'average-not-kept',
      question: 'The first step is right. Which average does the second step find in the state?',
    },
    {
      id: 'average-updated-after-use',
      question: 'When the parameters move, has the average heard the gradient of this step yet?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array does your step write to? Think of a caller who compares the parameters before and after.',
    },
    {
      id: 'state-mutated',
      question:
        'Whose array holds your new average? Think of a caller who keeps the old state to step from it again.',
    },
  ],
  hints: [
    'An average of two things has two weights that add up to 1. One of them is β: of the old average or of the new gradient?',
    'Keep the new average in an array of its own, with `map` over `s.v`. The parameters need it, and so does the returned state.',
    'The rate has no place in the average. It comes in once, when the parameters move.',
    '`h.beta * vj + (1 - h.beta) * g[j]` is one entry of the new average.',
  ],
  commentary:
    'The weights β and 1 − β add up to 1, so v stays as large as a gradient and η means what it means in gradient descent. The price is a slow start: after one step v is only 1 − β of the gradient, and nothing here makes up for it. Adam keeps this very average as its first moment and divides by 1 − βᵗ.',
});
