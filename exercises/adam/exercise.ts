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
const brisk = { lr: 0.05, beta1: 0.7, beta2: 0.95, eps: 1e-6 };

/** PyTorch’s runs, and its m and v at the end. */
const torch = oracleOptimizer('adam_torch', {
  hyper: { lr: 'lr', beta1: 'beta1', beta2: 'beta2', eps: 'eps' },
  state: { m: 'm', v: 'v' },
});

export default defineExercise({
  title: 'Adam',
  lesson: 'adam',
  summary:
    'Two moving averages, their bias corrected, and a step of its own size for every parameter.',
  difficulty: 2,
  minutes: 20,
  entry: ['init', 'step'],
  order: ['t', 'm', 'v'],
  cases: [
    example(
      'the first step from zero state',
      rollout({ w0: [1, -2], gradients: [[0.5, -0.25]], hyper: { ...usual, lr: 0.1 } }),
      {
        anchor: {
          source:
            'by hand: m = 0.1 g and v = 0.001 g², so m̂ = g, v̂ = g² and w moves by η g / (|g| + ε)',
          w: { 1: [1 - (0.1 * 0.5) / (0.5 + 1e-8), -2 + (0.1 * 0.25) / (0.25 + 1e-8)] },
          state: { 1: { m: [0.05, -0.025], v: [0.00025, 0.0000625] } },
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
        beta2: draws.number(0.96, 0.9999),
        eps: draws.magnitude(1e-9, 1e-4),
      }),
  },
  conventions: [
    {
      id: 'eps-inside-root',
      note: 'Your ε is inside the root, m̂ / √(v̂ + ε), as some lecture notes write it; the statement, the paper’s algorithm and PyTorch add it outside, √v̂ + ε. The two part ways where gradients are small: ε = 1e-8 inside acts like 1e-4 outside.',
    },
  ],
  mistakes: [
    {
      id: 'no-bias-correction',
      question:
        'Both averages start at zero. After one step, how large is m beside the gradient it has seen, and what has that to do with β?',
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
      id: 't-off-by-one',
      question:
        'How many gradients has the average seen when the first correction is made, and which power of β says so?',
    },
    {
      id: 't-not-counted',
      question:
        'The first step is right. What does the second step need to know about the first, and where does it find it?',
    },
    {
      id: 'v-from-g',
      question:
        'The second moment is to say how large gradients are, whatever their sign. What is averaged in yours?',
    },
    {
      id: 'no-square-root',
      question:
        'If every gradient were ten times larger, the step should stay the same. In what units is v, and in what units is m?',
    },
    {
      id: 'betas-swapped',
      question:
        'Which of the two averages is meant to forget sooner, and which β does it use in your code?',
    },
    {
      id: 'corrected-moments-stored',
      question:
        'The weights begin well and the state drifts. Which m does the next step want to continue: the accumulated one or the corrected one?',
    },
    {
      id: 'moments-updated-after-use',
      question: 'When the parameters move, has the gradient of this step been heard yet?',
    },
    {
      id: 'one-norm',
      question:
        'Adam gives every parameter a step of its own. Over what do you sum before you take the average of squares?',
    },
    { id: 'ascent', question: 'The gradient points uphill. Which way do your parameters go?' },
    {
      id: 'rate-forgotten',
      question: 'Your first step has length 1 in every parameter. What was to decide its length?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array does your step write to? Think of a caller who compares the parameters before and after.',
    },
    {
      id: 'average-not-weighted',
      question:
        'If the gradient were 1 for ever, where would your m end up, and where should an average of ones be?',
    },
    {
      id: 'eps-forgotten',
      question:
        'What does your quotient come to for a parameter whose gradient has always been zero?',
    },
    {
      id: 'no-bias-correction+ascent',
      question:
        'Two things at once: which way do your parameters go, and what became of the averages’ start at zero?',
    },
  ],
  hints: [
    'Write the five lines of the formula in order. Each becomes one line of code with `map`; only the count t is not an array.',
    'Compute `const t = s.t + 1` first and use this t, not `s.t`, in `1 - h.beta1 ** t`.',
    'Keep two pairs of arrays apart: `m` and `v` go back into the state; `mHat` and `vHat` are used for this step only.',
    '`const m = s.m.map((mj, j) => h.beta1 * mj + (1 - h.beta1) * g[j])` is the first average. The second differs in one factor and in its β.',
  ],
  commentary:
    'Everything is a `map` over one index, so nothing can leak from one parameter to another. The two corrections are plain numbers, computed once: they depend on t only. The corrected moments live inside the callback and never reach the state.',
});
