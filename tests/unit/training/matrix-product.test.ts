import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seeded } from '../../../src/optim/chance.ts';
import { startBlockKernel } from '../../../src/training/block-kernel.ts';
import { blockProduct } from '../../../src/training/block-product.ts';
import { type Matrix, rowMajor, transposed } from '../../../src/training/matrix.ts';
import { plainProduct } from '../../../src/training/plain-product.ts';

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

const kernel = startBlockKernel();
if (!kernel) throw new Error('Node has WebAssembly with vectors.');

describe.each([
  ['plainProduct', plainProduct],
  ['blockProduct', blockProduct(kernel)],
])('%s', (_name, multiply) => {
  it('gives the schoolbook sums for every way a block can hang over the edge', () => {
    for (const m of [1, 2, 3, 4, 5, 8, 11])
      for (const n of [1, 2, 3, 6, 7])
        for (const depth of [1, 5]) {
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

  it('finds room for factors of any size, and passes NaN and infinity on', () => {
    const a = rowMajor(random(70 * 90, 5), 90);
    const b = rowMajor(random(90 * 110, 6), 110);
    a.values[3] = Number.NaN;
    b.values[200] = Number.POSITIVE_INFINITY;
    const out = new Float64Array(70 * 110);
    multiply(70, 110, 90, a, b, out, 0);
    expect([...out]).toEqual(schoolbook(70, 110, 90, a, b));
  });
});

describe('multiply', () => {
  // Another file in this worker may have started its own.
  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  const product = async () => {
    const { multiply } = await import('../../../src/training/matrix-product.ts');
    const [a, b] = [rowMajor(random(4096, 7), 64), rowMajor(random(4096, 8), 64)];
    const out = new Float64Array(4096);
    multiply(64, 64, 64, a, b, out, 0);
    return { out, expected: schoolbook(64, 64, 64, a, b) };
  };

  it('starts WebAssembly for large products, and gives nothing for a depth of zero', async () => {
    const started = vi.spyOn(WebAssembly, 'Module');
    const { out, expected } = await product();
    expect([...out]).toEqual(expected);
    expect(started).toHaveBeenCalledOnce();
    const { multiply } = await import('../../../src/training/matrix-product.ts');
    const [none, zero] = [rowMajor(new Float64Array(0), 0), new Float64Array(4).fill(7)];
    multiply(2, 2, 0, none, none, zero, 0);
    expect([...zero]).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['there is no WebAssembly', () => vi.stubGlobal('WebAssembly', undefined)],
    [
      'the policy refuses it',
      () =>
        vi.stubGlobal('WebAssembly', {
          Module: class {
            constructor() {
              throw new EvalError('refused');
            }
          },
        }),
    ],
  ])('gives the same numbers where %s', async (_case, arrange) => {
    arrange();
    const { out, expected } = await product();
    expect([...out]).toEqual(expected);
  });
});
