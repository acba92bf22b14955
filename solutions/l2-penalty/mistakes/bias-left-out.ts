export interface PenaltyAndGradient {
  /** What the weights cost. */
  penalty: number;
  /** ∂penalty/∂w, one entry per weight. */
  gradient: number[];
}

/** Takes the first weight for a bias. */
export function l2Penalty(w: number[], lambda: number): PenaltyAndGradient {
  const sumOfSquares = w.reduce((total, wj, j) => total + (j === 0 ? 0 : wj * wj), 0);
  return {
    penalty: (lambda / 2) * sumOfSquares,
    gradient: w.map((wj, j) => (j === 0 ? 0 : lambda * wj)),
  };
}
