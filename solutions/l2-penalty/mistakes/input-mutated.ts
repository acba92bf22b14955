export interface PenaltyAndGradient {
  /** What the weights cost. */
  penalty: number;
  /** ∂penalty/∂w, one entry per weight. */
  gradient: number[];
}

/** Writes the gradient over the weights. */
export function l2Penalty(w: number[], lambda: number): PenaltyAndGradient {
  const sumOfSquares = w.reduce((total, wj) => total + wj * wj, 0);
  for (let j = 0; j < w.length; j += 1) w[j] *= lambda;
  return {
    penalty: (lambda / 2) * sumOfSquares,
    gradient: w,
  };
}
