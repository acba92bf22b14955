import { apply, defineExercise, drawn, example, hidden, oracleCase, related } from '#exercise';

const byFactor = (t: number, lr0: number, gamma: number) =>
  apply('exponentialDecay', t, { lr0, gamma });
const byLambda = (t: number, lr0: number, lambda: number) =>
  apply('naturalDecay', t, { lr0, lambda });

/** A case of the oracle and one of its rates. */
const oracle = (kind: string, number: string, t: number) => {
  const id = `schedules/${kind}/${number}`;
  const { hyper, expected } = oracleCase(id);
  const lrs = expected['lrs'] as readonly number[];
  return {
    hyper: hyper as Readonly<Record<'lr' | 'gamma' | 'lam', number>>,
    anchored: { anchor: { source: `oracle:${id}`, value: lrs[t] ?? Number.NaN } },
  };
};
const pytorch = (number: string, t: number) => {
  const { hyper, anchored } = oracle('exponential_lr', number, t);
  return [byFactor(t, hyper.lr, hyper.gamma), anchored] as const;
};
const exact = (number: string, t: number) => {
  const { hyper, anchored } = oracle('exponential_lambda', number, t);
  return [byLambda(t, hyper.lr, hyper.lam), anchored] as const;
};

const byHand = (source: string, value: number) => ({
  anchor: { source: `by hand: ${source}`, value },
});

export default defineExercise({
  title: 'Exponential decay, twice',
  lesson: 'schedules',
  summary: 'The same share lost at every step, given by a factor and given by e.',
  difficulty: 1,
  minutes: 5,
  entry: ['exponentialDecay', 'naturalDecay'],
  cases: [
    example('γ = 0.5 after three steps', byFactor(3, 0.8, 0.5), byHand('0.8/8', 0.1)),
    example('λ = 0.5 after two steps', byLambda(2, 0.8, 0.5), byHand('0.8/e', 0.8 / Math.E)),
    example('the first step', byFactor(0, 0.8, 0.5), byHand('γ⁰ = 1', 0.8)),
    hidden('γ, the first step', ...pytorch('000', 0)),
    hidden('γ, the second step', ...pytorch('000', 1)),
    hidden('γ, ten steps', ...pytorch('000', 10)),
    hidden('γ, 200 steps', ...pytorch('000', 200)),
    hidden('γ close to 1, 57 steps', ...pytorch('001', 57)),
    hidden('γ close to 1, 200 steps', ...pytorch('001', 200)),
    hidden('λ, the first step', ...exact('000', 0)),
    hidden('λ, the second step', ...exact('000', 1)),
    hidden('λ, 40 steps', ...exact('000', 40)),
    hidden('λ, 200 steps', ...exact('000', 200)),
    hidden('a small λ, 100 steps', ...exact('001', 100)),
    hidden('γ, half a step', byFactor(0.5, 0.8, 0.25), byHand('√0.25 = 1/2', 0.4)),
    hidden('λ, a quarter of a step', byLambda(0.25, 0.8, 4), byHand('0.8/e', 0.8 / Math.E)),
    hidden('γ = 1', byFactor(33, 0.7, 1), byHand('nothing is lost', 0.7)),
    hidden('λ = 0', byLambda(33, 0.7, 0), byHand('e⁰ = 1', 0.7)),
    hidden('γ = 0, the first step', byFactor(0, 0.7, 0), byHand('0⁰ = 1', 0.7)),
    hidden('γ = 0, a later step', byFactor(4, 0.7, 0), byHand('nothing is left', 0)),
    hidden('γ, so late that the rate rounds to 0', byFactor(3000, 0.7, 0.5), byHand('2⁻³⁰⁰⁰', 0)),
    hidden('λ, so late that the rate rounds to 0', byLambda(3000, 0.7, 1), byHand('e⁻³⁰⁰⁰', 0)),
    hidden('λ of 5', byLambda(3, 2, 5), byHand('2/e¹⁵', 2 / Math.E ** 15)),
    hidden('rates of 1e-8', byFactor(12, 3e-8, 0.9)),
    hidden('λ with rates of 1e-8', byLambda(12, 3e-8, 0.1)),
    related(
      'γ = e^−λ in one form and λ in the other',
      { kind: 'same-result' },
      byFactor(23, 0.3, Math.exp(-0.04)),
      byLambda(23, 0.3, 0.04),
    ),
    related(
      'half the λ for twice the steps',
      { kind: 'same-result' },
      byLambda(23, 0.3, 0.04),
      byLambda(46, 0.3, 0.02),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws, index) => {
      const t = draws.integer(2, 200);
      const lr0 = draws.magnitude(1e-4, 1);
      return index % 2 === 0
        ? drawn('a drawn factor', byFactor(t, lr0, draws.number(0.8, 0.99)))
        : drawn('a drawn λ', byLambda(t, lr0, draws.number(0.005, 0.1)));
    },
  },
  mistakes: [
    {
      id: 'one-step-early',
      question: 'How many steps are finished when the first one asks for its rate?',
    },
    {
      id: 'whole-steps-only',
      question: 'How often does your loop multiply for t = 0.5, and what belongs there?',
    },
    {
      id: 'whole-factors-only',
      question:
        'Your second form takes half a step for what it is. How often does the loop of the first multiply for t = 0.5?',
    },
    {
      id: 'share-lost',
      question: 'With γ = 0.99, is one percent of the rate taken away or left?',
    },
    {
      id: 'not-a-power',
      question:
        'What rate does your first form give at t = 0, and is it smaller or larger at t = 2?',
    },
    {
      id: 'rate-in-the-power',
      question:
        'Which of the two numbers in your first form changes with every step: η₀ or what is left of it?',
    },
    {
      id: 'gamma-in-exp',
      question: 'What should γ = 1 do to the rate, and what does it do in your first form?',
    },
    { id: 'grows', question: 'Which way does your second form go as t grows?' },
    {
      id: 'lambda-as-share',
      question: '1 − λ is close to e^−λ while λ is small. What about λ = 5?',
    },
    {
      id: 'lambda-as-factor',
      question: 'With λ = 0 nothing should decay. What is left of the rate in your second form?',
    },
    {
      id: 'straight-line',
      question: 'Is it the same amount that each step takes from the rate, or the same share?',
    },
    {
      id: 'inverse-time',
      question:
        'Does your second form halve the rate again and again in equal times, or ever more slowly?',
    },
    { id: 'power-of-ten', question: 'Which number is raised to the power −λt in the formula?' },
  ],
  hints: [
    'Nothing has to be remembered from step to step: each form is one line in t.',
    'JavaScript has a power operator, `a ** b`, which takes fractions, and `Math.exp(x)` for e to the power x.',
    '`h.gamma ** t` is the share that is left after t steps. In the other form it is e to the power `-h.lambda * t`.',
  ],
  commentary:
    'Two names for one curve: λ = −ln γ. The factor is easy to read (0.99 leaves 99 percent), λ is easy to plan with: 1/λ steps take the rate down to 1/e of itself, ln 2/λ halve it. Mixing the two up is easy as well, because 1 − λ is close to e^−λ while λ is small.',
});
