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

const usual = { lr: 1e-4, beta1: 0.9, beta2: 0.99, lambda: 0.1 };
const brisk = { lr: 0.05, beta1: 0.6, beta2: 0.8, lambda: 0.4 };

/** Runs of the paper’s algorithm 2 in 50-digit arithmetic. */
const oracle = oracleOptimizer('lion', {
  hyper: { lr: 'lr', beta1: 'beta1', beta2: 'beta2', lambda: 'weight_decay' },
  state: { m: 'm' },
});

export default defineExercise({
  title: 'Lion',
  lesson: 'adam-family',
  summary: 'One average, and a step that keeps only its sign.',
  difficulty: 1,
  minutes: 10,
  entry: ['init', 'step'],
  order: ['m'],
  cases: [
    example(
      'the first step from zero state, λ = 0.5',
      rollout({
        w0: [1, -2, 0.5],
        gradients: [[0.3, -5, 0]],
        hyper: { lr: 0.1, beta1: 0.9, beta2: 0.99, lambda: 0.5 },
      }),
      {
        anchor: {
          source: 'by hand: the signs are 1, −1 and 0, and every weight loses 0.1 · 0.5 of itself',
          w: { 1: [0.85, -1.8, 0.475] },
          state: { 1: { m: [0.003, -0.05, 0] } },
        },
      },
    ),
    example(
      'a gradient that turns around, λ = 0',
      rollout({
        w0: [0],
        gradients: [[8], [-4], [-1]],
        hyper: { lr: 1, beta1: 0.75, beta2: 0.5, lambda: 0 },
      }),
      {
        anchor: {
          source: 'by hand: the blends are 2, 0.75 · 4 − 0.25 · 4 = 2 and −0.25',
          w: { 1: [-1], 2: [-2], 3: [-1] },
          state: { 1: { m: [4] }, 2: { m: [0] }, 3: { m: [-0.5] } },
        },
      },
    ),
    ...oracle.cases,
    hidden('a hundred steps with decay', ...oracle.sequence('016')),
    hidden('sparse gradients with decay', ...oracle.sequence('017')),
    hidden(
      'a blend that is exactly zero',
      rollout({
        w0: [0],
        gradients: [[2], [-1], [-1]],
        hyper: { lr: 1, beta1: 0.5, beta2: 0.5, lambda: 0 },
      }),
      {
        anchor: {
          source: 'by hand: the blends are 1, 0.5 · 1 − 0.5 · 1 = 0 and −0.5',
          w: { 1: [-1], 2: [-1], 3: [0] },
          state: { 1: { m: [1] }, 2: { m: [0] }, 3: { m: [-0.5] } },
        },
      },
    ),
    ...ordinaryCases({ usual, brisk, schedule: { lambda: [0.1, 0, 0.3, 0.2] } }),
    scaledGradients('every gradient 1024 times larger', {
      factor: 1024,
      hyper: brisk,
      scaled: brisk,
    }),
  ],
  generated: {
    count: 6,
    draw: (draws) =>
      drawnRun(draws, {
        lr: draws.magnitude(1e-3, 0.1),
        beta1: draws.number(0.5, 0.95),
        beta2: draws.number(0.96, 0.999),
        lambda: draws.magnitude(1e-2, 1),
      }),
  },
  mistakes: [
    {
      id: 'sign-forgotten',
      question:
        'Two weights have met gradients of 1 and of 1000. Which of them should move further in Lion?',
    },
    {
      id: 'sign-of-gradient',
      question:
        'Your step has no memory. When a single gradient points the other way, should a long-standing direction be given up at once?',
    },
    {
      id: 'sign-of-old-average',
      question: 'When the parameters move, has the gradient of this step been heard yet?',
    },
    {
      id: 'sign-of-new-average',
      question:
        'Lion weighs the new gradient twice, once for the step and once for the memory. With which share does it count in your sign?',
    },
    {
      id: 'blend-of-new-average',
      question:
        'How often does the gradient of this step enter your blend: once, or once more through the average?',
    },
    {
      id: 'blend-kept',
      question:
        'What should the next step remember: the blend that was made for this step, or the average with its own β?',
    },
    {
      id: 'betas-swapped',
      question:
        'Which should hear more of the new gradient, the step or the memory, and what do 1 − β₁ and 1 − β₂ come to?',
    },
    {
      id: 'average-not-kept',
      question: 'The first step is right. Which average does the second step find in the state?',
    },
    {
      id: 'zero-goes-down',
      question: 'Which way does a parameter go in your code that has never met a gradient?',
    },
    {
      id: 'zero-goes-up',
      question:
        'When the blend is exactly 0, neither above nor below, which branch of yours does it take?',
    },
    {
      id: 'decay-inside-sign',
      question:
        'Can a large weight turn the direction of your step? Should decay have a vote in it?',
    },
    {
      id: 'decay-without-rate',
      question:
        'When the rate is lowered to 0, what should happen to the parameters, and what do yours do?',
    },
    {
      id: 'decay-of-new-weights',
      question: 'Which parameters decay: those before the step, or those that have just moved?',
    },
    {
      id: 'decay-forgotten',
      question: 'What does a weight whose gradient is always 0 do when λ is not 0?',
    },
    {
      id: 'rate-forgotten',
      question: 'Your weights move by 1. What was to decide how far they go?',
    },
    { id: 'ascent', question: 'The gradient points uphill. Which way do your parameters go?' },
    {
      id: 'input-mutated',
      question:
        'Whose array does your step write to? Think of a caller who compares the parameters before and after.',
    },
  ],
  hints: [
    'Three lines of formula, three lines of code, in this order. Both averages start from the same old `s.m`.',
    'The blend is an array of its own; it does not go into the state.',
    '`Math.sign` knows what to do with 0.',
    'One entry of the step is `h.lr * (Math.sign(blend[j]) + h.lambda * wj)`.',
  ],
  commentary:
    'Every weight moves by exactly η, plus its decay, so the rate has to be smaller than Adam’s. The new gradient weighs 1 − β₁ in the step and 1 − β₂ in the memory: the step listens, the memory holds on. One vector of state is half of what Adam keeps.',
});
