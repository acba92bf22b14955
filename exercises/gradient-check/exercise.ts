import { apply, defineExercise, drawn, example, hidden, oracleCase, related } from '#exercise';

type Vector = readonly number[];
type Parameters = Readonly<Record<'W1' | 'b1' | 'W2' | 'b2', readonly (Vector | number)[]>>;

const call = (analytic: Vector, numerical: Vector) => apply('gradientCheck', analytic, numerical);

const anchored = (source: string, error: number, verdict: string) => ({
  anchor: { source, value: { error, verdict } },
});
const byHand = (source: string, error: number, verdict: string) =>
  anchored(`by hand: ${source}`, error, verdict);

/** All parameters of a network in one list. */
const flat = (gradients: unknown): Vector => {
  const { W1, b1, W2, b2 } = gradients as Parameters;
  return [W1, b1, W2, b2].flatMap((one) => one.flat());
};

const network = (number: string) => oracleCase(`gradient_check/mlp_tanh_softmax_ce/${number}`);

/** PyTorch's gradients of a small network beside its central differences. */
const right = (number: string) => {
  const { id, expected } = network(number);
  return [
    call(flat(expected['grads']), flat(expected['numeric_grads'])),
    anchored(`oracle:${id}`, expected['torch_norm_rel_error'] as number, 'good'),
  ] as const;
};

/** The same network’s gradients computed without the derivative of tanh. */
const wrong = (number: string) => {
  const { id, input, expected } = oracleCase(`gradient_check/mlp_wrong_gradient/${number}`);
  return [
    call(flat(input['claimed_grads']), flat(network(number).expected['numeric_grads'])),
    anchored(`oracle:${id}`, expected['norm_rel_error'] as number, 'wrong'),
  ] as const;
};

const analytic = [0.8, -1.2, 0.3, 2.5];
const numerical = [0.8003, -1.1998, 0.3001, 2.4995];
const turned = <T>([first, ...rest]: readonly T[]): T[] =>
  first === undefined ? rest : [...rest, first];
const times = (factor: number, v: Vector) => v.map((vj) => factor * vj);

