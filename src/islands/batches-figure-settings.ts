import { batchRegression, START } from '../labs/batch-regression.ts';
import { seeded } from '../optim/chance.ts';
import {
  type GradientNoise,
  gradientNoise,
  independentNoise,
  measuredNoise,
} from '../optim/gradient-noise.ts';
import type { LineFit } from '../optim/line-fit.ts';
import { type BatchRun, descendByBatches, shuffledBatches } from '../optim/mini-batches.ts';
import type { Point } from '../optim/objective.ts';
import { permutation } from '../optim/permutation.ts';
import { sgd } from '../optim/sgd.ts';
import type { Tone } from '../plots/mark.ts';

/** Sixty points around a line; 60 is not a multiple of 8, so the last batch of an epoch is short there. */
export const COUNT = 60;
export const SPREAD = 0.7;
export const FIT = batchRegression(COUNT, SPREAD);
export const EPOCHS = 10;
/** Samples used in a whole run, counted at each use: the cost of a run, whichever method makes it. */
export const COST = EPOCHS * COUNT;

/** Batch sizes of the mini-batch run. */
export const SIZES = ['2', '4', '8', '16', '32'] as const;
export const RATES = [
  0.001, 0.002, 0.003, 0.005, 0.008, 0.01, 0.012, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7,
] as const;

/** Everything the reader can choose. */
export interface Settings {
  readonly lr: (typeof RATES)[number];
  readonly size: (typeof SIZES)[number];
  /** Whether each method multiplies η by its batch size, as the linear scaling rule would. */
  readonly scaled: boolean;
  /** Which shuffles are drawn, from 1. */
  readonly draw: number;
  /** Samples used so far, from 1 to COST. */
  readonly seen: number;
}

/** Settings worth a look, in the order of the story. */
export const PRESETS = [
  { id: 'same', name: 'same η', lr: 0.05, scaled: false },
  { id: 'larger', name: 'larger η', lr: 0.2, scaled: false },
  { id: 'scaled', name: 'η times B', lr: 0.005, scaled: true },
  { id: 'beyond', name: 'too far', lr: 0.012, scaled: true },
] as const;

export const DEFAULTS: Settings = { lr: 0.05, size: '8', scaled: false, draw: 1, seen: COST };

/** One of the three methods with its run. */
export interface Runner {
  readonly id: 'stochastic' | 'mini-batch' | 'batch';
  readonly tone: Tone;
  readonly size: number;
  /** The rate it uses, which is larger than the slider's if rates grow with B. */
  readonly rate: number;
  readonly run: BatchRun;
}

/** The three runs from one start at equal cost, in the order in which they are drawn. */
export function runners({
  lr,
  size,
  scaled,
  draw,
}: Omit<Settings, 'seen'>): readonly [stochastic: Runner, mini: Runner, batch: Runner] {
  const runner = (id: Runner['id'], tone: Tone, B: number): Runner => {
    const rate = scaled ? lr * B : lr;
    const batches = shuffledBatches(COUNT, B, EPOCHS, seeded(1000 * draw + B));
    return {
      id,
      tone,
      size: B,
      rate,
      run: descendByBatches(FIT, sgd, { lr: rate }, START, batches),
    };
  };
  return [
    runner('stochastic', 'series-2', 1),
    runner('mini-batch', 'series-3', Number(size)),
    runner('batch', 'series-1', COUNT),
  ];
}

/** How far each loss lies above the least one, after each update. */
export const excess = ({ trajectory }: BatchRun): readonly number[] =>
  Array.from(trajectory.value, (value) => value - FIT.least);

/** Signal and noise at one place of the plane, and what batches of several sizes make of it. */
export interface NoiseReading extends GradientNoise {
  readonly sizes: readonly {
    readonly size: number;
    readonly measured: number;
    readonly theory: number;
  }[];
}

const DRAWS = 300;

/** What measures the noise of gradients at any w, with the same draws at each place, for batches of 1, 2, 4, … and all. */
export function noiseMeter(fit: LineFit): (w: Point) => NoiseReading {
  const powers = [1, 2, 4, 8, 16, 32, 64, 128].filter((size) => size < fit.count);
  const measured = [...powers, fit.count].map((size) => {
    const chance = seeded(size);
    const draws = Array.from({ length: DRAWS }, () =>
      permutation(fit.count, chance).slice(0, size),
    );
    return { size, draws };
  });
  return (w) => {
    const reading = gradientNoise(fit, w);
    return {
      ...reading,
      sizes: measured.map(({ size, draws }) => ({
        size,
        measured: measuredNoise(fit, w, draws),
        theory: independentNoise(reading.sigma, size),
      })),
    };
  };
}

/** Signal and noise of the figure’s samples at any w. */
export const noiseAt = noiseMeter(FIT);
