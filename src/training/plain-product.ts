import type { Matrix, Multiply } from './matrix.ts';

/**
 * A product in JavaScript alone. Blocks of 4 × 2 entries are summed side by side: eight sums that do not wait for each other,
 * and six numbers read for eight products where the schoolbook loop reads two for each. `| 0` says that an index is a 32-bit
 * integer, which saves a check for overflow.
 */
export const plainProduct: Multiply = (m, n, depth, a, b, out, at) => {
  const A = a.values;
  const B = b.values;
  const { row: a1, column: nextA } = a;
  const { row: nextB, column: b1 } = b;
  const a2 = 2 * a1;
  const a3 = 3 * a1;
  const rows = m - (m % 4);
  const columns = n - (n % 2);
  for (let i = 0; i < rows; i += 4) {
    for (let j = 0; j < columns; j += 2) {
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      let s20 = 0;
      let s21 = 0;
      let s30 = 0;
      let s31 = 0;
      let p = a.at + i * a1;
      let q = b.at + j * b1;
      for (let k = 0; k < depth; k += 1) {
        const u = B[q] as number;
        const v = B[(q + b1) | 0] as number;
        const x0 = A[p] as number;
        const x1 = A[(p + a1) | 0] as number;
        const x2 = A[(p + a2) | 0] as number;
        const x3 = A[(p + a3) | 0] as number;
        s00 += x0 * u;
        s01 += x0 * v;
        s10 += x1 * u;
        s11 += x1 * v;
        s20 += x2 * u;
        s21 += x2 * v;
        s30 += x3 * u;
        s31 += x3 * v;
        p = (p + nextA) | 0;
        q = (q + nextB) | 0;
      }
      const o = at + i * n + j;
      out[o] = s00;
      out[o + 1] = s01;
      out[o + n] = s10;
      out[o + n + 1] = s11;
      out[o + 2 * n] = s20;
      out[o + 2 * n + 1] = s21;
      out[o + 3 * n] = s30;
      out[o + 3 * n + 1] = s31;
    }
  }
  for (let i = 0; i < m; i += 1)
    for (let j = i < rows ? columns : 0; j < n; j += 1)
      out[at + i * n + j] = entry(i, j, depth, a, b);
};

/** One entry of A B, for the edge that no block covers. */
function entry(i: number, j: number, depth: number, a: Matrix, b: Matrix): number {
  let p = a.at + i * a.row;
  let q = b.at + j * b.column;
  let sum = 0;
  for (let k = 0; k < depth; k += 1) {
    sum += (a.values[p] as number) * (b.values[q] as number);
    p += a.column;
    q += b.row;
  }
  return sum;
}
