import type { FunctionData } from '../grading/call.ts';
import { numberOf, numbersAt, type Point } from './coefficients.ts';

/** Rosenbrock's valley, Σ (a − xᵢ)² + b (xᵢ₊₁ − xᵢ²)² over i < n − 1, `a` 1 and `b` 100 unless given: x (n) → number. */
export function rosenbrock(data: FunctionData): (x: Point) => number {
  const a = numberOf(data, 'a', 1);
  const b = numberOf(data, 'b', 100);
  return (at) => {
    const x = numbersAt(at);
    let sum = 0;
    for (let i = 0; i + 1 < x.length; i++) {
      const xi = x[i] as number;
      const rise = (x[i + 1] as number) - xi * xi;
      sum += (a - xi) * (a - xi) + b * rise * rise;
    }
    return sum;
  };
}

/** The gradient of the same function: x (n) → list (n). */
export function rosenbrockGradient(data: FunctionData): (x: Point) => number[] {
  const a = numberOf(data, 'a', 1);
  const b = numberOf(data, 'b', 100);
  return (at) => {
    const x = numbersAt(at);
    const g = numbersAt(x);
    for (let i = 0; i < g.length; i++) g[i] = 0;
    for (let i = 0; i + 1 < x.length; i++) {
      const xi = x[i] as number;
      const rise = (x[i + 1] as number) - xi * xi;
      g[i] = (g[i] as number) - 2 * (a - xi) - 4 * b * xi * rise;
      g[i + 1] = (g[i + 1] as number) + 2 * b * rise;
    }
    return g;
  };
}
