export interface PenaltyAndGradient {
  /** What the weights cost. */
  penalty: number;
  /** ∂penalty/∂w, one entry per weight. */
  gradient: number[];
}

/** Sizes for squares, signs for weights. */
export function l2Penalty(w: number[], lambda: number): PenaltyAndGradient {
  const sumOfSquares = w.reduce((total, wj) => total + Math.abs(wj), 0);
  return {
    penalty: lambda * sumOfSquares,
    gradient: w.map((wj) => lambda * Math.sign(wj)),
  };
}
