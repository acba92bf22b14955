import { apply, defineExercise, drawn, example, hidden, oracleCase, related } from '#exercise';

type Vector = readonly number[];
type Matrix = readonly Vector[];

interface Data {
  readonly X: Matrix;
  readonly y: Vector;
  /** ½ is the custom of some losses; 1 unless given. */
  readonly factor?: number;
}

interface Rates {
  readonly lrMax: number;
  readonly lrMin: number;
  readonly W: number;
  readonly T: number;
}

interface Hyper {
  readonly batchSize: number;
  readonly maxNorm: number;
  readonly beta: number;
}

const constant = (lr: number): Rates => ({ lrMax: lr, lrMin: lr, W: 0, T: 0 });

/** Least squares, trained by momentum with clipping and a warmup; `aside` is for validation. */
const call = (
  w0: Vector,
  orders: Matrix,
  { training, aside }: { readonly training: Data; readonly aside: Data },
  rates: Rates,
  { batchSize, maxNorm, beta }: Hyper,
) =>
  apply(
    'train',
    w0,
    orders,
    {
      gradient: { $function: 'regression-gradient', factor: 1, ...training },
      clip: { $function: 'clip-norm' },
      schedule: { $function: 'warmup-cosine' },
      init: { $function: 'momentum-init' },
      step: { $function: 'momentum-step' },
      loss: { $function: 'regression-loss', factor: 1, ...aside },
    },
    {
      batchSize,
      maxNorm,
      rates: { lrMax: rates.lrMax, lrMin: rates.lrMin, W: rates.W, T: rates.T },
      beta,
    },
  );

const byHand = (source: string, path: Matrix, losses: Vector) => ({
  anchor: { source: `by hand: ${source}`, value: { path, losses } },
});

/** One weight, inputs that are all 1: the gradient of a batch is 2(w − the mean of its targets). */
const targets = (...y: readonly number[]): Data => ({ X: y.map(() => [1]), y });

