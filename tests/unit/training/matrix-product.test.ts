import { describe, expect, it } from 'vitest';
import { seeded } from '../../../src/optim/chance.ts';
import {
  type Matrix,
  multiply,
  rowMajor,
  transposed,
} from '../../../src/training/matrix-product.ts';

const at = ({ values, at, row, column }: Matrix, i: number, j: number) =>
  values[at + i * row + j * column] ?? Number.NaN;

const random = (n: number, seed: number) => {
  const { normal } = seeded(seed);
  return Float64Array.from({ length: n }, normal);
};

const schoolbook = (m: number, n: number, depth: number, a: Matrix, b: Matrix) =>
  Array.from({ length: m * n }, (_, k) => {
    let sum = 0;
    for (let l = 0; l < depth; l += 1) sum += at(a, Math.floor(k / n), l) * at(b, l, k % n);
    return sum;
  });

describe('multiply', () => {
  it('gives the schoolbook sums for every way a block can hang over the edge', () => {
    for (const m of [1, 2, 3, 4, 5, 8, 11])
      for (const n of [1, 2, 3, 6, 7])
        for (const depth of [0, 1, 5]) {
          const a = rowMajor(random(m * depth, 1), depth);
          const b = rowMajor(random(depth * n, 2), n);
          const out = new Float64Array(m * n);
          multiply(m, n, depth, a, b, out, 0);
          expect([...out], `${m} × ${depth} × ${n}`).toEqual(schoolbook(m, n, depth, a, b));
        }
  });

  it('reads transposed factors and touches only its own part of the result', () => {
    const a = transposed(rowMajor(random(15, 3), 5));
    const b = transposed(rowMajor(random(40, 4), 3, 2));
    const out = new Float64Array(5 * 4 + 2).fill(7);
    multiply(5, 4, 3, a, b, out, 1);
    expect([...out]).toEqual([7, ...schoolbook(5, 4, 3, a, b), 7]);
  });
});
