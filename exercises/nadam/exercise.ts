import {
  defineExercise,
  drawnRun,
  example,
  oracleOptimizer,
  ordinaryCases,
  rollout,
  scaledGradients,
} from '#exercise';

const usual = { lr: 0.002, beta1: 0.9, beta2: 0.999, eps: 1e-8 };
const brisk = { lr: 0.05, beta1: 0.7, beta2: 0.95, eps: 1e-6 };

/** Runs of the statement’s recurrence in 50-digit arithmetic. */
const oracle = oracleOptimizer('nadam_simple', {
  hyper: { lr: 'lr', beta1: 'beta1', beta2: 'beta2', eps: 'eps' },
  state: { m: 'm', v: 'v' },
});

export default defineExercise({
  title: 'NAdam',
  lesson: 'adam-family',
  summary: 'Adam with Nesterov’s look-ahead: the newest gradient counts twice.',
  difficulty: 2,
  minutes: 12,
  entry: ['init', 'step'],
  order: ['t', 'm', 'v'],
  cases: [
    example(
      'the first step from zero state',
      rollout({ w0: [1, -2], gradients: [[0.5, -0.25]], hyper: { ...usual, lr: 0.1 } }),
      {
        anchor: {
          source:
            'by hand: m̂ = g, and 0.9 g + 0.1 g / 0.1 = 1.9 g; so w moves by 1.9 η g / (|g| + ε)',
          w: { 1: [1 - (0.19 * 0.5) / (0.5 + 1e-8), -2 + (0.19 * 0.25) / (0.25 + 1e-8)] },
          state: { 1: { m: [0.05, -0.025], v: [0.00025, 0.0000625] } },
        },
      },
    ),
    example('two steps, three parameters', ...oracle.sequence('001')),
    ...oracle.cases,
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
        beta2: draws.number(0.96, 0.9999),
        eps: draws.magnitude(1e-9, 1e-4),
      }),
  },
  conventions: [
    {
      id: 'next-correction',
      note: 'You divide the moment’s share by 1 − β₁ to the power t + 1, since it is the moment of the next step; so do Dozat’s paper (with a constant β₁) and Optax. The statement’s short form divides both shares by 1 − β₁ to the power t. The two part ways in the first steps: the first is 1.47 η long in yours and 1.9 η here.',
    },
    {
      id: 'momentum-schedule',
      note: 'Your β₁ warms up from half its value, β₁(1 − ½ · 0.96^(0.004 t)), with the product of all of them as correction: Dozat’s full rule, as PyTorch documents it. The statement keeps one β₁. The two part ways for as long as the schedule runs, which is thousands of steps.',
    },
  ],
  mistakes: [
    {
      id: 'adam',
      question:
        'This is Adam. The new gradient has a share of 1 − β₁ in your step; how large should it be once the momentum is taken one step further?',
    },
    {
      id: 'gradient-not-corrected',
      question:
        'One of the two shares is made up for the start at zero. Beside it, how much does the new gradient weigh in the first step?',
    },
    {
      id: 'gradient-at-full-weight',
      question:
        'If the gradient were 1 for ever, where should the bracket end up? Add the two shares of yours.',
    },
    {
      id: 'moment-at-full-weight',
      question: 'The momentum runs one step further. By what does it fade on the way?',
    },
    {
      id: 'shares-swapped',
      question: 'Which should lead when β₁ = 0.9: what is remembered, or the newest gradient?',
    },
    {
      id: 'ahead-stored',
      question:
        'The first step is right. Does the next one want to continue from the momentum, or from where you have looked ahead to?',
    },
    {
      id: 'only-v-corrected',
      question:
        'Both averages start at zero. After one step, how large is m beside the gradient it has seen?',
    },
    {
      id: 'only-m-corrected',
      question:
        'One of the two averages is made up for its start at zero. What about the other, whose β is even nearer to 1?',
    },
    {
      id: 't-from-zero',
      question:
        'At the very first step, what is 1 − β to the power t with the t you use, and what is then divided by it?',
    },
    {
      id: 'no-square-root',
      question:
        'If every gradient were ten times larger, the step should stay the same. In what units is v, and in what units is m?',
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
    'Begin with your Adam. Only what stands above the fraction in the last line changes.',
    'Compute the bracket as a number of its own for every parameter: a share of m̂, and a share of the corrected gradient.',
    'Look at the averaging rule of m: the bracket is the same rule once more, with m̂ for m and the corrected g for g.',
    'The second share is `((1 - h.beta1) * g[j]) / correction1`.',
  ],
  commentary:
    'The bracket repeats the averaging rule once more with the same gradient, as if it came a second time: that is the look-ahead without evaluating another gradient. Nothing of it goes into the state. In its short form the first step is (1 + β₁) η long; the surplus fades with the correction.',
});
