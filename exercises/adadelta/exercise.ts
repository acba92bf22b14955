import {
  defineExercise,
  drawnRun,
  example,
  hidden,
  oracleOptimizer,
  ordinaryCases,
  rollout,
} from '#exercise';

const usual = { lr: 1, rho: 0.9, eps: 1e-6 };
const brisk = { lr: 0.5, rho: 0.7, eps: 0.01 };

/** PyTorch’s runs, and its two averages at the end. */
const torch = oracleOptimizer('adadelta_torch', {
  hyper: { lr: 'lr', rho: 'rho', eps: 'eps' },
  state: { s: 'v', d: 'acc_delta' },
});

export default defineExercise({
  title: 'Adadelta',
  lesson: 'adaptive',
  summary: 'Two averages, one of gradients and one of moves, whose ratio stands for the rate.',
  difficulty: 2,
  minutes: 15,
  entry: ['init', 'step'],
  order: ['s', 'd'],
  cases: [
    example(
      'two steps with a large ε, ρ = 0.75',
      rollout({ w0: [10], gradients: [[8], [0]], hyper: { lr: 1, rho: 0.75, eps: 9 } }),
      {
        anchor: {
          source: 'by hand: s = 16, Δ = 8 · √9/√25 = 4.8, d = 0.25 · 4.8²; then both fade by 0.75',
          w: { 1: [5.2], 2: [5.2] },
          state: { 1: { s: [16], d: [5.76] }, 2: { s: [12], d: [4.32] } },
        },
      },
    ),
    example('two steps, three parameters', ...torch.sequence('001')),
    ...torch.cases,
    hidden(
      'a rate of one half',
      rollout({ w0: [10], gradients: [[8]], hyper: { lr: 0.5, rho: 0.75, eps: 9 } }),
      {
        anchor: {
          source: 'by hand: Δ = 4.8 as with a rate of 1, and so is d; w moves by half of it',
          w: { 1: [7.6] },
          state: { 1: { s: [16], d: [5.76] } },
        },
      },
    ),
    ...ordinaryCases({ usual, brisk, schedule: { rho: [0.9, 0.95, 0.5, 0.8] } }),
  ],
  generated: {
    count: 6,
    draw: (draws) =>
      drawnRun(draws, {
        lr: draws.magnitude(0.1, 2),
        rho: draws.number(0.6, 0.99),
        eps: draws.magnitude(1e-7, 1e-2),
      }),
  },
  mistakes: [
    {
      id: 'rmsprop',
      question:
        'Your step knows its gradients and not its own past: that is RMSProp. What is the second average for?',
    },
    {
      id: 'never-starts',
      question:
        'Before the first step there are no moves to average. What does that make of your first move, and of all that follow?',
    },
    {
      id: 'eps-outside-roots',
      question:
        'Here ε has a second task: it sets the size of the first moves. How long is a first move with √d + ε, and how long with √(d + ε)?',
    },
    {
      id: 'ratio-inverted',
      question:
        'A parameter meets gradients a thousand times larger. Should its moves become longer, shorter or neither in your formula?',
    },
    {
      id: 'no-roots',
      question:
        'The move should come out in the unit of a parameter. In what unit is the ratio of two averages of squares?',
    },
    {
      id: 'rate-remembered',
      question:
        'Is the move that your second average squares the one before or after the rate has been applied, and which one does the statement name?',
    },
    {
      id: 'rate-forgotten',
      question: 'With a rate of one half, by how much of Δ should the parameters move?',
    },
    {
      id: 'moves-not-kept',
      question: 'Which average of moves does the second step find in the state?',
    },
    {
      id: 'moves-not-squared',
      question:
        'The second average is to say how large moves have been, whatever their sign. What is averaged in yours?',
    },
    {
      id: 'moves-from-gradient',
      question: 'Your two averages hold the same numbers. Of what should the second one be?',
    },
    {
      id: 'squares-updated-after-use',
      question: 'Has the average of squares heard this gradient by the time you divide by it?',
    },
    {
      id: 'average-not-weighted',
      question:
        'If the gradient were 1 for ever, where would your s end up, and where should an average of ones be?',
    },
    {
      id: 'one-norm',
      question:
        'Adadelta gives every parameter a ratio of its own. Over what do you sum before you average?',
    },
    { id: 'ascent', question: 'The gradient points uphill. Which way do your parameters go?' },
    {
      id: 'input-mutated',
      question:
        'Whose array does your step write to? Think of a caller who compares the parameters before and after.',
    },
  ],
  hints: [
    'Four lines of formula, four lines of code, in this order. The first is that of RMSProp.',
    'The second line reads the *old* `s.d`; the third makes the new one from the move that you have just computed.',
    'Keep the move in an array of its own, without the rate. The rate comes in once, in the last line.',
    '`const moves = s.d.map((dj, j) => h.rho * dj + (1 - h.rho) * move[j] * move[j])` is the third line.',
  ],
  commentary:
    'Above the fraction stands something measured in parameters, below it something measured in gradients, so the quotient times a gradient has the unit of a parameter: the reason Zeiler gives for the rule. Both averages start at zero, and only ε above the fraction gets the first move going.',
});
