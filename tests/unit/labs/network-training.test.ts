import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATA_NAMES } from '../../../src/labs/choices.ts';
import {
  networkTraining,
  type TrainingBatch,
  type TrainingSettings,
} from '../../../src/labs/network-training.ts';
import type { Program } from '../../../src/labs/program.ts';
import { OPTIMIZERS } from '../../../src/optim/catalog.ts';
import { DIGITS_PATH, readDigits } from '../../../src/training/digits.ts';

const SETTINGS: TrainingSettings = {
  data: 'two-moons',
  count: 100,
  noise: 0.1,
  seed: 3,
  hidden: [6],
  activation: 'tanh',
  initialization: 'glorot',
  batchSize: 20,
  epochs: 3,
  optimizer: 'momentum',
  hyper: { lr: 0.02 },
};
const never = () => false;

function batches(changes: Partial<TrainingSettings>, program?: Program, isTimeUp = never) {
  const settings = networkTraining.read({ ...SETTINGS, ...changes });
  const run = networkTraining.start(settings, program);
  const all: TrainingBatch[] = [];
  for (;;) {
    const { batch, done } = run.advance(isTimeUp);
    all.push(networkTraining.readBatch(batch));
    if (done) return all;
  }
}
const losses = (all: readonly TrainingBatch[]) => all.flatMap(({ steps }) => [...steps.loss]);
const scores = (all: readonly TrainingBatch[]) =>
  all.flatMap(({ evaluation }) => (evaluation ? [[...evaluation.scores]] : []));

const solved = OPTIMIZERS.filter(({ id }) => readdirSync('solutions').includes(id));

describe('the training of a network, in batches', () => {
  it('gives the scores before the first step, then an epoch a batch', () => {
    const all = batches({});
    expect(all.map(({ evaluation }) => evaluation?.epoch)).toEqual([0, 1, 2, 3]);
    // 70 of the 100 points are for training: 20 + 20 + 20 + 10.
    expect(all.map(({ steps }) => steps.updateRatio.length)).toEqual([0, 4, 4, 4]);
    expect(all.at(-1)?.evaluation?.confusion.reduce((sum, count) => sum + count)).toBe(30);
  });

  it('is the same run number for number, however its time is cut', () => {
    const [whole, cut] = [batches({}), batches({}, undefined, () => true)];
    expect(cut.length).toBeGreaterThan(whole.length);
    expect(losses(cut)).toEqual(losses(whole));
    expect(scores(cut)).toEqual(scores(whole));
    expect(losses(batches({ seed: 4 }))).not.toEqual(losses(whole));
  });

  it.each(DATA_NAMES.filter((name) => name !== 'digits'))('maps what it makes of %s', (data) => {
    const all = batches({ data, epochs: 40, hyper: { lr: 0.1 } });
    const map = all.at(-1)?.evaluation?.map;
    expect(map).toHaveLength(44 * 44);
    expect(Math.max(...(map ?? [])) - Math.min(...(map ?? []))).toBeGreaterThan(100);
  });

  it.each(OPTIMIZERS)('goes down with $name of the library', ({ id }) => {
    const all = batches({ optimizer: id, epochs: 20, hyper: id === 'adadelta' ? { lr: 1 } : {} });
    const [first, last] = [scores(all)[0]?.[0], scores(all).at(-1)?.[0]];
    expect(last).toBeLessThan(first ?? 0);
  });

  it.each(solved)('is the same with the solution of $id as with the library', async ({ id }) => {
    const program = (await import(`../../../solutions/${id}/solution.ts`)) as Program;
    const own = id === 'nesterov' ? 'function' : 'vector';
    const library = losses(batches({ optimizer: id }));
    const reader = losses(batches({ optimizer: id, own }, program));
    expect(library).toHaveLength(12);
    reader.forEach((loss, k) => {
      expect(loss).toBeCloseTo(library[k] ?? Number.NaN, 9);
    });
  });

  it('reads digits better with every epoch, and counts what it takes for what', async () => {
    const digits = await readDigits(new Uint8Array(readFileSync(`public/${DIGITS_PATH}`)));
    const all = batches({
      data: 'digits',
      digits,
      hidden: [16],
      optimizer: 'adam',
      epochs: 4,
      batchSize: 64,
      hyper: { lr: 0.01 },
    });
    const last = all.at(-1)?.evaluation;
    expect(last?.scores[3]).toBeGreaterThan(0.85);
    expect(last?.confusion).toHaveLength(100);
    expect(last?.map).toBeUndefined();
    expect(() => batches({ data: 'digits' })).toThrow('the digits have not been fetched yet');
  });

  it('says where a run ends whose numbers do, and scores it no more', () => {
    const all = batches({ optimizer: 'sgd', hyper: { lr: 1e200 }, activation: 'relu', epochs: 5 });
    expect(all.at(-1)?.ended).toMatch(/^after step \d+ its loss or its parameters are no longer/);
    expect(scores(all).flat().every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['returns nothing', { init: () => 0, step: () => undefined }, 'must return { w, state }'],
    [
      'returns words',
      { init: () => 0, step: (w: number[]) => ({ w: w.map(String) }) },
      'not a number',
    ],
    [
      'returns NaN',
      { init: () => 0, step: (w: number[]) => ({ w: w.map(() => Number.NaN) }) },
      'after step 1',
    ],
    [
      'throws',
      {
        init: () => 0,
        step: () => {
          throw new Error('told you');
        },
      },
      'step 1 failed: told you',
    ],
  ])('says why a program that %s cannot go on', (_, program, reason) => {
    expect(batches({ own: 'vector' }, program).at(-1)?.ended).toContain(reason);
  });

  it('refuses a program without a step, and settings that make no sense', () => {
    expect(() => batches({ own: 'vector' }, { init: () => 0 })).toThrow('exports no function step');
    expect(() => batches({ hidden: [1e9] })).toThrow();
    expect(() => batches({ noise: Number.NaN })).toThrow();
    expect(() => networkTraining.readBatch({ steps: { loss: 'high' } })).toThrow();
  });
});
