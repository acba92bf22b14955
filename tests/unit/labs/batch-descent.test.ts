import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  COUNT,
  DEFAULTS,
  EPOCHS,
  runners,
  SPREAD,
} from '../../../src/islands/batches-figure-settings.ts';
import { type BatchDescentSettings, batchDescent } from '../../../src/labs/batch-descent.ts';
import { batchRegression } from '../../../src/labs/batch-regression.ts';
import { drawnBatches } from '../../../src/labs/drawn-batches.ts';
import type { Program } from '../../../src/labs/program.ts';
import { OPTIMIZERS } from '../../../src/optim/catalog.ts';

const SETTINGS: BatchDescentSettings = {
  count: COUNT,
  spread: SPREAD,
  size: 8,
  draw: 'shuffled',
  seed: 1,
  lanes: 1,
  rounds: EPOCHS * COUNT,
  optimizer: 'sgd',
  hyper: { lr: 0.05 },
};
const run = (settings: BatchDescentSettings, program?: Program) =>
  batchDescent.start(batchDescent.read(settings), program).advance(() => false).batch;
const solution = async (id: string) =>
  (await import(`../../../solutions/${id}/solution.ts`)) as Program;

function expectSamePath(settings: BatchDescentSettings, program: Program) {
  const { own: _, ...library } = settings;
  const [mine, theirs] = [run(settings, program), run(library)];
  expect(mine.value.length).toBe(drawnBatches(settings).length + 1);
  mine.value.forEach((value, k) => {
    const expected = theirs.value[k] ?? Number.NaN;
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + 1e-12);
  });
}

const solved = OPTIMIZERS.filter(({ id }) => readdirSync('solutions').includes(id));

describe('a descent by batches in the lab', () => {
  it('begins as the figure of the lesson, whose three runs it repeats number for number', () => {
    for (const { size, run: figure } of runners(DEFAULTS))
      expect(run({ ...SETTINGS, size })).toEqual(figure.trajectory);
  });

  it.each([
    { size: 1, lanes: 1, updates: 600 },
    { size: 8, lanes: 1, updates: 80 },
    { size: 60, lanes: 1, updates: 10 },
    { size: 1, lanes: 64, updates: 600 },
    { size: 8, lanes: 64, updates: 600 },
    { size: 60, lanes: 64, updates: 600 },
    // Two rounds for each batch of 8, one for the short one of 4 that ends an epoch: 15 rounds, 8 updates.
    { size: 8, lanes: 4, updates: 320 },
  ])('makes $updates updates of $size in 600 rounds of $lanes', ({ size, lanes, updates }) => {
    expect(drawnBatches({ ...SETTINGS, size, lanes })).toHaveLength(updates);
  });

  it('draws every sample once an epoch, in the same order each time if it is shuffled once', () => {
    const numbers = Array.from({ length: COUNT }, (_, k) => k);
    const epochs = (draw: BatchDescentSettings['draw']) => {
      const flat = drawnBatches({ ...SETTINGS, draw }).flat();
      return [flat.slice(0, COUNT), flat.slice(COUNT, 2 * COUNT)] as const;
    };
    const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
    const [first, second] = epochs('shuffled');
    expect(sorted(first)).toEqual(numbers);
    expect(sorted(second)).toEqual(numbers);
    expect(first).not.toEqual(second);
    const [once, again] = epochs('once');
    expect(sorted(once)).toEqual(numbers);
    expect(again).toEqual(once);
    // Drawn with replacement, a share of about 1/e stays out of an epoch.
    expect(new Set(epochs('replaced')[0]).size).toBeLessThan(0.8 * COUNT);
  });

  it('comes to rest at the best line when the samples lie on it, whatever the batch', () => {
    const long = { ...SETTINGS, rounds: 2400 };
    const mean = (settings: BatchDescentSettings) => {
      const last = run(settings).value.slice(-100);
      return last.reduce((sum, value) => sum + value, 0) / last.length;
    };
    for (const size of [1, 8]) expect(mean({ ...long, spread: 0, size })).toBeLessThan(1e-6);
    const { least } = batchRegression(COUNT, SPREAD);
    expect(mean({ ...long, size: 1 }) - least).toBeGreaterThan(0.01);
  });

  it.each(solved)('is the same with the solution of $id as with the library', async ({ id }) => {
    const own = id === 'nesterov' ? 'function' : 'vector';
    expectSamePath({ ...SETTINGS, optimizer: id, own, hyper: { lr: 0.01 } }, await solution(id));
  });

  it('is the same with the solution of an epoch of mini-batches, at every batch size', async () => {
    const program = await solution('mini-batch-epoch');
    for (const size of [1, 8, COUNT])
      expectSamePath({ ...SETTINGS, size, own: 'mini-batch-epoch' }, program);
  });

  it('is the same with the solution of an epoch one by one', async () => {
    expectSamePath({ ...SETTINGS, size: 1, own: 'sgd-epoch' }, await solution('sgd-epoch'));
  });

  it.each([
    ['sgd-epoch', { sgdEpoch: () => 7 }, '`sgdEpoch` must return the weights'],
    [
      'mini-batch-epoch',
      { miniBatchEpoch: () => null },
      '`miniBatchEpoch` must return { w, updates }',
    ],
    ['mini-batch-epoch', {}, 'your code exports no function miniBatchEpoch'],
  ] as const)('says what is wrong with a program for %s', (own, program, reason) => {
    expect(() => run({ ...SETTINGS, own }, program)).toThrow(reason);
  });

  it.each([{ draw: 'sorted' }, { count: 100_000 }, { rounds: 1e9 }, { size: 0 }])(
    'refuses settings with %j',
    (part) => {
      expect(() => batchDescent.read({ ...SETTINGS, ...part })).toThrow();
    },
  );
});