export default defineExercise({
  title: 'Gradient check',
  lesson: 'gradients',
  summary: 'One number for how far two gradients are apart, and how to read it.',
  difficulty: 1,
  minutes: 15,
  entry: ['gradientCheck'],
  cases: [
    example(
      'a difference of length 5',
      call([3, 4], [0, 0]),
      byHand('norms 5 and 0: 5 / 5', 1, 'wrong'),
    ),
    example(
      'opposite gradients',
      call([3, 4], [-3, -4]),
      byHand('norms 5 and 5, the difference [6, 8] has 10: 10 / 10', 1, 'wrong'),
    ),
    example(
      'off by one percent, exactly',
      call([101], [99]),
      byHand('2 / 200', 0.01, 'suspicious'),
    ),
    example('two gradients of 0', call([0, 0, 0], [0, 0, 0]), {
      anchor: { source: 'the statement', value: { error: 0, verdict: 'good' } },
    }),
    hidden('a network with the right gradient', ...right('000')),
    hidden('a smaller network with the right gradient', ...right('002')),
    hidden('the right gradient with L2 penalty', ...right('003')),
    hidden('one sample, one unit saturated, the right gradient', ...right('004')),
    hidden('one sample, L2 penalty, one unit saturated, the right gradient', ...right('005')),
    hidden('a network with a factor forgotten', ...wrong('000')),
    hidden('a factor forgotten under an L2 penalty', ...wrong('001')),
    hidden('a smaller network with a factor forgotten', ...wrong('002')),
    hidden('one sample, a factor forgotten', ...wrong('004')),
    hidden(
      'equal gradients',
      call([1.5, -2, 0, 7], [1.5, -2, 0, 7]),
      byHand('the difference is 0', 0, 'good'),
    ),
    hidden(
      'the analytic gradient is 0 and the numerical one is not',
      call([0, 0, 0], [2, -1, 2]),
      byHand('norms 0 and 3: 3 / 3', 1, 'wrong'),
    ),
    hidden(
      'equal lengths, a right angle between them',
      call([3, 0], [0, 3]),
      byHand('√18 / 6', Math.SQRT1_2, 'wrong'),
    ),
    hidden(
      'twice as long, same direction',
      call([2, 4, 4], [1, 2, 2]),
      byHand('norms 6 and 3, the difference has 3: 3 / 9', 1 / 3, 'wrong'),
    ),
    hidden(
      'differences that sum to 0',
      call([1, 1, 1, 1], [0.5, 1.5, 0.5, 1.5]),
      byHand('norms 2 and √5, the difference has 1', 1 / (2 + Math.sqrt(5)), 'wrong'),
    ),
    hidden('an error of exactly 1e-4', call([10001], [9999]), byHand('2 / 20000', 1e-4, 'fair')),
    hidden(
      'an error of exactly 1e-7',
      call([10000001], [9999999]),
      byHand('2 / 20000000', 1e-7, 'good'),
    ),
    hidden('an error of 1e-6', call([1000001], [999999]), byHand('2 / 2000000', 1e-6, 'fair')),
    hidden('an error of 1e-3', call([1001], [999]), byHand('2 / 2000', 1e-3, 'suspicious')),
    hidden('an error of 2e-2', call([51], [49]), byHand('2 / 100', 0.02, 'wrong')),
    hidden(
      'gradients of 1e-12',
      call([3e-12, 4e-12], [3e-12, 0]),
      byHand('norms 5 and 3 (times 1e-12), the difference has 4', 0.5, 'wrong'),
    ),
    hidden(
      'gradients of 1e100',
      call([3e100, 4e100], [3e100, 0]),
      byHand('norms 5 and 3 (times 1e100), the difference has 4', 0.5, 'wrong'),
    ),
    hidden('a tiny entry beside a large one', call([1000, 1e-9], [1000, 3e-9])),
    hidden('no parameters at all', call([], []), {
      anchor: { source: 'the statement', value: { error: 0, verdict: 'good' } },
    }),
    hidden('a NaN in the analytic gradient', call([1, Number.NaN], [1, 2]), {
      anchor: { source: 'the statement', value: { error: Number.NaN, verdict: 'wrong' } },
    }),
    hidden('an infinity in the numerical gradient', call([1, 2], [1, Number.POSITIVE_INFINITY]), {
      anchor: { source: 'the statement', value: { error: Number.NaN, verdict: 'wrong' } },
    }),
    related(
      'the two gradients swapped',
      { kind: 'same-result' },
      call(analytic, numerical),
      call(numerical, analytic),
    ),
    related(
      'the same parameters in another order',
      { kind: 'same-result' },
      call(analytic, numerical),
      call(turned(analytic), turned(numerical)),
    ),
    related(
      'both gradients a million times larger',
      { kind: 'same-result' },
      call(analytic, numerical),
      call(times(1e6, analytic), times(1e6, numerical)),
    ),
  ],
  generated: {
    count: 8,
    draw: (draws, index) => {
      const n = draws.integer(2, 12);
      const size = draws.magnitude(1e-6, 1e6);
      const exact = draws.normals(n, size);
      const noise = draws.normals(n, size * 10 ** -(index + 1));
      return drawn(
        `${n} drawn slopes, off by one part in ten to the ${index + 1}`,
        call(
          exact,
          exact.map((slope, j) => slope + (noise[j] ?? 0)),
        ),
      );
    },
  },
  conventions: [
    {
      id: 'larger-norm',
      note: 'Yours divides by the larger of the two norms, in the manner of widely used lecture notes on convolutional networks; the statement divides by their sum, as is just as common. Near agreement yours is twice as large, which moves it to another band only close to an edge; for opposite gradients it is 2, not 1.',
    },
  ],
  mistakes: [
    {
      id: 'entry-by-entry',
      question:
        'One slope is 1e-9 by formula and 3e-9 by differences, all others are around 1000 and agree. Is the gradient wrong?',
    },
    {
      id: 'absolute-error',
      question: 'Is a difference of 0.001 a lot? What must you know about the gradients to say so?',
    },
    {
      id: 'squared-norms',
      question:
        'Twice the vector has twice the norm. What happens to your norm, and what then to your error when gradients differ by 1 %?',
    },
    {
      id: 'difference-of-norms',
      question:
        'Two gradients of equal length may point in opposite directions. What is your error then?',
    },
    {
      id: 'divided-by-analytic',
      question: 'What do you divide by if the formula gave 0 everywhere?',
    },
    {
      id: 'divided-by-numerical',
      question: 'Swap the two gradients. Is your error the same?',
    },
    {
      id: 'norm-of-sum',
      question: 'Is the length of a sum the sum of the lengths? Think of opposite gradients.',
    },
    {
      id: 'sum-of-sizes',
      question: 'How long is [3, 4], and how long is it in your code?',
    },
    {
      id: 'zero-over-zero',
      question:
        'At a minimum both gradients may be 0. What is 0 / 0, and what should the check say?',
    },
    {
      id: 'eps-in-denominator',
      question:
        'You add a constant to the size. What becomes of the error of two gradients that are both smaller than that constant?',
    },
    {
      id: 'nan-passes',
      question: 'Is NaN above 1e-2? At which `return` does it come out of your function?',
    },
    {
      id: 'zero-over-zero+nan-passes',
      question:
        'Two things at once: what is 0 / 0, and at which `return` does NaN come out of your function?',
    },
    {
      id: 'bounds-excluded',
      question: 'Which band has an error of exactly 1e-7?',
    },
  ],
  hints: [
    'You need the norm of three vectors, so write it once as a function of a list.',
    'Look at the size first: if ‖a‖ + ‖n‖ is 0 there is nothing to divide by, and the error is 0.',
    'Every comparison with NaN is false. Arrange the bands so that an error for which nothing is true comes out as `wrong`.',
  ],
  commentary:
    'The bands are tested from the best to the worst with ≤. NaN fails every test and falls through to `wrong`; tested the other way round, with >, it would come out as `good`, and a broken network would pass its check. Because ‖a − n‖ is never more than ‖a‖ + ‖n‖, the error needs no upper limit.',
});
