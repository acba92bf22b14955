import { describe, expect, it } from 'vitest';
import { clipByNorm } from '../../../src/optim/clip-norm.ts';
import { clipByValue } from '../../../src/optim/clip-value.ts';
import { globalNorm } from '../../../src/optim/global-norm.ts';
import { clippingCases } from './oracle/clipping.ts';
import { agrees } from './oracle/tolerance.ts';

/** The places where two lists of tensors differ; entries may be as small as 1e-201, so nothing absolute is forgiven. */
const differences = (
  actual: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
): readonly string[] => {
  expect(actual.map((tensor) => tensor.length)).toEqual(expected.map((tensor) => tensor.length));
  const oracle = expected.flat();
  return actual
    .flat()
    .flatMap((x, i) =>
      agrees(x + 0, (oracle[i] ?? Number.NaN) + 0, 0)
        ? []
        : [`entry ${i}: ${x}, oracle ${oracle[i]}`],
    );
};

describe('clipping by value', () => {
  const cases = clippingCases('clip_value');
  it('has 22 cases in the oracle', () => expect(cases).toHaveLength(22));
  it.each(cases)('is PyTorch’s: $notes ($id)', ({ hyper, input, expected }) =>
    expect(
      differences(clipByValue(input.grads, hyper.clip_value ?? Number.NaN), expected.grads),
    ).toEqual([]),
  );
});

describe('clipping by global norm', () => {
  const exact = clippingCases('clip_norm_exact');
  it('has 18 exact cases in the oracle', () => expect(exact).toHaveLength(18));
  it.each(exact)('is the textbook’s: $notes ($id)', ({ hyper, input, expected }) => {
    const clipped = clipByNorm(input.grads, hyper.max_norm ?? Number.NaN);
    expect(differences(clipped.grads, expected.grads)).toEqual([]);
    expect(agrees(clipped.norm, expected.total_norm ?? Number.NaN, 0)).toBe(true);
    expect(agrees(clipped.coefficient, expected.coef ?? Number.NaN, 0)).toBe(true);
  });

  const odd = clippingCases('clip_norm_torch').filter(({ notes }) =>
    /^(one|minus) (inf|nan)/.test(notes),
  );
  it('has six cases of infinite and NaN entries in the oracle', () => expect(odd).toHaveLength(6));
  it.each(odd)('does with infinities and NaN what PyTorch does: $notes ($id)', (one) => {
    const clipped = clipByNorm(one.input.grads, one.hyper.max_norm ?? Number.NaN);
    expect(differences(clipped.grads, one.expected.grads)).toEqual([]);
    expect(clipped.norm).toBe(one.expected.total_norm);
  });

  it('leaves a gradient exactly at the limit alone, bit for bit', () =>
    expect(clipByNorm([[0.3], [0.4]], globalNorm([[0.3], [0.4]])).grads).toEqual([[0.3], [0.4]]));
  it('brings a gradient just above the limit down to it', () =>
    expect(clipByNorm([[3], [4]], 4.9).grads.flat()).toEqual([3 * (4.9 / 5), 4 * (4.9 / 5)]));
  it('takes no tensors, and empty ones', () => {
    expect(clipByNorm([], 1)).toEqual({ grads: [], norm: 0, coefficient: 1 });
    expect(clipByNorm([[], [3, 4]], 1).norm).toBe(5);
  });
  it('keeps the direction, which clipping by value does not', () => {
    const [g = []] = clipByNorm([[3, -40]], 1).grads;
    expect((g[1] ?? 0) / (g[0] ?? 0)).toBeCloseTo(-40 / 3, 12);
    expect(clipByValue([[3, -40]], 1)).toEqual([[1, -1]]);
  });
});
