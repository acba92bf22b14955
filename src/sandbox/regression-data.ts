import type { FunctionData } from '../grading/call.ts';
import { dot, matrixOf, numberOf, numbersAt, type Point, vectorOf } from './coefficients.ts';

interface Regression {
  readonly X: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly factor: number;
  readonly n: number;
}

function regressionOf(data: FunctionData): Regression {
  const X = matrixOf(data, 'X');
  const y = vectorOf(data, 'y');
  if (X.length !== y.length)
    throw new Error(
      `The data function "${data.$function}" has ${X.length} rows in X and ${y.length} numbers in y.`,
    );
  return { X, y, factor: numberOf(data, 'factor', 1), n: X[0]?.length ?? 0 };
}

/** The rows to average over: those a program asks for by 0-based index, or all of them. */
function rowsAt(rows: unknown, count: number): readonly number[] | undefined {
  if (rows === undefined) return undefined;
  const list = numbersAt(rows);
  for (let k = 0; k < list.length; k++) {
    const row = list[k] as number;
    if (!(row >= 0 && row < count && row % 1 === 0))
      throw new TypeError(
        `The given function has the rows 0 to ${count - 1}, and was asked for row ${row}.`,
      );
  }
  return list;
}

/**
 * Least squares on `X` (m×n) and `y` (m): L(w) = factor · mean over rows of (xᵢ·w − yᵢ)², `factor` 1 unless given
 * (½ is the other custom). (w (n), rows?) → number; `rows` are the 0-based indices of a mini-batch.
 */
export function regressionLoss(data: FunctionData): (w: Point, rows?: unknown) => number {
  const { X, y, factor, n } = regressionOf(data);
  return (at, rows) => {
    const w = numbersAt(at, n);
    const chosen = rowsAt(rows, y.length);
    const count = chosen === undefined ? y.length : chosen.length;
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const i = chosen === undefined ? k : (chosen[k] as number);
      const r = dot(X[i] as readonly number[], w) - (y[i] as number);
      sum += r * r;
    }
    return (factor * sum) / count;
  };
}

/** ∇L(w) = 2 · factor · mean over rows of (xᵢ·w − yᵢ) xᵢ for the same data: (w (n), rows?) → list (n). */
export function regressionGradient(data: FunctionData): (w: Point, rows?: unknown) => number[] {
  const { X, y, factor, n } = regressionOf(data);
  return (at, rows) => {
    const w = numbersAt(at, n);
    const chosen = rowsAt(rows, y.length);
    const count = chosen === undefined ? y.length : chosen.length;
    const g = numbersAt(w);
    for (let j = 0; j < n; j++) g[j] = 0;
    for (let k = 0; k < count; k++) {
      const i = chosen === undefined ? k : (chosen[k] as number);
      const x = X[i] as readonly number[];
      const r = dot(x, w) - (y[i] as number);
      for (let j = 0; j < n; j++) g[j] = (g[j] as number) + r * (x[j] as number);
    }
    for (let j = 0; j < n; j++) g[j] = (2 * factor * (g[j] as number)) / count;
    return g;
  };
}
