export interface PenaltyAndGradient {
  /** What the weights cost. */
  penalty: number;
  /** ∂penalty/∂w, one entry per weight. */
  gradient: number[];
}

/** Sums first, squares after. */
export function l2Penalty(w: number[], lambda: number): PenaltyAndGradient {
  const sumOfSquares = w.reduce((total, wj) => total + wj, 0);
  return {
    penalty: (lambda / 2) * sumOfSquares ** 2,
    gradient: w.map((wj) => lambda * wj),
  };
}
