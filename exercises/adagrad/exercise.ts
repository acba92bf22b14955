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

const usual = { lr: 0.01, eps: 1e-10 };
const brisk = { lr: 0.3, eps: 1e-4 };

/** PyTorch’s runs, and its sum of squares at the end. */
const torch = oracleOptimizer('adagrad_torch', {
  hyper: { lr: 'lr', eps: 'eps' },
  state: { s: 'G' },
});

export default defineExercise({
  title: 'AdaGrad',
  lesson: 'adaptive',
  summary: 'A rate for every parameter, divided by the root of all squared gradients it has met.',
  difficulty: 1,
  minutes: 12,
  entry: ['init', 'step'],
  order: ['s'],
  cases: [
    example(
      'gradients 3 and 4, ε = 0',
      rollout({
        w0: [1, 2],
        gradients: [
          [3, -1],
          [4, 0],
        ],
        hyper: { lr: 0.1, eps: 0 },
      }),
      {
        anchor: {
          source: 'by hand: √9 = 3 and √(9 + 16) = 5, so the first weight moves by 0.1 and 0.08',
          w: { 1: [0.9, 2.1], 2: [0.82, 2.1] },
          state: { 1: { s: [9, 1] }, 2: { s: [25, 1] } },
        },
      },
    ),
    example('two steps, three parameters', ...torch.sequence('001')),
    ...torch.cases,
    hidden(
      'a first gradient after three silent steps',
      rollout({ w0: [1], gradients: [[0], [0], [0], [-5]], hyper: { lr: 0.25, eps: 5 } }),
      {
        anchor: {
          source: 'by hand: s = 25, so the step is 0.25 · 5 / (5 + 5)',
          w: { 3: [1], 4: [1.125] },
          state: { 3: { s: [0] }, 4: { s: [25] } },
        },
      },
    ),
    hidden(
      'a gradient that is always 2, ε = 0',
      rollout({ w0: [0], gradients: [[2], [2], [2], [2]], hyper: { lr: 1, eps: 0 } }),
      {
        anchor: {
          source: 'by hand: step t is η/√t long',
          w: { 1: [-1], 4: [-(1 + 1 / Math.sqrt(2) + 1 / Math.sqrt(3) + 1 / 2)] },
          state: { 4: { s: [16] } },
        },
      },
    ),
    ...ordinaryCases({ usual, brisk }),
    scaledGradients('every gradient a thousand times larger, ε = 0', {
      factor: 1000,
      hyper: { ...brisk, eps: 0 },
      scaled: { ...brisk, eps: 0 },
    }),
  ],
  generated: {
    count: 6,
    draw: (draws) =>
      drawnRun(draws, { lr: draws.magnitude(1e-3, 1), eps: draws.magnitude(1e-9, 1e-3) }),
  },
  conventions: [
    {
      id: 'eps-inside-root',
      note: 'Your ε is inside the root, g / √(s + ε), as many lecture notes and Optax write it; the statement and PyTorch add it outside, √s + ε. The two part ways where a parameter has met only tiny gradients: ε = 1e-8 inside acts like 1e-4 outside.',
    },
  ],
  mistakes: [
    {
      id: 'moving-average',
      question:
        'Your state forgets: that is RMSProp, the next exercise. After a hundred gradients of 1, how large should AdaGrad’s s be?',
    },
    {
      id: 'nothing-remembered',
      question:
        'Every one of your steps is as long as the first. What does the second step know about the first gradient?',
    },
    {
      id: 'sum-not-kept',
      question: 'The first step is right. Which sum does the second step find in the state?',
    },
    {
      id: 'sum-updated-after-use',
      question: 'Has the sum heard the gradient of this step by the time you divide by it?',
    },
    {
      id: 'sum-of-gradients',
      question:
        'A gradient of 1 and then one of −1: is this parameter’s slope small, or does it only change its sign?',
    },
    {
      id: 'sum-of-sizes',
      question:
        'Your sum has the right sign but the wrong unit: what is in it, and what does the root make of it?',
    },
    {
      id: 'no-square-root',
      question:
        'If every gradient were ten times larger, the step should stay the same. In what units is s, and in what units is g?',
    },
    {
      id: 'one-norm',
      question:
        'AdaGrad gives every parameter a rate of its own. Over what do you sum before you take the root?',
    },
    {
      id: 'eps-accumulated',
      question:
        'ε protects one division. What does your state hold after a thousand steps without any gradient?',
    },
    {
      id: 'eps-forgotten',
      question:
        'What does your quotient come to for a parameter whose gradient has always been zero?',
    },
    {
      id: 'rate-forgotten',
      question: 'Your first step has length 1 in every parameter. What was to decide its length?',
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
        'Whose array holds your new sum? Think of a caller who keeps the old state to step from it again.',
    },
  ],
  hints: [
    'Two lines of formula, two lines of code, in this order: the sum takes in this gradient before anything is divided by it.',
    'Keep the new sum in an array of its own, made with `map` over `s.s`; both the update and the returned state need it.',
    'The parentheses matter: the root first, then ε, then the quotient.',
    '`const sum = s.s.map((sj, j) => sj + g[j] * g[j])` is the first of the two lines.',
  ],
  commentary:
    'Nothing is averaged and nothing forgotten: the sum only grows, so the rate of a parameter can only fall. A parameter that has met few gradients keeps nearly all of its rate, which is what AdaGrad was made for. Each index is on its own; no parameter sees its neighbor.',
});
