import {
  apply,
  defineExercise,
  drawn,
  example,
  hidden,
  oracleCase,
  related,
  reordered,
} from '#exercise';

const call = (w: readonly number[], lambda: number) => apply('l2Penalty', w, lambda);

/** A case of the oracle: PyTorch's derivative of λ/2 Σ w². */
const pytorch = (number: string) => {
  const id = `losses/l2_penalty_half/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  return [
    call(input['w'] as readonly number[], hyper['lam'] as number),
    {
      anchor: {
        source: `oracle:${id}`,
        value: {
          penalty: expected['loss'] as number,
          gradient: expected['grad'] as readonly number[],
        },
      },
    },
  ] as const;
};

const byHand = (source: string, penalty: number, gradient: readonly number[]) => ({
  anchor: { source: `by hand: ${source}`, value: { penalty, gradient } },
});

const w = [0.7, -1.3, 2.4, 0.05, -0.6];
const turned = [3, 0, 4, 2, 1];

export default defineExercise({
  title: 'L2 penalty',
  lesson: 'losses',
  summary: 'What large weights cost, the pull towards 0 that follows, and where the ½ belongs.',
  difficulty: 1,
  minutes: 6,
  entry: ['l2Penalty'],
  cases: [
    example('a single weight', call([3], 0.5), byHand('0.25 · 9, and 0.5 · 3', 2.25, [1.5])),
    example(
      'two weights of either sign',
      call([2, -1], 0.1),
      byHand('0.05 · (4 + 1), and a tenth of each weight', 0.25, [0.2, -0.1]),
    ),
    example('no weights at all', call([], 0.1), {
      anchor: { source: 'the statement', value: { penalty: 0, gradient: [] } },
    }),
    hidden('five weights, a small λ', ...pytorch('000')),
    hidden('five weights, a large λ', ...pytorch('004')),
    hidden('weights of 0', ...pytorch('001')),
    hidden('large weights', ...pytorch('002')),
    hidden('large weights, all negative', ...pytorch('006')),
    hidden('weights of 0, 1e-12 and 1e8 side by side', ...pytorch('003')),
    hidden('λ = 0', call([1.5, -2.5], 0), byHand('nothing is charged', 0, [0, 0])),
    hidden('λ = 1', call([1, -2, 3], 1), byHand('half of 1 + 4 + 9', 7, [1, -2, 3])),
    hidden('λ above 1', call([1, -2, 3], 4), byHand('2 · (1 + 4 + 9)', 28, [4, -8, 12])),
    hidden('a tiny weight alone', call([1e-9], 0.01), byHand('0.005 · 1e-18', 5e-21, [1e-11])),
    related(
      'the same weights in another order',
      { kind: 'permuted-result', order: turned },
      call(w, 0.3),
      call(reordered(w, turned), 0.3),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) =>
      drawn(
        'drawn weights',
        call(
          draws.normals(draws.integer(2, 8), draws.magnitude(0.01, 100)),
          draws.magnitude(1e-4, 2),
        ),
      ),
  },
  conventions: [
    {
      id: 'no-half',
      note: 'Yours is λ Σ w², with the gradient 2λw, the form of many lecture notes; the statement has λ/2 Σ w², with the gradient λw, which is what `weight_decay` adds in PyTorch. Your λ does the work of a λ twice as large there: double yours to carry it over to PyTorch, halve a `weight_decay` to use it in yours.',
    },
  ],
  mistakes: [
    {
      id: 'two-left-in-gradient',
      question:
        'There is a ½ in your penalty. What becomes of it when the square is differentiated?',
    },
    {
      id: 'half-forgotten-in-penalty',
      question:
        'Is your gradient the derivative of your penalty? Differentiate what you return, with its factor in front.',
    },
    {
      id: 'gradient-halved',
      question: 'What is the derivative of w² with respect to w, and what does it make of the ½?',
    },
    {
      id: 'norm-not-squared',
      question: 'If every weight doubles, does the penalty double, or grow fourfold? And yours?',
    },
    {
      id: 'mean',
      question:
        'Two weights of 1 or twenty weights of 1: should they pay the same? Is the penalty a sum or a mean?',
    },
    {
      id: 'l1',
      question:
        'In your penalty the pull towards 0 is the same for a weight of 0.01 and one of 100. Which penalty is that?',
    },
    {
      id: 'square-of-sum',
      question: 'Which comes first, the square or the sum? Think of two weights, 3 and −3.',
    },
    {
      id: 'lambda-forgotten-in-gradient',
      question: 'λ scales what the weights cost. Does your gradient know of it?',
    },
    {
      id: 'lambda-forgotten',
      question: 'If λ is 0, nothing is charged. What does your code charge?',
    },
    {
      id: 'lambda-squared',
      question:
        'When λ doubles, should the penalty double or grow fourfold? What is squared: w, or λw?',
    },
    {
      id: 'gradient-sign',
      question:
        'A positive weight grows a little. Does the penalty rise or fall? Is the step against the gradient taken here, or later?',
    },
    {
      id: 'gradient-of-sizes',
      question:
        'Which way should the penalty push a negative weight, and which way does your gradient push it?',
    },
    {
      id: 'bias-left-out',
      question:
        'Your first entry is not charged. Does `w` hold a bias here, and what does the statement say of it?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose array does your gradient live in? Think of a caller who still wants to use the weights.',
    },
  ],
  hints: [
    'Two independent pieces: one number, made of all weights together, and one list, in which every weight stands by itself.',
    '`reduce` adds up the squares; λ/2 comes in front of the sum, once.',
    'The derivative of λ/2 · w² is λ/2 · 2w. `map` makes the list of them.',
    '`w.reduce((total, wj) => total + wj * wj, 0)` is the sum of squares.',
  ],
  commentary:
    'The ½ is there for the second line: the gradient is simply λw. Put it into a step of gradient descent and the penalty alone turns w into (1 − ηλ)w: every weight shrinks by the same share, large ones by more, and none is set to exactly 0. That is weight decay, and for plain gradient descent it is the same thing; with Adam it is not.',
});
