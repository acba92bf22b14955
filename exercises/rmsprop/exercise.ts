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

const usual = { lr: 0.01, rho: 0.99, eps: 1e-8 };
const brisk = { lr: 0.1, rho: 0.7, eps: 1e-4 };

/** PyTorch’s runs without momentum and centering, and its average at the end. */
const torch = oracleOptimizer('rmsprop_torch', {
  hyper: { lr: 'lr', rho: 'alpha', eps: 'eps' },
  state: { s: 'v' },
});

export default defineExercise({
  title: 'RMSProp',
  lesson: 'adaptive',
  summary: 'AdaGrad with a memory that fades: divide by the root mean square of recent gradients.',
  difficulty: 1,
  minutes: 10,
  entry: ['init', 'step'],
  order: ['s'],
  cases: [
    example(
      'two steps, ρ = 0.75, ε = 0',
      rollout({
        w0: [1, 1],
        gradients: [
          [4, -2],
          [2, -1],
        ],
        hyper: { lr: 0.1, rho: 0.75, eps: 0 },
      }),
      {
        anchor: {
          source: 'by hand: s = 0.25 · 16 = 4, then 0.75 · 4 + 0.25 · 4 = 4; the roots are 2 and 1',
          w: { 1: [0.8, 1.2], 2: [0.7, 1.3] },
          state: { 1: { s: [4, 1] }, 2: { s: [4, 1] } },
        },
      },
    ),
    example('two steps, three parameters', ...torch.sequence('001')),
    ...torch.cases,
    hidden(
      'the first step from zero state, ε = 0',
      rollout({ w0: [1, 1], gradients: [[5, -1e-3]], hyper: { lr: 0.01, rho: 0.9, eps: 0 } }),
      {
        anchor: {
          source: 'by hand: √s = √(1 − ρ) |g|, so the step is η/√0.1 either way',
          w: { 1: [1 - 0.01 / Math.sqrt(0.1), 1 + 0.01 / Math.sqrt(0.1)] },
          state: { 1: { s: [2.5, 1e-7] } },
        },
      },
    ),
    hidden(
      'one gradient, then zeros',
      rollout({ w0: [4], gradients: [[8], [0], [0]], hyper: { lr: 1, rho: 0.75, eps: 4 } }),
      {
        anchor: {
          source: 'by hand: s = 16 and the step is 8 / (4 + 4); then s fades and w stays',
          w: { 1: [3], 2: [3], 3: [3] },
          state: { 1: { s: [16] }, 2: { s: [12] }, 3: { s: [9] } },
        },
      },
    ),
    hidden(
      'ρ = 0',
      rollout({ w0: [1, 1], gradients: [[0.5, -20]], hyper: { lr: 0.25, rho: 0, eps: 0 } }),
      {
        anchor: {
          source: 'by hand: nothing is remembered, so every step is η long',
          w: { 1: [0.75, 1.25] },
          state: { 1: { s: [0.25, 400] } },
        },
      },
    ),
    ...ordinaryCases({ usual, brisk, schedule: { rho: [0.9, 0.99, 0.5, 0.8] } }),
    scaledGradients('every gradient a thousand times larger, ε = 0', {
      factor: 1000,
      hyper: { ...brisk, eps: 0 },
      scaled: { ...brisk, eps: 0 },
    }),
  ],
  generated: {
    count: 6,
    draw: (draws) =>
      drawnRun(draws, {
        lr: draws.magnitude(1e-3, 0.1),
        rho: draws.number(0.6, 0.999),
        eps: draws.magnitude(1e-9, 1e-3),
      }),
  },
  conventions: [
    {
      id: 'eps-inside-root',
      note: 'Your ε is inside the root, g / √(s + ε), as many lecture notes, Keras and Optax write it; the statement and PyTorch add it outside, √s + ε. The two part ways where gradients are small: ε = 1e-8 inside acts like 1e-4 outside.',
    },
  ],
  mistakes: [
    {
      id: 'sum-not-average',
      question:
        'Your state never forgets: that is AdaGrad, the exercise before. If gradients become small after a storm, how long should the storm slow this parameter down?',
    },
    {
      id: 'average-not-weighted',
      question:
        'If the gradient were 1 for ever, where would your s end up, and where should an average of ones be?',
    },
    {
      id: 'rho-swapped',
      question:
        'With ρ = 0.99, how much of the old average should be left after a step: nearly all of it, or a hundredth?',
    },
    {
      id: 'average-of-gradients',
      question:
        'The average is to say how large gradients are, whatever their sign. What is averaged in yours?',
    },
    {
      id: 'no-square-root',
      question:
        'The letters R, M and S name three operations. Which of them does your quotient leave out?',
    },
    {
      id: 'root-kept',
      question:
        'The first step is right. What does the second step find in the state: a mean of squares, or its root?',
    },
    {
      id: 'average-not-kept',
      question: 'The first step is right. Which average does the second step find in the state?',
    },
    {
      id: 'average-updated-after-use',
      question: 'Has the average heard the gradient of this step by the time you divide by it?',
    },
    {
      id: 'one-norm',
      question:
        'RMSProp gives every parameter a rate of its own. Over what do you sum before you average?',
    },
    {
      id: 'eps-outside-quotient',
      question: 'A gradient of zero should move nothing. What is left of your step then, and why?',
    },
    {
      id: 'eps-forgotten',
      question:
        'What does your quotient come to for a parameter whose gradient has always been zero?',
    },
    {
      id: 'rate-forgotten',
      question:
        'With ρ = 0 your steps have length 1 in every parameter. What was to decide their length?',
    },
    { id: 'ascent', question: 'The gradient points uphill. Which way do your parameters go?' },
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
    'If you have AdaGrad, only the line of the state changes: the past is multiplied by ρ, the new square by what is missing to 1.',
    'Compute the new average first, into an array of its own; the update and the returned state both use it.',
    'The parentheses matter: the root first, then ε, then the quotient.',
    '`const average = s.s.map((sj, j) => h.rho * sj + (1 - h.rho) * g[j] * g[j])` is the first of the two lines.',
  ],
  commentary:
    'One factor turns AdaGrad’s sum into an average, and with it the rate can recover. The average starts at zero and nobody corrects that, so the first step is η/√(1 − ρ) long: ten times η at ρ = 0.99. Adam repairs it.',
});
