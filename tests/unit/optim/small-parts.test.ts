import { describe, expect, it } from 'vitest';
import { arrival } from '../../../src/optim/arrival.ts';
import { batchesWithin, epochCost, inRounds } from '../../../src/optim/batch-draws.ts';
import { biasExcess } from '../../../src/optim/bias-excess.ts';
import { seeded } from '../../../src/optim/chance.ts';
import { treated } from '../../../src/optim/clip-method.ts';
import { huber } from '../../../src/optim/huber.ts';
import { knotRate, knotStep } from '../../../src/optim/knot-schedule.ts';
import { scatter } from '../../../src/optim/line-fit.ts';
import { momentumMode } from '../../../src/optim/momentum-mode.ts';
import { moveLengths } from '../../../src/optim/move-lengths.ts';
import { quadratic, valley } from '../../../src/optim/quadratic.ts';
import { scheduled } from '../../../src/optim/scheduled.ts';
import { armijoSearch, searchedDescent } from '../../../src/optim/searched-descent.ts';
import { sgd } from '../../../src/optim/sgd.ts';
import { SLOPE_SUBJECTS } from '../../../src/optim/slope-subject.ts';

const path = (...points: readonly (readonly [number, number])[]) => ({
  w: [Float64Array.from(points, ([x]) => x), Float64Array.from(points, ([, y]) => y)],
  value: new Float64Array(points.length),
  end: 'ran' as const,
});

describe('a rate drawn through knots', () => {
  it.each<[number, number]>([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 2],
    [4, 1],
    [-5, 1],
    [99, 1],
  ])('at step %d of five is %d', (t, rate) => expect(knotRate(t, [1, 3, 1], 5)).toBe(rate));

  it('stands at its first knot where there is but one step', () => {
    expect(knotRate(0, [4, 8], 1)).toBe(4);
    expect(knotRate(0, [4], 9)).toBe(4);
    expect(knotRate(0, [], 9)).toBeNaN();
  });

  it('has its knots evenly over the steps', () =>
    expect([0, 1, 2].map((k) => knotStep(k, 3, 9))).toEqual([0, 4, 8]));
});

describe('how far', () => {
  it('each step went', () => {
    expect(moveLengths(path([0, 0], [3, 4], [3, 9]))).toEqual([5, 5]);
    expect(moveLengths(path([1, 1]))).toEqual([]);
    expect(moveLengths(path())).toEqual([]);
  });

  it('a path is from the nearest minimizer, and since when it stays near', () => {
    const walk = path([9, 0], [0, 1], [9, 0], [0, 2], [0, 1]);
    const near = [
      [0, 0],
      [99, 0],
    ];
    expect(arrival(walk, near, 2)).toEqual({ distance: 1, step: 3 });
    expect(arrival(walk, near, 1)).toEqual({ distance: 1, step: 4 });
    expect(arrival(walk, near, 0.5)).toEqual({ distance: 1, step: undefined });
    expect(arrival(walk, near, 9)).toEqual({ distance: 1, step: 0 });
    expect(arrival(walk, near, 2, 1)).toEqual({ distance: 1, step: 1 });
    expect(arrival(walk, near, 2, 3)).toEqual({ distance: 2, step: 3 });
    expect(arrival(walk, near, 2, 50)).toEqual({ distance: 1, step: 3 });
    expect(arrival(walk, [], 2)).toEqual({ distance: Infinity, step: undefined });
  });
});

