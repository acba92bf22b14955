import { describe, expect, it } from 'vitest';
import type { FunctionData } from '../../../src/grading/call.ts';
import { buildFunction, DATA_FUNCTIONS } from '../../../src/sandbox/data-functions.ts';
import { jobText } from '../../../src/sandbox/job-text.ts';
import objectives from '../../oracle/objectives.json' with { type: 'json' };

const near = (got: unknown, want: number, scale = 1) =>
  expect(Math.abs((got as number) - want)).toBeLessThanOrEqual(
    1e-9 * Math.abs(want) + 1e-12 * scale,
  );

/** The oracle's words for an objective, in ours: only the name differs for a gradient. */
const dataOf = (objective: object & { name: string }, gradient: boolean): FunctionData => ({
  ...objective,
  $function: gradient ? `${objective.name}-gradient` : objective.name,
});

const known = objectives.filter(({ kind }) => kind === 'quadratic' || kind === 'rosenbrock');

describe('the functions that cases can hand to a program', () => {
  it.each(known.map((one) => [one.id, one] as const))(
    'agree with the oracle on %s',
    (_, { input, expected }) => {
      const { objective } = input;
      const value = dataOf(objective, false);
      const gradient = dataOf(objective, true);
      near(buildFunction(value)(input.x), expected.f);
      const g = buildFunction(gradient)(input.x) as number[];
      expect(g).toHaveLength(expected.grad.length);
      for (const [i, want] of expected.grad.entries()) near(g[i], want);
    },
  );

  it('are not tested on an empty oracle', () => {
    expect(known.length).toBeGreaterThan(4);
  });

  const X = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  const y = [1, 0, 2];

  it('give the loss and gradient of a regression as worked out by hand', () => {
    // Residuals at w = (1, −1): −2, −1, −3. Mean square 14/3; gradient 2/3 · Σ rᵢ xᵢ = 2/3 · (−20, −26).
    const data = { X, y } as const;
    near(buildFunction({ $function: 'regression-loss', ...data })([1, -1]), 14 / 3);
    const g = buildFunction({ $function: 'regression-gradient', ...data, factor: 0.5 })([
      1, -1,
    ]) as number[];
    near(g[0], -20 / 3);
    near(g[1], -26 / 3);
    const batch = buildFunction({ $function: 'regression-gradient', ...data })(
      [1, -1],
      [2],
    ) as number[];
    expect(batch).toEqual([-30, -36]);
  });

  it('give polynomials and sines of a number and of a list', () => {
    const cubic = { coefficients: [1, 0, -3, 2] } as const;
    expect(buildFunction({ $function: 'polynomial', ...cubic })(2)).toBe(5);
    expect(buildFunction({ $function: 'polynomial', ...cubic })([2, 1])).toBe(5);
    expect(buildFunction({ $function: 'polynomial-gradient', ...cubic })([2, 1])).toEqual([12, 0]);
    near(
      buildFunction({ $function: 'sine-sum', amplitude: [1, 2], frequency: 2 })([Math.PI / 4, 0]),
      1,
    );
    near(
      (
        buildFunction({ $function: 'sine-sum-gradient', amplitude: 3, phase: Math.PI })([
          0,
        ]) as number[]
      )[0],
      -3,
    );
  });

  it.each(Object.keys(DATA_FUNCTIONS).filter((name) => name.endsWith('-gradient')))(
    '%s is the slope of its function',
    (name) => {
      const coefficients = {
        A: [
          [3, 1],
          [1, 2],
        ],
        b: name.startsWith('quadratic') ? [1, -1] : 100,
        X,
        y,
        coefficients: [1, -2, 0.5, 0.25],
        amplitude: [1, 0.5],
        frequency: [2, 3],
        phase: 0.3,
      };
      const value =
        name === 'regression-gradient' ? 'regression-loss' : name.replace('-gradient', '');
      const f = buildFunction({ $function: value, ...coefficients }) as (x: number[]) => number;
      const g = buildFunction({ $function: name, ...coefficients })([0.3, -0.7]) as number[];
      const h = 1e-5;
      const slope = [
        (f([0.3 + h, -0.7]) - f([0.3 - h, -0.7])) / (2 * h),
        (f([0.3, -0.7 + h]) - f([0.3, -0.7 - h])) / (2 * h),
      ];
      slope.forEach((want, i) => {
        expect(Math.abs((g[i] ?? Number.NaN) - want)).toBeLessThan(1e-5 * (1 + Math.abs(want)));
      });
    },
  );

  it('clip, rate and move as worked out by hand', () => {
    const clip = buildFunction({ $function: 'clip-norm' });
    const [[a, b], [c]] = clip([[3, 0], [4]], 1) as [number[], number[]];
    near(a, 0.6);
    expect(b).toBe(0);
    near(c, 0.8);
    expect(clip([[3], [4]], 5)).toEqual([[3], [4]]);
    expect(clip([[0, 0]], 1)).toEqual([[0, 0]]);
    const rate = buildFunction({ $function: 'warmup-cosine' });
    const rates = { lrMax: 1, lrMin: 0, W: 2, T: 6 };
    [0.5, 1, 1, 0.5 + Math.SQRT1_2 / 2, 0.5, 0.5 - Math.SQRT1_2 / 2, 0, 0].forEach((want, t) => {
      near(rate(t, rates), want);
    });
    const init = buildFunction({ $function: 'momentum-init' });
    const step = buildFunction({ $function: 'momentum-step' });
    expect(init(2)).toEqual({ v: [0, 0] });
    // v = 0.5 · (4, 0) + (1, 2) = (3, 2).
    expect(step([1, 1], [1, 2], { v: [4, 0] }, { lr: 0.5, beta: 0.5 })).toEqual({
      w: [-0.5, 0],
      state: { v: [3, 2] },
    });
  });

  it('tell a program what it handed to an optimizer that is none', () => {
    const step = buildFunction({ $function: 'momentum-step' });
    const hyper = { lr: 1, beta: 0 };
    expect(() => step([1], [1], undefined, hyper)).toThrow('record with a field `v`');
    expect(() => step([1], [1], { v: [1] }, { beta: 0 })).toThrow(
      'takes a record with a field `lr`',
    );
    expect(() => step([1], [1, 2], { v: [1] }, hyper)).toThrow('was called with 2');
    expect(() => buildFunction({ $function: 'momentum-init' })('3')).toThrow(
      'number of parameters',
    );
    expect(() => buildFunction({ $function: 'clip-norm' })([[1]])).toThrow('tensors and a number');
    const rate = buildFunction({ $function: 'warmup-cosine' });
    expect(() => rate(0, { lrMax: 1 })).toThrow('with a field `lrMin`');
    const rates = { lrMax: 1, lrMin: 0, W: 0, T: 1 };
    expect(() => rate(undefined, rates)).toThrow('number of finished steps');
    expect(() => rate(0, { ...rates, W: '0' })).toThrow('a number as `W`');
  });

  it('tell a program what it did wrong', () => {
    const g = buildFunction({ $function: 'quadratic-gradient', A: [[1]], b: [0] });
    expect(() => g(3)).toThrow('The given function takes a list of 1 numbers');
    expect(() => g([1, 2])).toThrow('was called with 2');
    expect(() => g(['1'])).toThrow('entry 0 is not a number');
  });

  it('tell an author of a name that does not exist, before anything runs', () => {
    const call = { kind: 'apply', fn: 'f', args: [[{ $function: 'quadratc' }]] } as const;
    expect(() => jobText([call])).toThrow(
      'Call 1 cannot be made: There is no data function called "quadratc".',
    );
    const lacking = {
      kind: 'apply',
      fn: 'f',
      args: [{ $function: 'quadratic', A: [[1]] }],
    } as const;
    expect(() => jobText([lacking])).toThrow('needs a list of numbers as its "b"');
  });
});
