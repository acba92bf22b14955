export interface PenaltyAndGradient {
  /** What the weights cost. */
  penalty: number;
  /** ∂penalty/∂w, one entry per weight. */
  gradient: number[];
}

/** Half λ times the sum of squared weights, and its gradient. */
export function l2Penalty(w: number[], lambda: number): PenaltyAndGradient {
  const sumOfSquares = w.reduce((total, wj) => total + wj * wj, 0);
  return {
    penalty: (lambda / 2) * sumOfSquares,
    gradient: w.map((wj) => lambda * wj),
  };
}
