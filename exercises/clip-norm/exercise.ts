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

type Tensors = readonly (readonly number[])[];

const norm = (grads: Tensors) => apply('globalNorm', grads);
const clip = (grads: Tensors, maxNorm: number) => apply('clipNorm', grads, maxNorm);

/** A case of the oracle, its matrices laid out as flat lists. */
function clipped(id: string) {
  const { hyper, input, expected } = oracleCase(id);
  const flat = (tensors: unknown) =>
    (tensors as readonly (Tensors | readonly number[])[]).map((tensor) => tensor.flat());
  return {
    grads: flat(input['grads']),
    maxNorm: hyper['max_norm'] as number,
    result: flat(expected['grads']),
    total: expected['total_norm'] as number,
    source: `oracle:${id}`,
  };
}

const clipOf = (id: string) => {
  const { grads, maxNorm, result, source } = clipped(id);
  return [clip(grads, maxNorm), { anchor: { source, value: result } }] as const;
};
const normOf = (id: string) => {
  const { grads, total, source } = clipped(id);
  return [norm(grads), { anchor: { source, value: total } }] as const;
};
const textbook = (number: string) => `clipping/clip_norm_exact/${number}`;
/** PyTorch's 1e-6 makes no difference where the norm is infinite, NaN or far below the limit. */
const pytorch = (number: string) => `clipping/clip_norm_torch/${number}`;

const byHand = (value: number | Tensors, source = 'by hand') => ({ anchor: { source, value } });

const NaNs = (n: number) => Array<number>(n).fill(Number.NaN);
const turned = [2, 0, 3, 1];
const row = [0.4, -3, 0.7, 5];

