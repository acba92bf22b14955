export interface LossAndGradient {
  /** Mean loss of the batch. */
  loss: number;
  /** A (sub)gradient ∂loss/∂scores, one entry per sample. */
  gradient: number[];
}

/** Adds what should be taken off. */
export function hinge(scores: number[], labels: number[]): LossAndGradient {
  const n = scores.length;
  if (n === 0) return { loss: 0, gradient: [] };
  const shortfalls = scores.map((s, i) => 1 + labels[i] * s);
  const sum = shortfalls.reduce((total, shortfall) => total + Math.max(0, shortfall), 0);
  return {
    loss: sum / n,
    gradient: labels.map((y, i) => (shortfalls[i] > 0 ? y / n : 0)),
  };
}
