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

const usual = { lr: 0.002, beta1: 0.9, beta2: 0.999, eps: 1e-8 };
const brisk = { lr: 0.05, beta1: 0.7, beta2: 0.8, eps: 1e-6 };

/** Runs of the statement’s recurrence in 50-digit arithmetic. */
const oracle = oracleOptimizer('adamax_eps_in_denominator', {
  hyper: { lr: 'lr', beta1: 'beta1', beta2: 'beta2', eps: 'eps' },
  state: { m: 'm', u: 'u' },
});

export default defineExercise({
  title: 'AdaMax',
  lesson: 'adam-family',
  summary: 'Adam with a fading maximum in place of a root mean square.',
  difficulty: 2,
  minutes: 10,
  entry: ['init', 'step'],
  order: ['t', 'm', 'u'],
  cases: [
    example(
      'a maximum that fades by half, β₁ = 0',
      rollout({
        w0: [10],
        gradients: [[8], [2], [0], [-3]],
        hyper: { lr: 1, beta1: 0, beta2: 0.5, eps: 0 },
      }),
      {
        anchor: {
          source: 'by hand: u = 8, 4, 2, 3; the steps are 8/8, 2/4, 0/2 and −3/3',
          w: { 1: [9], 2: [8.5], 3: [8.5], 4: [9.5] },
          state: { 1: { u: [8] }, 2: { u: [4] }, 3: { u: [2] }, 4: { m: [-3], u: [3] } },
        },
      },
    ),
    example('two steps, three parameters', ...oracle.sequence('001')),
    ...oracle.cases,
    hidden(
      'the first step from zero state',
      rollout({ w0: [1, -2], gradients: [[0.5, -0.25]], hyper: { ...usual, lr: 0.1 } }),
      {
        anchor: {
          source: 'by hand: m = 0.1 g is corrected to g, and u = |g|',
          w: { 1: [1 - (0.1 * 0.5) / (0.5 + 1e-8), -2 + (0.1 * 0.25) / (0.25 + 1e-8)] },
          state: { 1: { m: [0.05, -0.025], u: [0.5, 0.25] } },
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
      drawnRun(draws, {
        lr: draws.magnitude(1e-4, 0.1),
        beta1: draws.number(0.5, 0.95),
        beta2: draws.number(0.6, 0.99),
        eps: draws.magnitude(1e-9, 1e-4),
      }),
  },
  conventions: [
    {
      id: 'eps-inside-max',
      note: 'Your ε is added to |g| inside the maximum, as in PyTorch and Optax; the statement and Keras add it to u when they divide. Your u is larger by ε where it was last renewed; the two part ways only where gradients are as small as ε.',
    },
  ],
  mistakes: [
    {
      id: 'moving-average',
      question:
        'Your u is a mean size. After gradients of 8, 0, 0, 0, what is the largest gradient that is remembered?',
    },
    {
      id: 'no-fading',
      question:
        'If one enormous gradient came at the start, should this parameter be slow for ever? Which factor lets it recover?',
    },
    {
      id: 'nothing-remembered',
      question: 'What does the second step know about the size of the first gradient?',
    },
    {
      id: 'sign-kept',
      question: 'Which is the larger gradient here, −3 or 1, when only the size counts?',
    },
    {
      id: 'squares',
      question:
        'If every gradient were ten times larger, the step should stay the same. In what units is your u, and in what units is m?',
    },
    {
      id: 'root-taken',
      question:
        'Adam takes a root because it has averaged squares. What is there in u that would need one?',
    },
    {
      id: 'u-corrected',
      question:
        'An average of one gradient is too small when it starts at 0. Is the larger of 0 and |g| too small as well?',
    },
    {
      id: 'no-bias-correction',
      question:
        'The average m starts at zero. After one step, how large is it beside the gradient it has seen?',
    },
    {
      id: 't-from-zero',
      question:
        'At the very first step, what is 1 − β₁ to the power t with the t you use, and what is then divided by it?',
    },
    {
      id: 'betas-swapped',
      question:
        'Which is meant to forget sooner, the direction or the size, and which β does it use in your code?',
    },
    {
      id: 'one-maximum',
      question:
        'AdaMax gives every parameter a step of its own. Over what do you take the maximum: over time, or over the parameters as well?',
    },
    {
      id: 'max-updated-after-use',
      question: 'Has the maximum heard the gradient of this step by the time you divide by it?',
    },
    {
      id: 'eps-forgotten',
      question:
        'What does your quotient come to for a parameter whose gradient has always been zero?',
    },
    { id: 'ascent', question: 'The gradient points uphill. Which way do your parameters go?' },
    {
      id: 'input-mutated',
      question:
        'Whose array does your step write to? Think of a caller who compares the parameters before and after.',
    },
  ],
  hints: [
    'Begin with your Adam. The line for v becomes a line for u; its correction and its root go.',
    'Two candidates for the new maximum, entry by entry: the old one after fading, and the size of the new gradient.',
    '`Math.max(h.beta2 * uj, Math.abs(g[j]))` is one entry of the new u.',
  ],
  commentary:
    'A maximum needs no bias correction: the first gradient sets it at once. It also bounds the steps more tightly, since no gradient that counts in m can be much larger than u. What it gives away is any sense of how *often* a parameter is pushed.',
});
