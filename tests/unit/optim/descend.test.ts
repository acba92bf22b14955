import { describe, expect, it } from 'vitest';
import { arrival } from '../../../src/optim/arrival.ts';
import { averagePath } from '../../../src/optim/average-path.ts';
import { descend } from '../../../src/optim/descend.ts';
import { noise } from '../../../src/optim/noise.ts';
import { valley } from '../../../src/optim/quadratic.ts';
import { saddle } from '../../../src/optim/saddle.ts';
import { sgd } from '../../../src/optim/sgd.ts';

const bowl = valley(1);

describe('descend', () => {
  it('records the start and every step, halving the distance to the bottom of a bowl at η = ½', () => {
    const { w, value, end } = descend(bowl, sgd, { lr: 0.5 }, [2, -4], 3);
    expect(end).toBe('ran');
    expect([...(w[0] ?? [])].map((x) => x.toFixed(9))).toEqual(
      ['2', '1', '0.5', '0.25'].map((x) => (+x).toFixed(9)),
    );
    expect(w[1]?.[3]).toBeCloseTo(-0.5, 12);
    expect([...value]).toHaveLength(4);
    expect(value[0]).toBeCloseTo(10, 12);
    expect(value[3]).toBeCloseTo(10 / 64, 12);
  });

  it('converges below η = 2/λmax and diverges above it', () => {
    const reach = (lr: number) =>
      descend(valley(20), sgd, { lr }, [1, 1], 400).value.at(-1) ?? Number.NaN;
    expect(reach(0.099)).toBeLessThan(1e-6);
    expect(reach(0.101)).toBeGreaterThan(1e2);
  });

  it('ends the columns before the first number that is not finite', () => {
    const { w, value, end } = descend(bowl, sgd, { lr: -1e150 }, [1, 1], 20);
    expect(end).toBe('diverged');
    expect(value.length).toBeLessThan(20);
    expect(w.map((column) => column.length)).toEqual([value.length, value.length]);
    expect([...value].every(Number.isFinite)).toBe(true);
  });
});

describe('noise', () => {
  it('is added to the gradients in turn, and is over when the list is', () => {
    const { w } = descend(bowl, sgd, { lr: 0.5 }, [2, -4], 3, [
      [2, 0],
      [0, 1],
    ]);
    expect([...(w[0] ?? [])].map((x) => x.toFixed(9))).toEqual(
      [2, 0, 0, 0].map((x) => x.toFixed(9)),
    );
    expect([...(w[1] ?? [])].map((x) => x.toFixed(9))).toEqual(
      [-4, -2, -1.5, -0.75].map((x) => x.toFixed(9)),
    );
  });

  it('has the spread asked for, and is the same for the same seed', () => {
    const drawn = noise(3, 4000, 2, 5);
    const squares = drawn.flat().reduce((sum, x) => sum + x * x, 0);
    expect(Math.sqrt(squares / 8000)).toBeCloseTo(5, 0);
    expect(noise(3, 4000, 2, 5)).toEqual(drawn);
    expect(noise(4, 1, 2, 5)).not.toEqual(drawn.slice(0, 1));
  });
});

describe('the averaged path', () => {
  const path = descend(bowl, sgd, { lr: 0.5 }, [4, 0], 3);

  it('begins where the path begins and trails behind it', () => {
    const { w, value } = averagePath(bowl, path, 0.5);
    expect([...(w[0] ?? [])].map((x) => x.toFixed(9))).toEqual(
      [4, 3, 2, 1.25].map((x) => x.toFixed(9)),
    );
    expect(value[3]).toBeCloseTo(1.25 ** 2 / 2, 12);
  });

  it('is the path itself without memory', () => {
    expect(averagePath(bowl, path, 0)).toEqual(path);
  });
});

describe('arrival', () => {
  const path = descend(bowl, sgd, { lr: 0.5 }, [4, 0], 10);

  it('is the first step within the radius', () => {
    expect(arrival(path, bowl.minimizers, 1.001).step).toBe(2);
    expect(arrival(path, bowl.minimizers, 1.001).distance).toBeCloseTo(4 / 1024, 12);
  });

  it('is not given to a path that has yet to come near, or that has nowhere to come to', () => {
    expect(arrival(path, bowl.minimizers, 1.001, 1)).toEqual({
      distance: expect.closeTo(2, 9),
      step: undefined,
    });
    expect(arrival(descend(saddle, sgd, { lr: 0.1 }, [1, 0], 5), saddle.minimizers, 9)).toEqual({
      distance: Number.POSITIVE_INFINITY,
      step: undefined,
    });
  });

  it('does not count a visit that the path leaves again', () => {
    const overshoot = descend(bowl, sgd, { lr: 2.2 }, [0.5, 0], 6);
    expect(arrival(overshoot, bowl.minimizers, 0.6).step).toBeUndefined();
  });
});
