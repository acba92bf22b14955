/** What AdaGrad remembers between steps. */
export interface AdagradState {
  /** Sum of all squared gradients so far. */
  s: number[];
}

export interface AdagradHyper {
  /** Learning rate η. */
  lr: number;
  eps: number;
}

/** The state before the first step, for n parameters. */
export function init(n: number): AdagradState {
  return { s: Array(n).fill(0) };
}

/** One sum for all parameters in place of a sum for each. */
export function step(
  w: number[],
  g: number[],
  s: AdagradState,
  h: AdagradHyper,
): { w: number[]; state: AdagradState } {
  const norm2 = g.reduce((total, gj) => total + gj * gj, 0);
  const sum = s.s.map((sj) => sj + norm2);
  const next = w.map((wj, j) => wj - (h.lr * g[j]) / (Math.sqrt(sum[j]) + h.eps));
  return { w: next, state: { s: sum } };
}