export default defineExercise({
  title: 'Clip by global norm',
  lesson: 'clipping',
  summary: 'Shorten a gradient of several tensors without turning it.',
  difficulty: 1,
  minutes: 12,
  entry: ['globalNorm', 'clipNorm'],
  cases: [
    example('the norm of two tensors', norm([[3, 0], [-4]]), byHand(5, 'by hand: √(9 + 16)')),
    example('twice as long as allowed', clip([[3, 0], [-4]], 2.5), byHand([[1.5, 0], [-2]])),
    example('exactly at the limit', clip([[3, 0], [-4]], 5), byHand([[3, 0], [-4]])),
    example(
      'a tensor that is broken',
      clip([[1, Number.NaN], [2]], 1),
      byHand([NaNs(2), NaNs(1)], 'the statement'),
    ),
    hidden('the norm of three tensors', ...normOf(textbook('000'))),
    hidden('three tensors, limit 1', ...clipOf(textbook('000'))),
    hidden('three tensors, limit 2.5', ...clipOf(textbook('001'))),
    hidden('two tensors of different lengths', ...clipOf(textbook('010'))),
    hidden('a norm exactly at the limit, spread over two tensors', ...clipOf(textbook('009'))),
    hidden(
      'tensors that are within the limit each, and beyond it together',
      clip([[3], [4]], 4.5),
      byHand([[2.7], [3.6]], 'by hand: the factor is 0.9'),
    ),
    hidden('a norm far below the limit', ...clipOf(textbook('003'))),
    hidden('a norm just below the limit', clip([[0.6, 0], [0.79]], 1), byHand([[0.6, 0], [0.79]])),
    hidden('the norm of zeros', ...normOf(textbook('004'))),
    hidden('gradients that are all zero', ...clipOf(textbook('005'))),
    hidden('the norm of gradients of 1e150', ...normOf(textbook('012'))),
    hidden('gradients of 1e150', ...clipOf(textbook('013'))),
    hidden('gradients of 1e-12', ...clipOf(textbook('014'))),
    hidden(
      'gradients of 1e-12, limit 1e-12',
      clip([[3e-12], [4e-12]], 1e-12),
      byHand([[6e-13], [8e-13]]),
    ),
    hidden('the norm with an infinite entry', ...normOf(pytorch('034'))),
    hidden('an infinite entry', ...clipOf(pytorch('034'))),
    hidden('an entry of minus infinity', ...clipOf(pytorch('041'))),
    hidden('the norm with NaN', ...normOf(pytorch('042'))),
    hidden('NaN in one of several tensors', ...clipOf(pytorch('045'))),
    hidden(
      'NaN in a gradient of small entries',
      clip([[Number.NaN], [0.001, 0.002]], 10),
      byHand([NaNs(1), NaNs(2)], 'the statement'),
    ),
    hidden('the norm of no tensors', norm([]), byHand(0, 'the statement')),
    hidden('no tensors', clip([], 1), byHand([], 'the statement')),
    hidden('a tensor without entries', clip([[], [-8]], 2), byHand([[], [-2]])),
    hidden('a single negative entry, its norm', norm([[-7]]), byHand(7)),
    hidden('a limit above 1', clip([[30, 40]], 10), byHand([[6, 8]])),
    related(
      'the same gradient ten times longer, both beyond the limit',
      { kind: 'same-result' },
      clip([[1, -2], [3]], 1.5),
      clip([[10, -20], [30]], 1.5),
    ),
    related(
      'the same entries in another order',
      { kind: 'permuted-result', order: turned },
      clip([row], 1),
      clip([reordered(row, turned)], 1),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws, index) => {
      const tensors = draws.integer(2, 4);
      const grads = Array.from({ length: tensors }, () => draws.normals(draws.integer(2, 6), 2));
      return index < 4
        ? drawn(`${tensors} drawn tensors beyond the limit`, clip(grads, draws.number(0.05, 0.4)))
        : drawn(`${tensors} drawn tensors within the limit`, clip(grads, draws.number(30, 60)));
    },
  },
  conventions: [
    {
      id: 'pytorch',
      note: 'You add 1e-6 to the norm, as PyTorch’s `clip_grad_norm_` does against a division by zero. The statement’s textbook form needs no such constant, because the minimum with 1 takes care of it. The two part ways by one millionth over the norm: at the limit exactly, PyTorch shrinks the gradient a little.',
    },
  ],
  mistakes: [
    {
      id: 'per-tensor',
      question:
        'Before clipping, one tensor’s gradient was a thousand times another’s. Is it still, after yours? (Clipping each tensor on its own is done as well, but it turns the gradient.)',
    },
    {
      id: 'norms-added',
      question: 'Two tensors of norm 3 and 4: how long is the vector of both laid end to end?',
    },
    {
      id: 'first-tensor-only',
      question: 'Whose entries are in your sum, and whose are not?',
    },
    {
      id: 'root-forgotten',
      question: 'If all entries were ten times larger, how many times larger would your norm be?',
    },
    {
      id: 'sum-of-sizes',
      question: 'Which length does a vector with entries 3 and 4 have?',
    },
    {
      id: 'largest-entry',
      question: 'Does your norm notice a second large entry beside the largest?',
    },
    {
      id: 'root-of-mean',
      question:
        'Does a gradient of a million entries get longer when one more of the same size joins?',
    },
    {
      id: 'always-scaled',
      question:
        'What happens to a gradient that is shorter than the limit? And what is the limit divided by 0?',
    },
    {
      id: 'always-scaled-unless-zero',
      question: 'Clipping may shorten. Does yours ever lengthen?',
    },
    {
      id: 'quotient-inverted',
      question: 'A norm of 10 and a limit of 1: is your factor above or below 1?',
    },
    {
      id: 'limit-left-out',
      question: 'Your clipped gradients all have length 1. What length were they allowed?',
    },
    {
      id: 'dropped',
      question:
        'A gradient that is too long still knows the way down. What is left of that in yours?',
    },
    {
      id: 'by-value',
      question:
        'Is your result still parallel to what came in? Compare the quotient of two entries before and after.',
    },
    {
      id: 'nan-left-alone',
      question:
        'Is NaN greater than the limit? Which branch does your comparison take, and what do the neighbors of NaN come to?',
    },
    {
      id: 'non-finite-left-alone',
      question: 'What does the statement want for a norm that is not a finite number?',
    },
    {
      id: 'infinite-to-zero',
      question: 'What is 0 times infinity, and what does the statement want for an infinite entry?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose lists do you write to? Think of a caller who logs the gradient as it was before clipping.',
    },
  ],
  hints: [
    'First the norm of everything, and only then a second pass that multiplies. Nothing can be scaled before the whole sum is known.',
    '`grads.flat()` lays all tensors end to end.',
    'The factor is one number for all tensors. With a norm of 0 the quotient is Infinity, and the minimum with 1 is still 1: no special case.',
    '`Math.min(1, maxNorm / globalNorm(grads))` is the factor.',
  ],
  commentary:
    'One factor for all entries: that is why the direction survives. The minimum with 1 covers the short gradient, the one exactly at the limit and the one of length 0, and it hands NaN on. A norm worth computing is worth logging, too: many training scripts plot it, because its spikes announce trouble before the loss does.',
});
