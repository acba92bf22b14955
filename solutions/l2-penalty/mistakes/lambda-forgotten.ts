export interface PenaltyAndGradient {
  /** What the weights cost. */
  penalty: number;
  /** ∂penalty/∂w, one entry per weight. */
  gradient: number[];
}

/** Leaves λ out. */
export function l2Penalty(w: number[], lambda: number): PenaltyAndGradient {
  const sumOfSquares = w.reduce((total, wj) => total + wj * wj, 0);
  return {
    penalty: sumOfSquares / 2,
    gradient: w.map((wj) => wj),
  };
}
