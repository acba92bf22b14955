import type { FunctionData } from '../grading/call.ts';
import { numberOf, numbersAt, type Point, vectorOf } from './coefficients.ts';
import { cos, isArray, sin } from './primordials.ts';

/** A curve over one coordinate; `j` is the coordinate's index. */
type Curve = (x: number, j: number) => number;

/** Σⱼ curve(xⱼ): a number or x (n) → number. */
const total = (curve: Curve) => (at: Point) => {
  if (typeof at === 'number') return curve(at, 0);
  const x = numbersAt(at);
  let sum = 0;
  for (let j = 0; j < x.length; j++) sum += curve(x[j] as number, j);
  return sum;
};

/** curve(xⱼ) for each j: a number → number, x (n) → list (n). */
const each = (curve: Curve) => (at: Point) => {
  if (typeof at === 'number') return curve(at, 0);
  const x = numbersAt(at);
  for (let j = 0; j < x.length; j++) x[j] = curve(x[j] as number, j);
  return x;
};

/** Σₖ cₖ xᵏ with `coefficients` [c₀, c₁, …] (the same for every coordinate): x a number or list (n) → number, summed. */
export function polynomial(data: FunctionData): (x: Point) => number {
  const c = vectorOf(data, 'coefficients');
  return total((x) => {
    let sum = 0;
    for (let k = c.length - 1; k >= 0; k--) sum = sum * x + (c[k] as number);
    return sum;
  });
}

/** Σₖ k cₖ xᵏ⁻¹ of each coordinate: a number → number, x (n) → list (n). */
export function polynomialGradient(data: FunctionData): (x: Point) => number | number[] {
  const c = vectorOf(data, 'coefficients');
  return each((x) => {
    let sum = 0;
    for (let k = c.length - 1; k >= 1; k--) sum = sum * x + k * (c[k] as number);
    return sum;
  });
}

/** `amplitude`, `frequency` and `phase`: each one number for all coordinates (1, 1, 0 unless given) or a list (n). */
function wavesOf(data: FunctionData): (name: string, otherwise: number) => (j: number) => number {
  return (name, otherwise) => {
    if (!isArray(data[name])) {
      const value = numberOf(data, name, otherwise);
      return () => value;
    }
    const list = vectorOf(data, name);
    return (j) => list[j] ?? otherwise;
  };
}

/** Σⱼ aⱼ sin(fⱼ xⱼ + pⱼ): x a number or list (n) → number. */
export function sineSum(data: FunctionData): (x: Point) => number {
  const wave = wavesOf(data);
  const a = wave('amplitude', 1);
  const f = wave('frequency', 1);
  const p = wave('phase', 0);
  return total((x, j) => a(j) * sin(f(j) * x + p(j)));
}

/** aⱼ fⱼ cos(fⱼ xⱼ + pⱼ) of each coordinate: a number → number, x (n) → list (n). */
export function sineSumGradient(data: FunctionData): (x: Point) => number | number[] {
  const wave = wavesOf(data);
  const a = wave('amplitude', 1);
  const f = wave('frequency', 1);
  const p = wave('phase', 0);
  return each((x, j) => a(j) * f(j) * cos(f(j) * x + p(j)));
}