/** PyTorch's weights over two epochs of plain descent; a bias becomes the weight of an input 1. */
const pytorch = (number: string) => {
  const id = `minibatch/epoch/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  const withBias = hyper['bias'] === true;
  const biases = [input['b0'] as number, ...(expected['b_steps'] as Vector)];
  const path = [input['w0'] as Vector, ...(expected['w_steps'] as Matrix)].map((w, k) => [
    ...w,
    ...(withBias ? [biases[k] ?? Number.NaN] : []),
  ]);
  const X = (input['X'] as Matrix).map((row) => (withBias ? [...row, 1] : row));
  const y = input['y'] as Vector;
  const factor = hyper['loss_scale'] as number;
  const order = input['order'] as Vector;
  const data = { X, y, factor };
  const perEpoch = (path.length - 1) / 2;
  const losses = [0, perEpoch, 2 * perEpoch].map((k) => loss(path[k] ?? [], data));
  return [
    call(
      path[0] ?? [],
      [order, order],
      { training: data, aside: data },
      constant(hyper['lr'] as number),
      { batchSize: hyper['batch_size'] as number, maxNorm: 1e9, beta: 0 },
    ),
    { anchor: { source: `oracle:${id}`, value: { path, losses } } },
  ] as const;
};

const dot = (a: Vector, b: Vector) => a.reduce((sum, aj, j) => sum + aj * (b[j] ?? 0), 0);
const loss = (w: Vector, { X, y, factor = 1 }: Data) =>
  X.reduce((sum, x, i) => sum + (factor * (dot(x, w) - (y[i] ?? 0)) ** 2) / y.length, 0);

const data = {
  training: {
    X: [
      [1, 0.5, -2],
      [-0.4, 1.5, 0.3],
      [2, -1, 0.6],
      [0.7, 0.2, -0.9],
      [-1.1, 0.8, 1.4],
      [0.3, -0.6, 0.8],
      [1.3, 0.9, -0.2],
    ],
    y: [1, -0.5, 2, 0.3, -1.2, 0.4, 1.6],
  },
  aside: {
    X: [
      [0.4, -1.2, 0.7],
      [-0.9, 0.3, 1.1],
    ],
    y: [0.8, -0.6],
  },
};
const w0 = [0.5, -1, 0.25];
const orders = [
  [3, 0, 6, 4, 2, 5, 1],
  [1, 5, 0, 2, 6, 3, 4],
  [6, 2, 4, 1, 3, 0, 5],
];
const warm = { lrMax: 0.2, lrMin: 0.02, W: 3, T: 9 };
const h = { batchSize: 3, maxNorm: 1.5, beta: 0.8 };

export default defineExercise({
  title: 'The training loop',
  lesson: 'capstone',
  summary: 'Gradient, clip, rate, step, for every batch of every epoch, whatever the parts are.',
  difficulty: 2,
  minutes: 25,
  entry: ['train'],
  cases: [
    example(
      'one epoch of two batches',
      call(
        [0],
        [[2, 0, 1]],
        { training: targets(1, 3, 5), aside: targets(2) },
        { lrMax: 0.5, lrMin: 0, W: 2, T: 2 },
        { batchSize: 2, maxNorm: 4, beta: 0.5 },
      ),
      byHand(
        'samples 2 and 0 have the gradient −6, clipped −4; at η = 0.25 w becomes 1. Sample 1 has −4; v is −2 − 4 and η 0.5',
        [[0], [1], [4]],
        [4, 4],
      ),
    ),
    example(
      'two epochs, two orders',
      call(
        [1],
        [
          [0, 1],
          [1, 0],
        ],
        { training: targets(3, 1), aside: targets(1) },
        constant(0.25),
        { batchSize: 1, maxNorm: 100, beta: 0 },
      ),
      byHand(
        'every step goes half of the way to its target',
        [[1], [2], [1.5], [1.25], [2.125]],
        [0, 0.25, 1.125 * 1.125],
      ),
    ),
    hidden('two epochs, one sample at a time', ...pytorch('000')),
    hidden('two epochs of mini-batches, the last one short', ...pytorch('001')),
    hidden('mini-batches of another size', ...pytorch('037')),
    hidden('two epochs of whole batches', ...pytorch('014')),
    hidden('three epochs with every part at work', call(w0, orders, data, warm, h)),
    hidden(
      'a limit that every gradient exceeds',
      call(w0, orders, data, warm, { ...h, maxNorm: 0.01 }),
    ),
    hidden(
      'a limit that no gradient reaches',
      call(w0, orders, data, warm, { ...h, maxNorm: 1e6 }),
    ),
    hidden('no memory in the optimizer', call(w0, orders, data, warm, { ...h, beta: 0 })),
    hidden('a batch for each sample', call(w0, orders, data, warm, { ...h, batchSize: 1 })),
    hidden('one batch for all samples', call(w0, orders, data, warm, { ...h, batchSize: 7 })),
    hidden('batches larger than the data', call(w0, orders, data, warm, { ...h, batchSize: 100 })),
    hidden('a schedule that ends before the run', call(w0, orders, data, { ...warm, T: 4 }, h)),
    hidden(
      'epochs of different lengths, one of them empty',
      call(w0, [[5, 6], [], [3, 1, 2, 0, 4], [6]], data, warm, h),
    ),
    hidden(
      'no epochs',
      call([3], [], { training: targets(1), aside: targets(1) }, constant(0.1), h),
      byHand('no step; the loss is (3 − 1)²', [[3]], [4]),
    ),
    hidden(
      'one sample, twelve epochs',
      call(
        [0],
        Array.from({ length: 12 }, () => [0]),
        { training: targets(1), aside: targets(2) },
        { lrMax: 0.4, lrMin: 0.01, W: 4, T: 12 },
        { batchSize: 4, maxNorm: 1, beta: 0.9 },
      ),
    ),
    related(
      'the samples of each batch in another order',
      { kind: 'same-result' },
      call(w0, [[0, 1, 2, 3, 4, 5, 6]], data, warm, h),
      call(w0, [[2, 0, 1, 5, 3, 4, 6]], data, warm, h),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const n = draws.integer(1, 4);
      const samples = draws.integer(4, 9);
      const epochs = draws.integer(2, 4);
      const batchSize = draws.integer(2, 4);
      const steps = epochs * Math.ceil(samples / batchSize);
      const rows = (count: number) => ({
        X: draws.gradients(count, n),
        y: draws.normals(count, 2),
      });
      return drawn(
        `${epochs} drawn epochs of ${samples} samples`,
        call(
          draws.normals(n),
          Array.from({ length: epochs }, () => draws.permutation(samples)),
          { training: rows(samples), aside: rows(3) },
          {
            lrMax: draws.number(0.02, 0.1),
            lrMin: draws.number(0.001, 0.01),
            W: draws.integer(1, 3),
            T: draws.integer(steps - 1, steps + 3),
          },
          { batchSize, maxNorm: draws.number(0.5, 2), beta: draws.number(0.3, 0.9) },
        ),
      );
    },
  },
  composes: {
    fn: 'train',
    argument: 2,
    parts: {
      init: { exercise: 'momentum', fn: 'init' },
      step: { exercise: 'momentum', fn: 'step' },
      clip: { exercise: 'clip-norm', fn: 'clipNorm' },
      schedule: { exercise: 'warmup-cosine', fn: 'warmupCosine' },
    },
  },
  mistakes: [
    {
      id: 'not-clipped',
      question:
        'One of the four parts never runs in your loop. What does the optimizer see of a huge gradient?',
    },
    {
      id: 'rate-by-epoch',
      question: 'The schedule counts steps. How many of them does an epoch have?',
    },
    {
      id: 't-restarts',
      question: 'The second epoch begins. Should the warmup begin again?',
    },
    {
      id: 't-from-one',
      question: 'Before the first step, how many steps are finished?',
    },
    {
      id: 'first-rate-for-ever',
      question: 'A warmup starts with a tiny rate. When does your loop ask for the next one?',
    },
    {
      id: 'state-restarts',
      question: 'What does the optimizer remember of the first epoch when the second begins?',
    },
    {
      id: 'state-not-kept',
      question: '`step` returns two things. What becomes of the second?',
    },
    {
      id: 'short-batch-dropped',
      question: 'Seven samples in batches of three: which sample does the network never see?',
    },
    {
      id: 'slice-by-length',
      question: 'What does `[0, 1, 2, 3].slice(2, 2)` give? What is its second argument?',
    },
    {
      id: 'order-ignored',
      question: 'The samples were shuffled for you. Where does your loop look up which come next?',
    },
    {
      id: 'first-order-for-ever',
      question: 'Every epoch comes with an order of its own. Which one does your third epoch use?',
    },
    {
      id: 'gradient-from-the-start-of-the-epoch',
      question:
        'The parameters have moved since the epoch began. At which of them do you ask for the gradient?',
    },
    {
      id: 'whole-gradient',
      question: 'How many samples does one step look at?',
    },
    {
      id: 'loss-before-the-epoch',
      question: 'After the last epoch, how good is the network? Which of your losses says so?',
    },
    {
      id: 'loss-after-every-step',
      question: 'Validation costs a pass over its data. How often does the statement ask for it?',
    },
    {
      id: 'path-by-epoch',
      question: 'How many entries does `path` have after one epoch of three batches?',
    },
  ],
  hints: [
    'Two loops: `for (const order of orders)` and, inside, one that goes through `order` in strides of `h.batchSize`.',
    'Three things live longer than an epoch: `w`, the optimizer’s `state`, and `t`. Declare them before the outer loop.',
    '`order.slice(start, start + h.batchSize)` gives a batch, and the short one at the end without a special case.',
    '`const [g] = parts.clip([parts.gradient(w, batch)], h.maxNorm)` puts the gradient into a list of one tensor and takes it out again.',
    'The step: `const after = parts.step(w, g, state, { lr: parts.schedule(t, h.rates), beta: h.beta })`, then take over `after.w` and `after.state`, and count.',
  ],
  commentary:
    'The loop knows nothing of momentum or cosines: put Adam’s `init` and `step` in their place, and it trains with Adam. Three variables outlive an epoch, and most bugs of training loops are one of them being reset or forgotten: a warmup that starts again, an optimizer without memory. Libraries hide `state` inside an object (`optimizer.step()`) and the rate inside another (`scheduler.step()`), which saves arguments and makes the same mistakes harder to see.',
});
