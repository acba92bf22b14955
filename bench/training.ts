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
import { plainTraining } from './plain-training.ts';
import { type Sample, sampleOf } from './sample.ts';

/** One step of training on one network, in milliseconds. */
export interface TrainingFigures {
  readonly name: string;
  /** How many times as fast as the anchor ours has to be. */
  readonly least: number;
  readonly plain: Sample;
  readonly ours: Sample;
  /** With the model solution of the exercise on Adam, pure steps over lists, as a reader's own would be. */
  readonly readers: Sample;
}

const ROUNDS = 15;
const RATE = 0.003;

/** Measures plain loop, ours and ours with a reader's step in turn, so that a busy machine slows all three. */
export async function measureTraining(): Promise<readonly TrainingFigures[]> {
  const solution = pathToFileURL('solutions/adam/solution.ts').href;
  const readers = pureRule(
    (await import(solution)) as PureOptimizer<unknown, AdamHyper>,
    adam.defaults,
  );
  const digits = await readDigits(new Uint8Array(readFileSync(`public/${DIGITS_PATH}`)));
  const moons = twoMoons({ count: 1000, noise: 0.2, seed: 1 });
  return [
    measure(
      '2-16-16-2, two moons, batch 32',
      splitData(moons, 0.2, 1),
      [16, 16],
      32,
      400,
      1,
      readers,
    ),
    measure(
      '64-64-32-10, digits, batch 64',
      splitData(digits, 0.2, 1),
      [64, 32],
      64,
      40,
      2.5,
      readers,
    ),
  ];
}

function measure(
  name: string,
  data: Split,
  hidden: readonly number[],
  batchSize: number,
  steps: number,
  least: number,
  readers: StartRule,
): TrainingFigures {
  const plain = plainTraining(data.training, hidden, RATE, seeded(1).normal);
  const whole = data.training.count - (data.training.count % batchSize);
  let from = 0;
  const runPlain = () => {
    plain(from, batchSize);
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
  const kinds = [
    () => {
      for (let k = 0; k < steps; k += 1) runPlain();
    },
    () => ours(steps),
    () => withReaders(steps),
  ];
  for (const kind of kinds) for (let k = 0; k < 5; k += 1) kind();
  const times = kinds.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    kinds.forEach((kind, k) => {
      const start = performance.now();
      kind();
      times[k]?.push((performance.now() - start) / steps);
    });
  const [a = [], b = [], c = []] = times;
  return { name, least, plain: sampleOf(a), ours: sampleOf(b), readers: sampleOf(c) };
}
