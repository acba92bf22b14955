export interface PenaltyAndGradient {
  /** What the weights cost. */
  penalty: number;
  /** ∂penalty/∂w, one entry per weight. */
  gradient: number[];
}

/** Divides by the number of weights. */
export function l2Penalty(w: number[], lambda: number): PenaltyAndGradient {
  const sumOfSquares = w.reduce((total, wj) => total + wj * wj, 0);
  return {
    penalty: w.length === 0 ? 0 : ((lambda / 2) * sumOfSquares) / w.length,
    gradient: w.map((wj) => (lambda * wj) / w.length),
  };
}
