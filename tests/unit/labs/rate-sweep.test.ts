import { describe, expect, it } from 'vitest';
import type { Program } from '../../../src/labs/program.ts';
import { rateSweep, type SweepSettings } from '../../../src/labs/rate-sweep.ts';
import { edgeRate } from '../../../src/optim/fixed-rate.ts';

const KAPPA = 9;
const EDGE = edgeRate(KAPPA);
const RATES = Array.from({ length: 40 }, (_, k) => EDGE * 10 ** ((k - 33) / 12));
const START: readonly [number, number] = [-2.37, -0.5];
const SETTINGS: SweepSettings = {
  kappa: KAPPA,
  start: [...START],
  steps: 40,
  rates: RATES,
  rule: 'sgd',
  search: { c: 0.3, shrink: 0.5 },
};
const sweep = (part: Partial<SweepSettings>, program?: Program) => [
  ...rateSweep.start(rateSweep.read({ ...SETTINGS, ...part }), program).advance(() => false).batch
    .ends,
];

const solution = async (id: string) =>
  (await import(`../../../solutions/${id}/solution.ts`)) as Program;

/** ½ Σ λᵢ (1 − ηλᵢ)^2N uᵢ², with the axes of the ravine at 30° written out by hand. */
function theory(lr: number, kappa = KAPPA, steps = SETTINGS.steps): number {
  const [x, y] = START;
  const [c, s] = [Math.sqrt(3) / 2, 1 / 2];
  // The steep direction is the normal of the valley, which runs at 30° above the x axis.
  const steep = y * c - x * s;
  const flat = x * c + y * s;
  const part = (lambda: number, u: number) => 0.5 * lambda * ((1 - lr * lambda) ** steps * u) ** 2;
  return part(1, flat) + part(kappa, steep);
}

const near = (found: readonly number[], expected: readonly number[], relative = 1e-9) => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, k) => {
    const other = expected[k] ?? Number.NaN;
    expect(Math.abs(value - other)).toBeLessThanOrEqual(relative * Math.abs(other) + 1e-20);
  });
};

describe('a sweep of rates', () => {
  it('of gradient descent ends where theory says, from a crawl to beyond the edge', () => {
    near(
      sweep({}),
      RATES.map((lr) => theory(lr)),
      1e-8,
    );
  });

  it.each([1, 4, 9, 49, 99])('meets the edge 2/λmax of κ = %d', (kappa) => {
    const edge = 2 / kappa;
    const [below = 0, at = 0, above = 0, start = 0] = [0.99, 1, 1.01, 1e-9].map(
      (share) => sweep({ kappa, steps: 400, rates: [edge * share] })[0],
    );
    // On the edge the part across is what it was; in a round bowl that is all of f.
    expect(at).toBeCloseTo(theory(edge, kappa, 400), 9);
    expect(below).toBeLessThan(at);
    expect(above).toBeGreaterThan(start);
  });

  it('with a line search never ends higher than it began, whatever the first rate', () => {
    const start = theory(0);
    const fixed = sweep({});
    const searched = sweep({ rule: 'line-search' });
    expect(fixed.at(-1)).toBeGreaterThan(1e9);
    for (const end of searched) expect(end).toBeLessThanOrEqual(start);
    expect(searched.at(-1)).toBeLessThan(1e-6);
  });

  it.each([
    ['the loop of gradient descent', 'sgd', 'loop', 'gradient-descent'],
    ['a line search', 'line-search', 'search', 'armijo-backtracking'],
    ['an optimizer', 'momentum', 'vector', 'momentum'],
  ] as const)('is the same with %s of a reader as with the library', async (_, rule, own, id) => {
    near(sweep({ rule, own }, await solution(id)), sweep({ rule }), 1e-7);
  });

  it('says that a run which leaves the finite numbers ends at infinity, and goes on', async () => {
    const ends = sweep({ steps: 2000, rates: [10, 0.1] });
    expect(ends[0]).toBe(Number.POSITIVE_INFINITY);
    expect(ends[1]).toBeLessThan(1e-9);
    const program = await solution('gradient-descent');
    const own = sweep({ own: 'loop', steps: 2000, rates: [10] }, program);
    expect(own).toEqual([Number.POSITIVE_INFINITY]);
  });

  it('gives the rates in parts when time is up, without leaving one out', () => {
    const run = rateSweep.start(rateSweep.read(SETTINGS), undefined);
    const ends: number[] = [];
    for (let done = false; !done; ) {
      const next = run.advance(() => true);
      expect(next.batch.from).toBe(ends.length);
      ends.push(...next.batch.ends);
      done = next.done;
    }
    expect(ends).toEqual(sweep({}));
  });

  it.each([
    ['returns nothing', 'loop', { gradientDescent: () => undefined }, 'must return { steps, x }'],
    ['exports nothing', 'loop', {}, 'exports no function gradientDescent'],
    ['asks nowhere', 'loop', { gradientDescent: (g: (at: unknown) => unknown) => g(3) }, 'a point'],
    ['finds no rate', 'search', { armijoBacktracking: () => 1 }, 'return { alpha, backtracks }'],
  ] as const)('says why a program that %s cannot go on', (_, own, program, reason) => {
    const rule = own === 'search' ? 'line-search' : 'sgd';
    expect(() => sweep({ rule, own }, program as Program)).toThrow(reason);
  });

  it('refuses settings that make no sense', () => {
    expect(() => sweep({ rates: [-1] })).toThrow();
    expect(() => sweep({ rule: 'wishful' })).toThrow('no optimizer called "wishful"');
  });
});
