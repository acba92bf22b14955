import {
  defineExercise,
  drawnRun,
  example,
  oracleOptimizer,
  ordinaryCases,
  rollout,
  scaledGradients,
} from '#exercise';

const usual = { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8 };
const brisk = { lr: 0.05, beta1: 0.7, beta2: 0.8, eps: 1e-6 };

/** PyTorch’s runs, and its moments at the end. */
const torch = oracleOptimizer('amsgrad_torch', {
  hyper: { lr: 'lr', beta1: 'beta1', beta2: 'beta2', eps: 'eps' },
  state: { m: 'm', v: 'v', vMax: 'vmax' },
});

export default defineExercise({
  title: 'AMSGrad',
  lesson: 'adam-family',
  summary: 'Adam that divides by the largest second moment it has had.',
  difficulty: 2,
  minutes: 10,
  entry: ['init', 'step'],
  order: ['t', 'm', 'v', 'vMax'],
  cases: [
    example(
      'a large gradient and then smaller ones, β₁ = 0 and β₂ = 0.5',
      rollout({
        w0: [10],
        gradients: [[4], [0], [2]],
        hyper: { lr: 1, beta1: 0, beta2: 0.5, eps: 0 },
      }),
      {
        anchor: {
          source: 'by hand: v = 8, 4, 4 while its largest stays 8; 8/(1 − 0.5) = 16 has the root 4',
          w: { 1: [9], 2: [9], 3: [9 - 2 / Math.sqrt(8 / 0.875)] },
          state: { 1: { v: [8], vMax: [8] }, 3: { m: [2], v: [4], vMax: [8] } },
        },
      },
    ),
    example('two steps, three parameters', ...torch.sequence('001')),
    ...torch.cases,
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
      id: 'no-bias-correction',
      note: 'You step by m / (√v_max + ε) without bias correction, as the paper’s algorithm 2 does (which has no ε either); the statement and PyTorch correct both. With the usual βs the first of your steps is 3.16 times as long, and the two part ways for some thousand steps.',
    },
    {
      id: 'max-of-corrected',
      note: 'You take the maximum of the corrected second moments, as Optax does; the statement and PyTorch keep the largest raw one and correct it afterwards. Yours never lets the denominator fall; PyTorch’s shrinks while the correction fades.',
    },
    {
      id: 'eps-inside-root',
      note: 'Your ε is inside the root; the statement and PyTorch add it outside. The two part ways where gradients are small: ε = 1e-8 inside acts like 1e-4 outside.',
    },
  ],
  mistakes: [
    {
      id: 'adam',
      question:
        'You compute the largest second moment and then step as Adam does. By which of the two should the step be divided?',
    },
    {
      id: 'max-not-kept',
      question:
        'Three steps after a spike, does your maximum still know it? Which two numbers do you compare?',
    },
    {
      id: 'max-into-v',
      question:
        'From which number should the average of the next step go on: from v as it was averaged, or from the largest there has been?',
    },
    {
      id: 'max-of-squares',
      question: 'The largest what: the largest squared gradient, or the largest average of them?',
    },
    {
      id: 'min',
      question:
        'AMSGrad was made so that a parameter’s rate does not grow again. Does dividing by your number ensure that?',
    },
    {
      id: 'one-maximum',
      question: 'Over what do you take the maximum: over time, or over the parameters as well?',
    },
    {
      id: 'max-updated-after-use',
      question: 'Has the maximum heard of this step by the time you divide by its root?',
    },
    {
      id: 'only-m-corrected',
      question:
        'Your first moment is made up for its start at zero. What about the average under the root?',
    },
    {
      id: 'no-square-root',
      question:
        'If every gradient were ten times larger, the step should stay the same. In what units is v, and in what units is m?',
    },
    {
      id: 't-from-zero',
      question:
        'At the very first step, what is 1 − β to the power t with the t you use, and what is then divided by it?',
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
    'Begin with your Adam. One line is new, one name changes in the update, one field is added to the state.',
    'Three arrays go into the state: `m` and `v` as in Adam, and the maximum. The average `v` does not know that a maximum is kept.',
    '`const vMax = s.vMax.map((xj, j) => Math.max(xj, v[j]))` is the new line.',
  ],
  commentary:
    'The average under the root may fall; the maximum may not. So from the moment at which the correction has faded, the rate of a parameter can only stay or shrink, which is what the proof of convergence needs. The price is a third vector, and one spike is remembered for ever.',
});
