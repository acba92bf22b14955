export interface LossAndGradient {
  /** Mean loss of the batch. */
  loss: number;
  /** A (sub)gradient ∂loss/∂scores, one entry per sample. */
  gradient: number[];
}

/** Mean hinge loss of N samples: the score of each, and its label, −1 or 1. */
export function hinge(scores: number[], labels: number[]): LossAndGradient {
  const n = scores.length;
  if (n === 0) return { loss: 0, gradient: [] };
  // Your code: how far each sample falls short of the margin, and which way to push it.
  return { loss: 0, gradient: scores.map(() => 0) };
}
