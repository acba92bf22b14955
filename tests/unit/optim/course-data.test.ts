import { describe, expect, it } from 'vitest';
import { ADAPTIVE_STREAMS, adaptiveStream } from '../../../src/optim/adaptive-streams.ts';
import { OPTIMIZERS, optimizerById } from '../../../src/optim/catalog.ts';
import { constantRate } from '../../../src/optim/constant-rate.ts';
import { GRADIENT_STREAMS } from '../../../src/optim/gradient-streams.ts';
import { lineFit } from '../../../src/optim/line-fit.ts';
import { asPoint } from '../../../src/optim/objective.ts';
import { valley } from '../../../src/optim/quadratic.ts';
import { rosenbrock } from '../../../src/optim/rosenbrock.ts';
import { SCHEDULES, scheduleById } from '../../../src/optim/schedule-catalog.ts';
import { SURFACES, surfaceById } from '../../../src/optim/surfaces.ts';

describe.each<[string, readonly { id: string }[], (id: string) => { id: string }, string]>([
  ['optimizer', OPTIMIZERS, optimizerById, 'There is no optimizer called "none".'],
  ['schedule', SCHEDULES, scheduleById, 'There is no schedule called "none".'],
  ['surface', SURFACES, surfaceById, 'There is no surface called "none".'],
  ['stream', ADAPTIVE_STREAMS, adaptiveStream, 'No stream of gradients is called "none".'],
])('each %s', (_name, all, byId, message) => {
  it('is found by its id, and nothing by another', () => {
    expect(all.length).toBeGreaterThan(4);
    for (const one of all) expect(byId(one.id)).toBe(one);
    expect(() => byId('none')).toThrow(message);
  });
});

describe('a surface says what it is', () => {
  it('the valleys', () => {
    expect(valley(1)).toMatchObject({
      id: 'valley-1',
      name: 'Bowl',
      equation: '\\tfrac12 (u^2 + 1\\, v^2)',
      source: 'the textbook quadratic',
      domain: { x: [-3, 3], y: [-2, 2] },
      minimizers: [[0, 0]],
    });
    expect(valley(20)).toMatchObject({
      id: 'valley-20',
      name: 'Ravine with condition number 20',
      equation: '\\tfrac12 (u^2 + 20\\, v^2)',
    });
    expect(valley(20, 45).id).toBe('valley-20-45');
  });

  it('Rosenbrock’s and its minimizer (a, a²)', () =>
    expect(rosenbrock(3, 10)).toMatchObject({
      id: 'rosenbrock',
      name: 'Rosenbrock',
      equation: '(3 - x)^2 + 10\\,(y - x^2)^2',
      source: 'Rosenbrock 1960, The Computer Journal 3 (3)',
      domain: { x: [-2, 2], y: [-1, 3] },
      minimizers: [[3, 9]],
    }));

  it('the regression of a line', () => {
    const domain = { x: [0, 1], y: [0, 2] } as const;
    const fit = lineFit({ x: [0, 2], y: [1, 5] }, domain);
    expect(fit).toMatchObject({
      id: 'line-fit',
      name: 'Regression of a line',
      equation: '\\tfrac1N \\sum_i (a x_i + b - y_i)^2',
      source: 'least squares, Legendre 1805',
      domain,
      count: 2,
    });
    expect(fit.sampleGradient([1, 1], 7)).toEqual([Number.NaN, Number.NaN]);
  });

  it('the choice of the course: ids, names and who is noisy', () => {
    expect(SURFACES.slice(0, 4).map(({ id, name, noise }) => [id, name, noise])).toEqual([
      ['bowl', 'Bowl', 0],
      ['ravine', 'Ravine', 0],
      ['noisy-bowl', 'Noisy bowl', 1],
      ['rosenbrock', 'Rosenbrock', 0],
    ]);
    expect(surfaceById('bowl').make(50).id).toBe('valley-1');
    expect(surfaceById('noisy-bowl').make(50).id).toBe('valley-1');
    expect(surfaceById('ravine').make(50).id).toBe('valley-50');
    expect(surfaceById('beale').make(50).id).toBe('beale');
  });

  it('takes points of the plane alone', () => {
    expect(asPoint([1, 2])).toEqual([1, 2]);
    for (const w of [[], [1], [1, 2, 3]])
      expect(() => asPoint(w)).toThrow(
        `A surface takes two coordinates and was given ${w.length}.`,
      );
  });
});

it('the constant schedule is the rate it starts with', () => {
  expect(constantRate).toMatchObject({
    id: 'constant',
    name: 'Constant',
    equation: '\\eta(t) = \\eta_0',
    defaults: { lr0: 0.1 },
  });
  expect(constantRate.source).toContain('Cauchy 1847');
  expect([0, 5, 100].map((t) => constantRate.rate(t, { lr0: 0.3 }))).toEqual([0.3, 0.3, 0.3]);
});

describe('a stream of gradients', () => {
  const first = (id: string, steps: number) =>
    GRADIENT_STREAMS.find((one) => one.id === id)?.gradients(steps);

  it('is steady: always 1, and 1 and −1 in turn', () =>
    expect(first('steady', 4)).toEqual([
      [1, 1],
      [1, -1],
      [1, 1],
      [1, -1],
    ]));

  it('is sparse: one step in fifteen, from the fifth on', () => {
    const rare = first('sparse', 40)?.flatMap(([, g], k) => (g === 1 ? [k + 1] : []));
    expect(rare).toEqual([5, 20, 35]);
    expect(first('sparse', 40)?.every(([g]) => g === 1)).toBe(true);
  });

  it('is noisy: around 1 with a deviation of a half, and around 0 with one of 1', () => {
    const drawn = first('noisy', 4000) ?? [];
    const moments = (j: 0 | 1) => {
      const column = drawn.map((g) => g[j] ?? Number.NaN);
      const mean = column.reduce((sum, g) => sum + g, 0) / column.length;
      const variance = column.reduce((sum, g) => sum + (g - mean) ** 2, 0) / column.length;
      return [mean, Math.sqrt(variance)];
    };
    // Four standard errors: 4 · 0.5/√4000 and 4 · 1/√4000.
    expect(Math.abs((moments(0)[0] ?? 0) - 1)).toBeLessThan(0.032);
    expect(moments(0)[1]).toBeCloseTo(0.5, 1);
    expect(Math.abs(moments(1)[0] ?? 1)).toBeLessThan(0.064);
    expect(moments(1)[1]).toBeCloseTo(1, 1);
  });

  it('has two scales of the same noise, 1 to 1000', () => {
    const noisy = first('noisy', 3) ?? [];
    expect(first('scales', 3)).toEqual(noisy.map(([g = Number.NaN]) => [g, g / 1000]));
  });

  it('is as rare as is asked for', () => {
    expect(ADAPTIVE_STREAMS.map(({ id }) => id)).toEqual([
      'rare',
      'storm',
      'scales',
      'steady',
      'noisy',
    ]);
    const rare = adaptiveStream('rare');
    expect(rare.coordinates(1)).toEqual(['a gradient of 1 at every step', 'the same']);
    expect(rare.coordinates(9)[1]).toBe('a gradient of 1 one step in 9');
    expect(rare.gradients(20, 9).flatMap(([, g], k) => (g === 1 ? [k + 1] : []))).toEqual([7, 16]);
    expect(adaptiveStream('steady').coordinates(9)).toEqual(['always 1', '1 and −1 in turn']);
    expect(adaptiveStream('steady').gradients(2, 9)).toEqual(first('steady', 2));
  });
});
