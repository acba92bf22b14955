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

const usual = { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8, lambda: 0.01 };
const brisk = { lr: 0.05, beta1: 0.7, beta2: 0.95, eps: 1e-6, lambda: 0.4 };

const names = {
  hyper: { lr: 'lr', beta1: 'beta1', beta2: 'beta2', eps: 'eps', lambda: 'weight_decay' },
  state: { m: 'm', v: 'v' },
};
/** PyTorch’s runs, and its m and v at the end. */
const torch = oracleOptimizer('adamw_torch', names);
const adam = oracleOptimizer('adam_torch', names);

export default defineExercise({
  title: 'AdamW',
  lesson: 'adam',
  summary: 'Adam with weight decay that its moments never see.',
  difficulty: 2,
  minutes: 10,
  entry: ['init', 'step'],
  order: ['t', 'm', 'v'],
  cases: [
    example(
      'the first step from zero state, λ = 0.5',
      rollout({
        w0: [2, -4],
        gradients: [[0.5, -0.25]],
        hyper: { ...usual, lr: 0.1, lambda: 0.5 },
      }),
      {
        anchor: {
          source: 'by hand: w loses a share of 0.1 · 0.5 and moves by η g / (|g| + ε), as in Adam',
          w: { 1: [1.9 - (0.1 * 0.5) / (0.5 + 1e-8), -3.8 + (0.1 * 0.25) / (0.25 + 1e-8)] },
          state: { 1: { m: [0.05, -0.025], v: [0.00025, 0.0000625] } },
        },
      },
    ),
    example(
      'no gradient, only decay',
      rollout({
        w0: [8, -4],
        gradients: [
          [0, 0],
          [0, 0],
        ],
        hyper: { ...usual, lr: 0.5, lambda: 0.5 },
      }),
      {
        anchor: {
          source: 'by hand: every step leaves 1 − 0.5 · 0.5 of each weight',
          w: { 1: [6, -3], 2: [4.5, -2.25] },
          state: { 2: { m: [0, 0], v: [0, 0] } },
        },
      },
    ),
    example('two steps, three parameters', ...torch.sequence('001')),
    ...torch.cases,
    hidden('a hundred steps, λ = 0.1', ...torch.sequence('016')),
    hidden('λ = 0 is Adam', ...adam.sequence('002')),
    ...ordinaryCases({ usual, brisk, schedule: { lambda: [0.1, 0, 0.3, 0.2] } }),
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
        beta1: draws.number(0.5, 0.95),
        beta2: draws.number(0.96, 0.9999),
        eps: draws.magnitude(1e-9, 1e-4),
        lambda: draws.magnitude(1e-2, 1),
      }),
  },
  conventions: [
    {
      id: 'eps-inside-root',
      note: 'Your ε is inside the root, m̂ / √(v̂ + ε), as some lecture notes write it; the statement and PyTorch add it outside, √v̂ + ε. The two part ways where gradients are small: ε = 1e-8 inside acts like 1e-4 outside.',
    },
  ],
  mistakes: [
    {
      id: 'l2-inside',
      question:
        'Your decay passes through both moments, which is Adam with an L2 penalty. By what is it divided on its way out, and does a parameter with large gradients then decay as fast as one with small ones?',
    },
    {
      id: 'decay-in-first-moment-only',
      question:
        'The moments should hear of the gradient alone. Of what is your first moment the average?',
    },
    {
      id: 'decay-divided',
      question:
        'By what share does a parameter without noise shrink in your step, and by what share one whose gradients are a hundred times larger? Should they differ?',
    },
    {
      id: 'decay-twice',
      question: 'Along how many ways does the decay reach your parameters?',
    },
    {
      id: 'decay-without-rate',
      question:
        'When the rate is lowered to 0, what should happen to the parameters, and what do yours do? (The paper’s λ is meant so, with a schedule of its own; the statement’s is not.)',
    },
    {
      id: 'decay-of-new-weights',
      question: 'Which parameters decay: those before the step, or those that Adam has just moved?',
    },
    {
      id: 'constant-decay',
      question:
        'After many steps without gradient, how much is left of a weight of 8, and how much of one of −4?',
    },
    {
      id: 'growth',
      question: 'With no gradient at all, do your weights shrink?',
    },
    {
      id: 'decay-forgotten',
      question: 'This is Adam. What does a weight whose gradient is always 0 do in AdamW?',
    },
    {
      id: 'no-bias-correction',
      question:
        'Both averages start at zero. After one step, how large is m beside the gradient it has seen?',
    },
    {
      id: 't-from-zero',
      question:
        'At the very first step, what is 1 − β to the power t with the t you use, and what is then divided by it?',
    },
    {
      id: 'betas-swapped',
      question:
        'Which of the two averages is meant to forget sooner, and which β does it use in your code?',
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
    'Begin with your Adam. Only the line in which the parameters move changes.',
    'λ has no business in m or v. If `h.lambda` stands anywhere above the last line, look again.',
    'Both subtractions start from the same old weight: none sees what the other has done.',
    'The decay is the term `- h.lr * h.lambda * wj` beside Adam’s.',
  ],
  commentary:
    'One term more than Adam, and its place is what matters: beside the quotient, not inside the gradient. So every weight loses the same share of itself in a step, whatever its gradients are like. The decay multiplies the rate, so a schedule slows both.',
});
