import type { FunctionData } from '../grading/call.ts';
import { dot, matrixOf, numbersAt, type Point, vectorOf } from './coefficients.ts';

/** f(x) = ½ xᵀA x − bᵀx for a symmetric `A` (n×n) and `b` (n): x (n) → number. */
export function quadratic(data: FunctionData): (x: Point) => number {
  const A = matrixOf(data, 'A');
  const b = vectorOf(data, 'b');
  return (at) => {
    const x = numbersAt(at, b.length);
    let sum = 0;
    for (let i = 0; i < x.length; i++)
      sum += (x[i] as number) * (0.5 * dot(A[i] as readonly number[], x) - (b[i] as number));
    return sum;
  };
}

/** ∇f(x) = A x − b for a symmetric `A` (n×n) and `b` (n): x (n) → list (n). */
export function quadraticGradient(data: FunctionData): (x: Point) => number[] {
  const A = matrixOf(data, 'A');
  const b = vectorOf(data, 'b');
  return (at) => {
    const x = numbersAt(at, b.length);
    const g = numbersAt(b);
    for (let i = 0; i < g.length; i++) g[i] = dot(A[i] as readonly number[], x) - (b[i] as number);
    return g;
  };
}
