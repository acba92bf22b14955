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

/** PyTorch’s runs, and its momentum buffer at the end. */
const torch = oracleOptimizer('sgd_momentum_torch', {
  hyper: { lr: 'lr', beta: 'momentum' },
  state: { v: 'v' },
});

export default defineExercise({
  title: 'Momentum',
  lesson: 'momentum',
  summary: 'A velocity that remembers past gradients, and a rate that is applied when it is used.',
  difficulty: 1,
  minutes: 10,
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
          source: 'by hand: v₁ = g₁, v₂ = 0.5 g₁ + g₂; w moves by 0.1 v',
          w: { 1: [0.95, -1.9], 2: [0.875, -1.95] },
          state: { 1: { v: [0.5, -1] }, 2: { v: [0.75, 0.5] } },
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
          source: 'by hand: v = 1, 1.5, 0.75; the moves are 0.5·1, 0.25·1.5, 0.25·0.75',
          w: { 1: [1.5], 2: [1.125], 3: [0.9375] },
          state: { 1: { v: [1] }, 2: { v: [1.5] }, 3: { v: [0.75] } },
        },
      },
    ),
    example('two steps, three parameters', ...torch.sequence('001')),
    ...torch.cases,
    hidden(
      'one gradient, then zeros',
      rollout({ w0: [4], gradients: [[4], [0], [0], [0]], hyper: { lr: 0.1, beta: 0.5 } }),
      {
        anchor: {
          source: 'by hand: v halves every step: 4, 2, 1, 0.5',
          w: { 1: [3.6], 2: [3.4], 3: [3.3], 4: [3.25] },
          state: { 1: { v: [4] }, 2: { v: [2] }, 3: { v: [1] }, 4: { v: [0.5] } },
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
      note: 'Your velocity points downhill, v ← βv − g with w ← w + ηv, so its sign is the other one; Keras and Sutskever’s 2013 paper keep theirs that way. The parameters are the same at every step, the velocity in the state is not: turn its sign where you compare it with the statement or with PyTorch.',
    },
  ],
  mistakes: [
    {
      id: 'heavy-ball',
      question:
        'Your velocity already holds the rate: that is the heavy ball, another exercise. When η changes, do gradients heard long ago still count with their old rate, and should they?',
    },
    {
      id: 'heavy-ball-downhill',
      question:
        'Your velocity is the move itself, minus and rate included, as Keras keeps it. When η changes, do gradients heard long ago still count with their old rate, and should they?',
    },
    {
      id: 'moving-average',
      question:
        'If the gradient were 1 for ever, your velocity would end up at 1. Where should a decaying sum of ones end up?',
    },
    {
      id: 'rate-twice',
      question:
        'By how much does the very first step move for a gradient of 1, and how many factors η are in that?',
    },
    {
      id: 'rate-forgotten',
      question: 'Your first step is as long as the gradient itself. What was to decide its length?',
    },
    {
      id: 'ascent',
      question:
        'The velocity is a sum of gradients. Do gradients point up or down, and which way do your parameters go?',
    },
    {
      id: 'two-minuses',
      question:
        'Which way does your velocity point: up the slope or down? And what does subtracting it do then?',
    },
    {
      id: 'velocity-not-kept',
      question: 'The first step is right. Which velocity does the second step find in the state?',
    },
    {
      id: 'velocity-updated-after-use',
      question: 'When the parameters move, has the velocity heard the gradient of this step yet?',
    },
    {
      id: 'no-friction',
      question: 'A gradient of 1 once, then zeros for ever. Does your ball ever slow down?',
    },
    {
      id: 'beta-as-friction',
      question:
        'With β = 0.9, how much of the old velocity should be left after a step: most of it, or a tenth?',
    },
    {
      id: 'beta-on-gradient',
      question:
        'The gradient of this step has not aged yet. By what is it multiplied in your velocity?',
    },
    {
      id: 'gradient-twice',
      question:
        'The velocity has just taken in this gradient. How often does it count in your step?',
    },
    {
      id: 'nesterov',
      question:
        'Your step applies β to the new velocity once more, which is PyTorch’s form of Nesterov. Which velocity do the parameters follow in plain momentum?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array does your step write to? Think of a caller who compares the parameters before and after.',
    },
    {
      id: 'state-mutated',
      question:
        'Whose array holds your new velocity? Think of a caller who keeps the old state to step from it again.',
    },
  ],
  hints: [
    'Two lines of formula, two lines of code, in this order: the parameters follow the velocity that has just been updated.',
    'Keep the new velocity in an array of its own, with `map` over `s.v`. The parameters need it, and so does the returned state.',
    'The rate has no place in the velocity. It comes in once, when the parameters move.',
    '`const v = s.v.map((vj, j) => h.beta * vj + g[j])` is the first of the two lines.',
  ],
  commentary:
    'The velocity is a sum of gradients, each multiplied by β once for every step since it was heard. The rate stays out of it, so a new rate acts on the whole velocity at once, and the state means the same before and after the change. With β = 0 the first line drops out and gradient descent is left.',
});
