export interface PenaltyAndGradient {
  /** What the weights cost. */
  penalty: number;
  /** ∂penalty/∂w, one entry per weight. */
  gradient: number[];
}

/** λ times the sum of squared weights, without the half. */
export function l2Penalty(w: number[], lambda: number): PenaltyAndGradient {
  const sumOfSquares = w.reduce((total, wj) => total + wj * wj, 0);
  return {
    penalty: lambda * sumOfSquares,
    gradient: w.map((wj) => 2 * lambda * wj),
  };
}
