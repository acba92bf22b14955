import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradientBand } from '../../../src/optim/gradient-band.ts';
import { relativeError } from '../../../src/optim/relative-error.ts';

interface Case {
  readonly id: string;
  readonly input: { readonly claimed_grads?: unknown };
  readonly expected: {
    readonly grads?: unknown;
    readonly numeric_grads?: unknown;
    readonly norm_rel_error?: number;
    readonly torch_norm_rel_error?: number;
  };
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../oracle/gradient_check.json', import.meta.url), 'utf8'),
);
const right = cases.filter(({ id }) => id.includes('mlp_tanh'));
const wrong = cases.filter(({ id }) => id.includes('mlp_wrong'));

const flat = (gradients: unknown): number[] =>
  typeof gradients === 'number'
    ? [gradients]
    : Object.values(gradients as Record<string, unknown>).flatMap(flat);

const numericOf = (id: string) =>
  right.find((one) => one.id.slice(-3) === id.slice(-3))?.expected.numeric_grads;

describe('the relative error of two gradients', () => {
  it.each(right)('is what PyTorch’s gradients have: $id', ({ expected }) => {
    const error = relativeError(flat(expected.grads), flat(expected.numeric_grads));
    expect(error / (expected.torch_norm_rel_error ?? Number.NaN)).toBeCloseTo(1, 6);
    expect(gradientBand(error)).toBe('good');
  });

  it.each(wrong)('gives a forgotten factor away: $id', ({ id, input, expected }) => {
    const error = relativeError(flat(input.claimed_grads), flat(numericOf(id)));
    expect(error).toBeCloseTo(expected.norm_rel_error ?? Number.NaN, 12);
    expect(gradientBand(error)).toBe('wrong');
  });

  it('is 0 for equal gradients and for two zeros, 1 for opposite ones and beside a zero', () => {
    expect(relativeError([3, 4], [3, 4])).toBe(0);
    expect(relativeError([0, 0], [0, 0])).toBe(0);
    expect(relativeError([3, 4], [-3, -4])).toBe(1);
    expect(relativeError([3, 4], [0, 0])).toBe(1);
  });

  it('falls into bands that include their upper bounds', () => {
    const bands = [0, 1e-7, 2e-7, 1e-4, 2e-4, 1e-2, 2e-2, 1, Number.NaN].map(gradientBand);
    expect(bands).toEqual([
      'good',
      'good',
      'fair',
      'fair',
      'suspicious',
      'suspicious',
      'wrong',
      'wrong',
      'wrong',
    ]);
  });
});
