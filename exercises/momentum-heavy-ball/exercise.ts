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

/** The oracle’s runs, and its velocity at the end. */
const oracle = oracleOptimizer('momentum_heavy_ball', {
  hyper: { lr: 'lr', beta: 'beta' },
  state: { v: 'v' },
});

export default defineExercise({
  title: 'Momentum: the heavy ball',
  lesson: 'momentum',
  summary: 'The velocity is the last move itself, with the rate inside it.',
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
          source: 'by hand: v₁ = 0.1 g₁, v₂ = 0.5 v₁ + 0.1 g₂; w moves by v',
          w: { 1: [0.95, -1.9], 2: [0.875, -1.95] },
          state: { 1: { v: [0.05, -0.1] }, 2: { v: [0.075, 0.05] } },
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
          source: 'by hand: v = 0.5, then 0.25 + 0.25, then half of that',
          w: { 1: [1.5], 2: [1], 3: [0.75] },
          state: { 1: { v: [0.5] }, 2: { v: [0.5] }, 3: { v: [0.25] } },
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
          source: 'by hand: v halves every step: 0.4, 0.2, 0.1, 0.05',
          w: { 1: [3.6], 2: [3.4], 3: [3.3], 4: [3.25] },
          state: { 1: { v: [0.4] }, 2: { v: [0.2] }, 3: { v: [0.1] }, 4: { v: [0.05] } },
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
          state: { 1: { v: [0.2, -0.3] }, 2: { v: [-0.125, 0.1] } },
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
      note: 'Your velocity points downhill, v ← βv − ηg with w ← w + v, so its sign is the other one: Keras and Sutskever’s 2013 paper keep it that way. The parameters are the same at every step, the velocity in the state is not.',
    },
  ],
  mistakes: [
    {
      id: 'rate-outside',
      question:
        'Your rate multiplies the velocity when it is used, as PyTorch does it. When η is halved, should a ball that is already rolling be half as fast at once?',
    },
    {
      id: 'moving-average',
      question:
        'Your velocity is an average of gradients. In what unit is it: that of a gradient, or that of a move of the parameters?',
    },
    {
      id: 'gradient-damped',
      question:
        'A push of ηg on a resting ball: how fast should it be after that, and how fast is yours?',
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
      id: 'rate-on-both',
      question:
        'A ball that rolls over flat ground keeps the share β of its speed. Which share does yours keep?',
    },
    {
      id: 'ascent',
      question:
        'The gradient points uphill, and so does this velocity. Which way do your parameters go?',
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
      id: 'nesterov',
      question:
        'Your step lets β act on the new velocity once more, which is a form of Nesterov. By how much do the parameters move here, in terms of v?',
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
    'Here v is a move of the parameters. The new move has two parts: what is left of the last one, and a step down the gradient.',
    'Each part has its own factor. Nothing multiplies both.',
    'Keep the new velocity in an array of its own, with `map` over `s.v`. The parameters need it, and so does the returned state.',
    'With `v` at hand, `w.map((wj, j) => wj - v[j])` moves the parameters.',
  ],
  commentary:
    'The rate is paid when a gradient enters the velocity and never again, so v is exactly the move that was made, w before less w after. A change of the rate acts on new gradients only; the ball keeps the speed it has. PyTorch’s form rescales the whole velocity instead, and under a constant rate nobody can tell the two apart by their parameters.',
});
