import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { adam } from '../src/optim/adam.ts';
import { seeded } from '../src/optim/chance.ts';
import type { AdamHyper } from '../src/optim/moments.ts';
import { adamInPlace } from '../src/training/adam-in-place.ts';
import { DIGITS_PATH, readDigits } from '../src/training/digits.ts';
import { type PureOptimizer, pureRule } from '../src/training/pure-rule.ts';
import { type Split, splitData } from '../src/training/split.ts';
import { startRun } from '../src/training/training-run.ts';
import { twoMoons } from '../src/training/two-moons.ts';
import type { StartRule } from '../src/training/update-rule.ts';
import type { FigureGroup } from './figures.ts';
import { loadTensorflow } from './load-tensorflow.ts';
import { plainTraining } from './plain-training.ts';
import { sampleOf } from './sample.ts';

const ROUNDS = 15;
const RATE = 0.003;

/**
 * One step of training, on two networks: a plain loop, ours, TensorFlow.js on its CPU backend, and ours with the model
 * solution of the exercise on Adam, pure steps over lists as a reader's own would be. They take turns, so that a busy
 * machine slows them all.
 */
export async function measureTraining(): Promise<readonly FigureGroup[]> {
  const solution = pathToFileURL('solutions/adam/solution.ts').href;
  const readers = pureRule(
    (await import(solution)) as PureOptimizer<unknown, AdamHyper>,
    adam.defaults,
  );
  const digits = await readDigits(new Uint8Array(readFileSync(`public/${DIGITS_PATH}`)));
  const moons = twoMoons({ count: 1000, noise: 0.2, seed: 1 });
  return [
    await measure(
      {
        name: '2-16-16-2, two moons, batch 32',
        data: splitData(moons, 0.2, 1),
        hidden: [16, 16],
        batchSize: 32,
        steps: 400,
        least: 1,
        leastOverTensorflow: 12,
        leastShare: 60,
      },
      readers,
    ),
    await measure(
      {
        name: '64-64-32-10, digits, batch 64',
        data: splitData(digits, 0.2, 1),
        hidden: [64, 32],
        batchSize: 64,
        steps: 40,
        least: 2.5,
      },
      readers,
    ),
  ];
}

interface Job {
  readonly name: string;
  readonly data: Split;
  readonly hidden: readonly number[];
  readonly batchSize: number;
  readonly steps: number;
  /** How many times as fast as the anchor ours has to be. */
  readonly least: number;
  /** How many times as fast as TensorFlow.js ours has to be; undefined where nothing is asked. */
  readonly leastOverTensorflow?: number;
  /** What share of ours a reader's step has to reach, in per cent; undefined where nothing is asked. */
  readonly leastShare?: number;
}

async function measure(job: Job, readers: StartRule): Promise<FigureGroup> {
  const { data, hidden, batchSize, steps } = job;
  const plain = plainTraining(data.training, hidden, RATE, seeded(1).normal);
  const whole = data.training.count - (data.training.count % batchSize);
  let from = 0;
  const runPlain = () => {
    plain(from, batchSize);
    from = (from + batchSize) % whole;
  };
  const { tensorflowTraining } = await loadTensorflow();
  const tensorflow = await tensorflowTraining(data.training, hidden, RATE);
  const runTensorflow = () => {
    tensorflow(from, batchSize);
    from = (from + batchSize) % whole;
  };
  const runs = (rule: StartRule) => {
    const run = startRun({
      data,
      hidden,
      activation: 'tanh',
      initialization: 'glorot',
      batchSize,
      shuffle: true,
      rate: () => RATE,
      rule,
      clipping: { kind: 'none' },
      weightDecay: 0,
      evaluateEvery: Number.POSITIVE_INFINITY,
      seed: 1,
    });
    return (count: number) => run.advance(count);
  };
  const ours = runs(adamInPlace(adam.defaults));
  const withReaders = runs(readers);
  // A tenth of the steps: it is the slowest by far.
  const few = Math.ceil(steps / 10);
  const kinds = [
    () => {
      for (let k = 0; k < steps; k += 1) runPlain();
    },
    () => ours(steps),
    () => withReaders(steps),
    () => {
      for (let k = 0; k < few; k += 1) runTensorflow();
    },
  ];
  const counts = [steps, steps, steps, few];
  for (const kind of kinds) for (let k = 0; k < 5; k += 1) kind();
  const times = kinds.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    kinds.forEach((kind, k) => {
      const start = performance.now();
      kind();
      times[k]?.push((performance.now() - start) / (counts[k] ?? steps));
    });
  return group(job, times);
}

function group(
  { name, least, leastOverTensorflow, leastShare }: Job,
  [a = [], b = [], c = [], d = []]: readonly (readonly number[])[],
): FigureGroup {
  const [plain, ours, readers, tensorflow] = [sampleOf(a), sampleOf(b), sampleOf(c), sampleOf(d)];
  const faster = (plain.median / ours.median).toFixed(2);
  const share = ((100 * ours.median) / readers.median).toFixed(0);
  const asked = (limit: number | undefined, unit: string) =>
    limit === undefined ? '' : ` (limit ${limit}${unit})`;
  const overTensorflow = (tensorflow.median / ours.median).toFixed(1);
  return {
    title: `Training step with Adam, ${name} (ms)`,
    figures: [
      { name: 'plain loop over typed arrays', sample: plain, note: 'anchor' },
      {
        name: 'training run',
        sample: ours,
        note: `${faster}× as fast as the anchor (limit ${least}×)`,
      },
      {
        name: 'TensorFlow.js, CPU backend',
        sample: tensorflow,
        note: `ours is ${overTensorflow}× as fast${asked(leastOverTensorflow, '×')}`,
      },
      {
        name: 'with a reader’s own step',
        sample: readers,
        note: `${share} % of ours${asked(leastShare, ' %')}`,
      },
    ],
  };
}
