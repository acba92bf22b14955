import type { Argument, FunctionData } from '../grading/call.ts';

/** A function that a case hands to a program, written for the reader of an example. */
export interface FunctionText {
  /** What it is called where the call is written out. */
  readonly name: string;
  /** What it computes, followed by its data: `f(x) = ½ xᵀAx − bᵀx, A = [[1]], b = [0]`. */
  readonly definition: string;
}

/** For the coefficients of a polynomial, longer than a formula has room for. */
const LETTERS: Readonly<Record<string, string>> = { coefficients: 'c' };

/** Each begins with the function's name; where a function has a letter of its own in a statement, that is it. */
const FORMULAS: Readonly<Record<string, string>> = {
  quadratic: 'f(x) = ½ xᵀAx − bᵀx',
  'quadratic-gradient': 'gradient(x) = Ax − b',
  'regression-loss': 'loss(w) = factor · mean (xᵢ·w − yᵢ)²',
  'regression-gradient': 'gradient(w) = 2 · factor · mean (xᵢ·w − yᵢ) xᵢ',
  rosenbrock: 'f(x) = Σ (a − xᵢ)² + b (xᵢ₊₁ − xᵢ²)²',
  'rosenbrock-gradient': 'gradient(x) = ∇ Σ (a − xᵢ)² + b (xᵢ₊₁ − xᵢ²)²',
  polynomial: 'f(x) = c₀ + c₁x + c₂x² + …',
  'polynomial-gradient': 'gradient(x) = c₁ + 2c₂x + 3c₃x² + …',
  'sine-sum': 'f(x) = Σ amplitude · sin(frequency · xⱼ + phase)',
  'sine-sum-gradient': 'gradient(x)ⱼ = amplitude · frequency · cos(frequency · xⱼ + phase)',
  'momentum-init': 'init(n) = { v: n zeros }',
  'momentum-step': 'step: v ← βv + g, w ← w − ηv',
  'clip-norm': 'clip(g, c) = g, shortened to length c if it is longer',
  'warmup-cosine': 'schedule(t) = warmup over W steps, then a cosine down to lrMin at T',
};

/** Writes out function data of `src/sandbox/data-functions.ts`; throws an author's error for a name without a formula. */
export function functionText(
  { $function, ...data }: FunctionData,
  write: (value: Argument) => string,
): FunctionText {
  const formula = FORMULAS[$function];
  if (formula === undefined)
    throw new Error(
      `An example hands over the function "${$function}", which has no formula to show. Give it one in src/islands/function-text.ts.`,
    );
  const given = Object.entries(data).map(
    ([name, value]) => `${LETTERS[name] ?? name} = ${write(value)}`,
  );
  return {
    name: /^\w+/.exec(formula)?.[0] ?? $function,
    definition: [formula, ...given].join(', '),
  };
}