it('the excess of uncorrected steps is the ratio furthest from 1, a third as far as threefold', () => {
  const row = (t: number, update: number, rawUpdate: number) => ({
    t,
    update: [update],
    rawUpdate: [rawUpdate],
  });
  const rows = [
    row(1, 0, 1),
    row(2, 1, 2),
    row(3, 4, 1),
    row(4, -1, -3),
    row(5, 1, -9),
    row(6, 1, 0),
  ];
  expect(biasExcess(rows, 0)).toEqual({ first: 2, worst: 0.25, at: 3 });
  expect(biasExcess(rows.slice(3), 0)).toEqual({ first: 3, worst: 3, at: 4 });
  expect(biasExcess([row(1, 1, 2), row(2, 2, 1)], 0)).toMatchObject({ at: 1 });
  expect(biasExcess(rows.slice(4), 0)).toBeUndefined();
  expect(biasExcess(rows, 1)).toBeUndefined();
});

it('a gradient is left alone, clipped by value or by norm', () => {
  expect(treated('none', [3, -4], 1)).toEqual([3, -4]);
  expect(treated('value', [3, -0.5], 1)).toEqual([1, -0.5]);
  expect(treated('norm', [3, -4], 5)).toEqual([3, -4]);
  expect(treated('norm', [3, -4], 1)).toEqual([expect.closeTo(0.6, 5), expect.closeTo(-0.8, 5)]);
});

it('Huber’s loss is half the square up to delta, and the line of the slope reached from there', () => {
  const loss = huber(2);
  expect([0, 1, 2, 3, -3].map((p) => loss.value(p, 0))).toEqual([0, 0.5, 2, 4, 4]);
  expect([0, 1, 2, 3, -3].map((p) => loss.slope(p, 0))).toEqual([0, 1, 2, 2, -2]);
  expect(loss.jumps(0)).toEqual([]);
});

