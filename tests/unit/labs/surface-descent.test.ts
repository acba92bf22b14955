import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Program } from '../../../src/labs/program.ts';
import { type DescentSettings, surfaceDescent } from '../../../src/labs/surface-descent.ts';
import { OPTIMIZERS } from '../../../src/optim/catalog.ts';
import { SURFACES } from '../../../src/optim/surfaces.ts';

const SETTINGS: DescentSettings = {
  surface: 'noisy-bowl',
  kappa: 20,
  optimizer: 'momentum',
  hyper: { lr: 0.02 },
  start: [-1.5, 1],
  steps: 40,
  seed: 3,
};
const never = () => false;
const walk = (settings: DescentSettings, program?: Program) =>
  surfaceDescent.start(surfaceDescent.read(settings), program).advance(never).batch.trajectory;

const solved = OPTIMIZERS.filter(({ id }) => readdirSync('solutions').includes(id));

describe('a descent on a surface', () => {
  it('finds a solution for most optimizers of the catalog', () => {
    expect(solved.length).toBeGreaterThanOrEqual(12);
  });

  it.each(solved)('is the same with the solution of $id as with the library', async ({ id }) => {
    const program = (await import(`../../../solutions/${id}/solution.ts`)) as Program;
    const own = id === 'nesterov' ? 'function' : 'vector';
    for (const surface of ['noisy-bowl', 'rosenbrock'] as const) {
      const settings = { ...SETTINGS, surface, optimizer: id, hyper: { lr: 0.001 } };
      const [library, reader] = [walk(settings), walk({ ...settings, own }, program)];
      expect(library.value.length).toBe(SETTINGS.steps + 1);
      reader.value.forEach((value, k) => {
        const expected = library.value[k] ?? Number.NaN;
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + 1e-12);
      });
    }
  });

  it.each(SURFACES)('starts on the $name and goes down', ({ id }) => {
    const { value } = walk({ ...SETTINGS, surface: id, start: [0.5, 0.4], hyper: { lr: 0.001 } });
    expect(value[0]).toBeGreaterThan(value.at(-1) ?? Number.NaN);
  });

  it('meets the same noise again with the same seed, and other noise with another', () => {
    expect(walk(SETTINGS).value).toEqual(walk(SETTINGS).value);
    expect(walk({ ...SETTINGS, seed: 4 }).value).not.toEqual(walk(SETTINGS).value);
  });

  it('refuses settings that make no sense', () => {
    expect(() => surfaceDescent.read({ ...SETTINGS, steps: 1e9 })).toThrow();
    expect(() => surfaceDescent.read({ ...SETTINGS, start: [Number.NaN, 0] })).toThrow();
    expect(() => walk({ ...SETTINGS, surface: 'volcano' })).toThrow('no surface called "volcano"');
  });

  it.each([
    ['exports nothing', {}, 'exports no function init'],
    ['returns nothing', { init: () => 0, step: () => undefined }, 'must return { w, state }'],
    ['returns words', { init: () => 0, step: () => ({ w: ['a', 'b'] }) }, 'not a number'],
    [
      'throws',
      {
        init: () => 0,
        step: () => {
          throw new Error('told you');
        },
      },
      'told you',
    ],
  ])('says why a program that %s cannot go on', (_, program, reason) => {
    expect(() => walk({ ...SETTINGS, own: 'vector' }, program)).toThrow(reason);
  });
});
