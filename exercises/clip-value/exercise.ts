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

const call = (grads: Tensors, limit: number) => apply('clipValue', grads, limit);

/** What PyTorch's clip_grad_value_ makes of it; its matrices are laid out as flat lists. */
const pytorch = (number: string) => {
  const id = `clipping/clip_value/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  const flat = (tensors: unknown) =>
    (tensors as readonly (Tensors | readonly number[])[]).map((tensor) => tensor.flat());
  return [
    call(flat(input['grads']), hyper['clip_value'] as number),
    { anchor: { source: `oracle:${id}`, value: flat(expected['grads']) } },
  ] as const;
};

const byHand = (value: Tensors, source = 'by hand') => ({ anchor: { source, value } });

const turned = [2, 0, 3, 1];
const row = [0.4, -3, 0.7, 5];

export default defineExercise({
  title: 'Clip by value',
  lesson: 'clipping',
  summary: 'Cut every entry of a gradient to an interval, whatever the others are.',
  difficulty: 1,
  minutes: 8,
  entry: ['clipValue'],
  cases: [
    example(
      'one tensor, limit 1',
      call([[0.5, 3, -2]], 1),
      byHand([[0.5, 1, -1]], 'by hand: 3 and −2 lie outside'),
    ),
    example(
      'two tensors, limit 0.5',
      call([[4, -0.25], [-0.75]], 0.5),
      byHand([[0.5, -0.25], [-0.5]]),
    ),
    example(
      'entries exactly at the limit',
      call([[2, -2, 0]], 2),
      byHand([[2, -2, 0]], 'the statement'),
    ),
    hidden('three tensors, limit 1', ...pytorch('000')),
    hidden('three tensors, limit 0.5', ...pytorch('001')),
    hidden('gradients far inside the limit', ...pytorch('002')),
    hidden('gradients that are all zero', ...pytorch('004')),
    hidden('a limit below 1, entries above it', ...pytorch('009')),
    hidden('gradients of 1e150', ...pytorch('010')),
    hidden('gradients of 1e-12', ...pytorch('012')),
    hidden('an infinite entry', ...pytorch('016')),
    hidden('an entry of minus infinity', ...pytorch('019')),
    hidden('an entry that is NaN', ...pytorch('020')),
    hidden(
      'NaN and infinities in different tensors',
      call([[Number.NaN, 5], [Number.POSITIVE_INFINITY, -0.5], [Number.NEGATIVE_INFINITY]], 2),
      byHand([[Number.NaN, 2], [2, -0.5], [-2]], 'the statement'),
    ),
    hidden(
      'a limit above 1',
      call(
        [
          [7, -7],
          [2, -3, 0],
        ],
        2.5,
      ),
      byHand([
        [2.5, -2.5],
        [2, -2.5, 0],
      ]),
    ),
    hidden('a limit of 1e-6', call([[3e-6, -2e-7]], 1e-6), byHand([[1e-6, -2e-7]])),
    hidden('no tensors', call([], 1), byHand([], 'the statement')),
    hidden('a tensor without entries', call([[], [9]], 1), byHand([[], [1]], 'the statement')),
    hidden('a single entry', call([[-4]], 3), byHand([[-3]])),
    related(
      'the same entries in another order',
      { kind: 'permuted-result', order: turned },
      call([row], 1),
      call([reordered(row, turned)], 1),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const tensors = draws.integer(1, 4);
      const grads = Array.from({ length: tensors }, () => draws.normals(draws.integer(1, 6), 2));
      return drawn(`${tensors} drawn tensors`, call(grads, draws.magnitude(0.1, 5)));
    },
  },
  mistakes: [
    {
      id: 'upper-side-only',
      question: 'A gradient of −1000 is as dangerous as one of 1000. What does yours do with it?',
    },
    {
      id: 'negative-to-zero',
      question: 'To which end of the interval should a large negative entry go?',
    },
    {
      id: 'sign-lost',
      question: 'Which way did a negative entry point before it was clipped, and after?',
    },
    {
      id: 'bounds-swapped',
      question:
        'Try 0.5 with limit 1: what does the inner function make of it, and then the outer one?',
    },
    {
      id: 'zeroed',
      question:
        'Where does an entry beyond the limit end up: at the nearest allowed number, or at 0?',
    },
    {
      id: 'always-at-limit',
      question: 'What should become of an entry that is small enough already?',
    },
    {
      id: 'scaled-by-largest',
      question:
        'If one entry is far too large, should the small ones beside it change when clipping goes by value?',
    },
    {
      id: 'scaled-by-norm',
      question:
        'Your entries depend on each other: all shrink together. Which of the two kinds of clipping is that?',
    },
    {
      id: 'nan-becomes-limit',
      question: 'Every comparison with NaN is false. Into which branch of yours does it fall?',
    },
    {
      id: 'nan-becomes-lower-limit',
      question: 'Is NaN within the limit, is it above 0, and what do your comparisons answer?',
    },
    {
      id: 'nan-becomes-zero',
      question: 'If a broken gradient comes out as 0, how will anybody learn that it was broken?',
    },
    {
      id: 'infinite-becomes-zero',
      question: 'On which side of the interval does an infinite entry lie?',
    },
    {
      id: 'first-tensor-only',
      question: 'A network has many tensors. How many of them have you clipped?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose lists do you write to? Think of a caller who logs the gradient as it was before clipping.',
    },
  ],
  hints: [
    'Nothing is added up here: each entry is dealt with without looking at the others.',
    'One `map` goes over the tensors, another inside it over the entries.',
    '`Math.min(limit, g)` takes care of entries that are too large. What is the counterpart for the other side?',
    '`Math.min` and `Math.max` hand NaN on and know infinities, so the two together cover all the special entries.',
  ],
  commentary:
    'The formula is the program. `Math.min` and `Math.max` return NaN for NaN, so a broken gradient stays visible without a line about it; with comparisons (`g > limit ? …`) you have to think where NaN falls through. Note what is absent: no entry knows of another, which is why the direction changes.',
});
