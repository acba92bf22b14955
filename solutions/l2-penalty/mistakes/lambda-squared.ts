export interface PenaltyAndGradient {
  /** What the weights cost. */
  penalty: number;
  /** ∂penalty/∂w, one entry per weight. */
  gradient: number[];
}

/** Squares λ along with the weights. */
export function l2Penalty(w: number[], lambda: number): PenaltyAndGradient {
  const sumOfSquares = w.reduce((total, wj) => total + (lambda * wj) ** 2, 0);
  return {
    penalty: sumOfSquares / 2,
    gradient: w.map((wj) => lambda * lambda * wj),
  };
}