describe('batches within a budget', () => {
  const drawn = (draw: 'shuffled' | 'once' | 'replaced', budget: number, size = 2) =>
    batchesWithin(budget, (of) => of, { count: 5, size, draw }, seeded(3));

  it('are as many as it pays for, to the last unit', () => {
    // An epoch costs 2 + 2 + 1.
    expect(drawn('shuffled', 10).map((batch) => batch.length)).toEqual([2, 2, 1, 2, 2, 1]);
    expect(drawn('shuffled', 9).map((batch) => batch.length)).toEqual([2, 2, 1, 2, 2]);
    expect(drawn('shuffled', 1)).toEqual([]);
    expect(drawn('once', 4)).toHaveLength(2);
  });

  it('hold every sample once an epoch, in one order or in many', () => {
    const epochs = (draw: 'shuffled' | 'once' | 'replaced') => {
      const flat = drawn(draw, 50).flat();
      return Array.from({ length: 10 }, (_, k) => flat.slice(5 * k, 5 * k + 5));
    };
    for (const draw of ['shuffled', 'once'] as const)
      for (const epoch of epochs(draw)) expect(epoch.toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(epochs('once').map(String)).size).toBe(1);
    expect(new Set(epochs('shuffled').map(String)).size).toBeGreaterThan(5);
    const replaced = epochs('replaced');
    expect(replaced.some((epoch) => new Set(epoch).size < 5)).toBe(true);
    expect(new Set(replaced.flat())).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  it('cost their rounds, begun ones counted', () => {
    expect([1, 4, 5, 8, 9].map(inRounds(4))).toEqual([1, 1, 2, 2, 3]);
    expect(epochCost(12, 4, inRounds(2))).toBe(6);
    expect(epochCost(13, 4, inRounds(2))).toBe(7);
    expect(epochCost(15, 4, inRounds(2))).toBe(8);
  });
});

it('samples scatter around their line at evenly spread inputs, the same for every seed’s reader', () => {
  const { x, y } = scatter(4, [2, 1], [-1, 3], 0, 1);
  expect(x).toEqual([-0.5, 0.5, 1.5, 2.5]);
  expect(y).toEqual([0, 2, 4, 6]);
  const chance = seeded(1);
  const noisy = scatter(4, [2, 1], [-1, 3], 0.5, 1);
  expect(noisy.y).toEqual(y.map((yi) => yi + 0.5 * chance.normal()));
});

it('the scheduled rule takes its rate before each step, counting from 0', () => {
  const rule = scheduled(sgd, (t) => [0.5, 0.25][t] ?? 0);
  const start = rule.init(1);
  expect(start.t).toBe(0);
  const hyper = { ...sgd.defaults, lr: 9 };
  const first = rule.step([1], [1], start, hyper);
  expect([first.w, first.state.t]).toEqual([[0.5], 1]);
  const second = rule.step(first.w, [1], first.state, hyper);
  expect([second.w, second.state.t]).toEqual([[0.25], 2]);
});

it('a searched descent halves until Armijo’s condition holds, and stands still where none does', () => {
  const f = quadratic([[4]], [0]);
  const search = armijoSearch({ alpha0: 1, c: 0.5, shrink: 0.5, maxBacktracks: 3 });
  // f = 2x² falls by 16x²α(1 − 2α) along −g, g = 4x, and half of αg² = 16x²α is asked for: α ≤ 1/4. At 0 any rate will do.
  expect(search(f.value, [1], [4])).toEqual({ alpha: 0.25, backtracks: 2 });
  const run = searchedDescent(f, search, [1], 2);
  expect([...run.rates]).toEqual([0.25, 1]);
  expect([...run.backtracks]).toEqual([2, 0]);
  expect([...(run.trajectory.w[0] ?? [])]).toEqual([1, 0, 0]);
  expect(search(() => 1, [1], [4])).toEqual({ alpha: 0, backtracks: 3 });
});

describe('the slope of a subject', () => {
  const subject = (id: string) => SLOPE_SUBJECTS.find((one) => one.id === id);

  it('of the rectifier has no truncation error until the kink is in reach', () => {
    const { truncation } = subject('relu') ?? expect.fail();
    expect(truncation.forward(1, 0.1)).toBe(0);
    expect(truncation.forward(-1, 1)).toBe(0);
    // Across the kink: (0.5 − 0)/1.5 from −1, 1 from 0, where the slope is called 0.
    expect(truncation.forward(-1, 1.5)).toBeCloseTo(1 / 3, 12);
    expect(truncation.forward(0, 0.5)).toBe(1);
    expect(truncation.central(1, 1)).toBe(0);
    expect(truncation.central(-1, 1)).toBe(0);
    // (2.5 − 0)/(2 · 1.5) − 1 at 1, and half the slope at 0.
    expect(truncation.central(1, 1.5)).toBeCloseTo(2.5 / 3 - 1, 12);
    expect(truncation.central(0, 0.5)).toBe(0.5);
  });

  it('of the sine is wrong by the Taylor series of its difference quotients', () => {
    const { truncation } = subject('sine') ?? expect.fail();
    for (const [x, h] of [
      [0.7, 0.1],
      [2, 0.2],
      [-1, 0.05],
    ] as const) {
      expect(truncation.forward(x, h)).toBeCloseTo(
        (Math.sin(x + h) - Math.sin(x)) / h - Math.cos(x),
        12,
      );
      expect(truncation.central(x, h)).toBeCloseTo(
        (Math.sin(x + h) - Math.sin(x - h)) / (2 * h) - Math.cos(x),
        12,
      );
    }
  });
});

it('a mode diverges from radius 1 on, and is critical where its roots meet', () => {
  // Roots of r² − (1 + β − ηλ) r + β: at ηλ = 2(1 + β) one of them is −1.
  expect(momentumMode(1, 0, 2)).toMatchObject({ radius: 1, damping: 'diverging' });
  expect(momentumMode(1, 0, 1.9).damping).toBe('alternating');
  expect(momentumMode(1, 0.25, 0.25).damping).toBe('critical');
});

it('a turned valley is the straight one in its own axes', () => {
  const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
  expect(valley(20).value([c, s])).toBeCloseTo(0.5, 12);
  expect(valley(20).value([-s, c])).toBeCloseTo(10, 12);
});
