import { describe, expect, it } from 'vitest';
import * as clipNorm from '../../../solutions/clip-norm/solution.ts';
import * as clipValue from '../../../solutions/clip-value/solution.ts';
import { type ClippedSettings, clippedDescent } from '../../../src/labs/clipped-descent.ts';
import type { Program } from '../../../src/labs/program.ts';
import { balancedBias } from '../../../src/optim/recurrent-neuron.ts';

const SETTINGS: ClippedSettings = {
  depth: 20,
  start: [5.5, balancedBias(5.5)],
  lr: 1,
  limit: 0.5,
  steps: 80,
  method: 'none',
  own: false,
};
const run = (part: Partial<ClippedSettings>, program?: Program) =>
  clippedDescent.start(clippedDescent.read({ ...SETTINGS, ...part }), program).advance(() => false)
    .batch;
const at = (columns: readonly Float64Array[], k: number) =>
  columns.map((column) => column[k] ?? Number.NaN);

describe('clipped descent on the wall', () => {
  it('moves by the rate times the gradient as it is used, at every step', () => {
    for (const method of ['none', 'value', 'norm'] as const) {
      const { trajectory, used } = run({ method, lr: 0.2 });
      for (let k = 0; k < SETTINGS.steps; k++) {
        const [from, to, g] = [at(trajectory.w, k), at(trajectory.w, k + 1), at(used, k)];
        to.forEach((w, j) => {
          expect(w).toBe((from[j] ?? 0) - 0.2 * (g[j] ?? 0));
        });
      }
    }
  });

  it('begins with the gradient of central differences, whatever is made of it', () => {
    const [w, b] = SETTINGS.start;
    const loss = (at: readonly [number, number]) =>
      run({ start: [...at], steps: 1 }).trajectory.value[0] ?? Number.NaN;
    const h = 1e-6;
    const expected = [
      (loss([w + h, b]) - loss([w - h, b])) / (2 * h),
      (loss([w, b + h]) - loss([w, b - h])) / (2 * h),
    ];
    for (const method of ['none', 'value', 'norm'] as const)
      at(run({ method }).raw, 0).forEach((g, j) => {
        expect(g / (expected[j] ?? Number.NaN)).toBeCloseTo(1, 5);
      });
  });

  it('keeps every entry within the limit by value, and the norm within it by norm', () => {
    const byValue = run({ method: 'value', start: [5.8, -2.4] });
    const byNorm = run({ method: 'norm', start: [5.8, -2.4] });
    for (let k = 0; k < SETTINGS.steps; k++) {
      for (const g of at(byValue.used, k)) expect(Math.abs(g)).toBeLessThanOrEqual(0.5);
      const before = at(byNorm.raw, k);
      const after = at(byNorm.used, k);
      expect(Math.hypot(...after)).toBeLessThanOrEqual(0.5 * (1 + 1e-12));
      const cross = (before[0] ?? 0) * (after[1] ?? 0) - (before[1] ?? 0) * (after[0] ?? 0);
      expect(Math.abs(cross)).toBeLessThan(1e-9);
    }
  });

  it.each([
    ['value', clipValue as Program],
    ['norm', clipNorm as Program],
  ] as const)('is the same with the solution of clip-%s as with the library', (method, program) => {
    for (const limit of [0.05, 0.5, 2]) {
      const settings = { method, limit, start: [5.8, -2.4] as [number, number] };
      const [mine, theirs] = [run({ ...settings, own: true }, program), run(settings)];
      mine.trajectory.value.forEach((loss, k) => {
        expect(loss).toBeCloseTo(theirs.trajectory.value[k] ?? Number.NaN, 9);
      });
    }
  });

  it.each([
    ['exports nothing', {}, 'exports no function clipNorm'],
    ['returns nothing', { clipNorm: () => undefined }, '2 tensors were needed: `clipNorm` must'],
    ['loses a tensor', { clipNorm: () => [[1]] }, '2 tensors were needed'],
    ['returns bare numbers', { clipNorm: () => [1, 2] }, 'a list of 1 number was needed'],
    ['returns words', { clipNorm: () => [['a'], ['b']] }, 'is not a number'],
  ])('says why a program that %s cannot go on', (_, program, reason) => {
    expect(() => run({ method: 'norm', own: true }, program)).toThrow(reason);
  });

  it('ends where a program’s numbers stop being finite', () => {
    const { trajectory } = run(
      { method: 'norm', own: true },
      { clipNorm: () => [[Number.NaN], [1]] },
    );
    expect(trajectory.end).toBe('diverged');
    expect(trajectory.value).toHaveLength(1);
  });

  it('refuses settings that make no sense', () => {
    for (const part of [{ depth: 0 }, { limit: 0 }, { lr: -1 }, { steps: 1e9 }, { method: 'hard' }])
      expect(() => clippedDescent.read({ ...SETTINGS, ...part })).toThrow();
  });
});
