/** PyTorch's threshold; the paper's is 4, the least that keeps the root real. */
const THRESHOLD = 5;

/**
 * The length ρ_t of the simple moving average that stands for the second moment's at step t, counted from 1; it grows
 * to 2/(1 − β2) − 1 (Liu et al. 2020, §4.1).
 */
export function averageLength(beta2: number, t: number): number {
  const fading = beta2 ** t;
  return 2 / (1 - beta2) - 1 - (2 * t * fading) / (1 - fading);
}

/** RAdam's factor r_t between 0 and 1, or undefined while ρ_t is too small for the second moment to be used at all. */
export function rectification(beta2: number, t: number): number | undefined {
  const limit = 2 / (1 - beta2) - 1;
  const length = averageLength(beta2, t);
  if (length <= THRESHOLD) return undefined;
  return Math.sqrt(((length - 4) * (length - 2) * limit) / ((limit - 4) * (limit - 2) * length));
}
