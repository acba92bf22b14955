import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../src/optim/chance.ts';
import { lineFit, scatter } from '../../../src/optim/line-fit.ts';
import { batchGradient } from '../../../src/optim/mean-loss.ts';
import {
  cut,
  descendByBatches,
  shuffledBatches,
  updatesBy,
} from '../../../src/optim/mini-batches.ts';
import { sgd } from '../../../src/optim/sgd.ts';

const domain = { x: [-1, 1], y: [-1, 1] } as const;

interface EpochCase {
  readonly id: string;
  readonly kind: string;
  readonly hyper: {
    readonly batch_size: number;
    readonly lr: number;
    readonly loss_scale: number;
    readonly bias: boolean;
    readonly drop_last: boolean;
  };
  readonly input: {
    readonly X: readonly (readonly number[])[];
    readonly y: readonly number[];
    readonly order: readonly number[];
    readonly w0: readonly number[];
    readonly b0: number;
  };
  readonly expected: {
    readonly w_steps: readonly (readonly number[])[];
    readonly b_steps: readonly number[];
    readonly batch_sizes: readonly number[];
  };
}

const oracle = (
  JSON.parse(
    readFileSync(new URL('../../oracle/minibatch.json', import.meta.url), 'utf8'),
  ) as EpochCase[]
).filter(
  ({ kind, hyper }) => kind === 'epoch' && !hyper.drop_last && hyper.loss_scale === 1 && hyper.bias,
);

/** The oracle's regression, whose inputs have several coordinates, as a mean over samples. */
function regression({ X, y }: EpochCase['input']) {
  const sampleGradient = (w: readonly number[], sample: number) => {
    const row = [...(X[sample] ?? []), 1];
    const error = row.reduce((sum, x, j) => sum + x * (w[j] ?? 0), 0) - (y[sample] ?? 0);
    return row.map((x) => 2 * error * x);
  };
  const zero = () => 0;
  return { count: X.length, value: zero, gradient: (w: readonly number[]) => w, sampleGradient };
}

describe('descent by batches', () => {
  it('has cases in the oracle, some with a short last batch', () => {
    expect(oracle.length).toBeGreaterThan(3);
    expect(oracle.some(({ expected }) => new Set(expected.batch_sizes).size > 1)).toBe(true);
  });

  it.each(oracle)('takes PyTorch’s steps through an epoch ($id)', ({ hyper, input, expected }) => {
    const batches = cut(input.order, hyper.batch_size);
    expect(expected.batch_sizes.slice(0, batches.length)).toEqual(batches.map((b) => b.length));
    const { trajectory } = descendByBatches(
      regression(input),
      sgd,
      { lr: hyper.lr },
      [...input.w0, input.b0],
      batches,
    );
    batches.forEach((_, k) => {
      const ours = trajectory.w.map((column) => column[k + 1] ?? Number.NaN);
      [...(expected.w_steps[k] ?? []), expected.b_steps[k] ?? 0].forEach((oracles, j) => {
        expect(ours[j]).toBeCloseTo(oracles, 9);
      });
    });
  });

  it('uses every sample once in an epoch, in another order in the next', () => {
    const batches = shuffledBatches(10, 4, 2, seeded(5));
    expect(batches.map((batch) => batch.length)).toEqual([4, 4, 2, 4, 4, 2]);
    const epochs = [batches.slice(0, 3).flat(), batches.slice(3).flat()];
    for (const epoch of epochs)
      expect([...epoch].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(epochs[0]).not.toEqual(epochs[1]);
  });

  it('counts an update as done when its last sample has been used', () => {
    const fit = lineFit(scatter(10, [1, 0], [-1, 1], 0.5, 2), domain);
    const run = descendByBatches(
      fit,
      sgd,
      { lr: 0.1 },
      [0, 0],
      shuffledBatches(10, 4, 2, seeded(5)),
    );
    expect(run.spent).toEqual([0, 4, 8, 10, 14, 18, 20]);
    expect([0, 3, 4, 9, 10, 13, 20].map((samples) => updatesBy(run, samples))).toEqual([
      0, 0, 1, 2, 3, 3, 6,
    ]);
  });

  it('is gradient descent when the batch holds all samples', () => {
    const fit = lineFit(scatter(10, [1, 0], [-1, 1], 0.5, 2), domain);
    const w = [0.3, -2];
    const all = shuffledBatches(10, 10, 1, seeded(1))[0] ?? [];
    batchGradient(fit, w, all).forEach((g, j) => {
      expect(g).toBeCloseTo(fit.gradient(w)[j] ?? Number.NaN, 12);
    });
  });
});

describe('the regression of a line', () => {
  it('finds the line of least squares: by hand through (0, 0), (1, 2), (2, 1) it is x/2 + 1/2', () => {
    const fit = lineFit({ x: [0, 1, 2], y: [0, 2, 1] }, domain);
    expect(fit.best).toEqual([0.5, 0.5]);
    expect(fit.least).toBeCloseTo((0.25 + 1 + 0.25) / 3, 12);
    for (const g of fit.gradient(fit.best)) expect(g).toBeCloseTo(0, 12);
  });

  it('has for gradient the difference quotient of its value', () => {
    const fit = lineFit(scatter(12, [1.2, -0.4], [-1, 2], 0.7, 3), domain);
    const h = 1e-5;
    const [a, b] = [0.4, -0.9];
    const measured = [
      (fit.value([a + h, b]) - fit.value([a - h, b])) / (2 * h),
      (fit.value([a, b + h]) - fit.value([a, b - h])) / (2 * h),
    ];
    fit.gradient([a, b]).forEach((g, j) => {
      expect(g).toBeCloseTo(measured[j] ?? Number.NaN, 8);
    });
  });
});
