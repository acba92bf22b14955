import { apply, defineExercise, drawn, example, hidden, oracleCase, related } from '#exercise';

const call = (gradient: number, learningRate: number) => apply('firstStep', gradient, learningRate);

const byHand = (source: string, value: number) => ({
  anchor: { source: `by hand: ${source}`, value },
});

/** The first step of PyTorch's SGD, one parameter of a case that begins at w = 0: there the new weight is the step. */
const pytorch = (number: string, parameter: number) => {
  const id = `optimizers_sequences/sgd/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  const [gradients = []] = input['grads'] as readonly (readonly number[])[];
  const [weights = []] = expected['w'] as readonly (readonly number[])[];
  return [
    call(gradients[parameter] ?? Number.NaN, hyper['lr'] as number),
    { anchor: { source: `oracle:${id}`, value: weights[parameter] ?? Number.NaN } },
  ] as const;
};

export default defineExercise({
  title: 'A first step downhill',
  lesson: 'why-optimize',
  summary: 'One line of code: the step that gradient descent takes, and how this editor works.',
  difficulty: 1,
  minutes: 3,
  entry: ['firstStep'],
  cases: [
    example(
      'the curve rises to the right, so the step goes left',
      call(3, 0.1),
      byHand('−0.1 · 3', -0.3),
    ),
    example(
      'the curve falls to the right, so the step goes right',
      call(-2, 0.5),
      byHand('−0.5 · (−2)', 1),
    ),
    hidden('a flat place', call(0, 0.1), byHand('−0.1 · 0', 0)),
    hidden('a learning rate of 0', call(2.5, 0), byHand('−0 · 2.5', 0)),
    hidden('a learning rate of 1', call(1.75, 1), byHand('−1 · 1.75', -1.75)),
    hidden('a learning rate above 1', call(-0.5, 4), byHand('−4 · (−0.5)', 2)),
    hidden('an ordinary slope', ...pytorch('008', 0)),
    hidden('a steep fall', ...pytorch('009', 0)),
    hidden('a slope of almost nothing', ...pytorch('006', 0)),
    hidden(
      'a small learning rate on a steep slope',
      call(4000, 0.001),
      byHand('−0.001 · 4000', -4),
    ),
    related(
      'twice the slope at half the rate',
      { kind: 'same-result' },
      call(1.5, 0.2),
      call(3, 0.1),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => drawn('a drawn slope', call(draws.number(-5, 5), draws.magnitude(1e-3, 3))),
  },
  mistakes: [
    {
      id: 'uphill',
      question:
        'The gradient points to where the loss grows. Which way does your step go, and which way is down?',
    },
    {
      id: 'rate-forgotten',
      question: 'Your step is as long as the slope is steep. What else was to decide its length?',
    },
    {
      id: 'uphill+rate-forgotten',
      question:
        'You return the slope as it came. Which way does it point, and what was to decide how far to go?',
    },
    {
      id: 'gradient-forgotten',
      question:
        'Your step is the same wherever the ball lies. How does it find out which way is down?',
    },
    {
      id: 'minus-between',
      question:
        'The minus stands in front of the rate, not behind it. What is done with the rate and the slope: is one taken off the other?',
    },
    {
      id: 'gradient-less-rate',
      question:
        'On flat ground your step is not 0. What does the formula do with the rate and the slope?',
    },
    {
      id: 'rate-divides',
      question: 'A bolder learner has a larger rate. Does your step grow with it, or shrink?',
    },
    {
      id: 'always-left',
      question: 'Your ball always goes left. What should it do on a slope that falls to the right?',
    },
    {
      id: 'sign-only',
      question:
        'Your ball moves as far on a gentle slope as on a steep one. What in the formula tells the two apart?',
    },
  ],
  hints: [
    'Read the formula aloud: minus, the learning rate, times the gradient. In code, a product is written with `*`.',
    'The two numbers are called `gradient` and `learningRate`. Uphill is where the gradient points; one minus sign turns that around.',
    'A function that takes a step twice as long, and the wrong way, would say `return 2 * learningRate * gradient;`.',
  ],
  commentary:
    'One multiplication and one sign: the whole of gradient descent rests on them. The gradient gives the direction and, with its size, part of the length; the learning rate sets the rest. Near a minimum the slope fades, so the steps get shorter by themselves.',
});
