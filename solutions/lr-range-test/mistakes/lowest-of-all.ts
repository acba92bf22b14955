export interface RangeHyper {
  /** The rate of the first step; positive. */
  lrMin: number;
  /** The rate of the last step. */
  lrMax: number;
  /** Steps of the test, at least 1. */
  T: number;
}

export interface SmoothingHyper {
  /** Weight of the past; at least 0, below 1. */
  beta: number;
}

/** The rate to try after t finished steps. */
export function rangeRate(t: number, h: RangeHyper): number {
  if (h.T === 1) return h.lrMin;
  const share = Math.min(1, t / (h.T - 1));
  return h.lrMin * (h.lrMax / h.lrMin) ** share;
}

/** The losses after smoothing, as many as were given. */
export function smoothLosses(losses: number[], h: SmoothingHyper): number[] {
  let average = 0;
  return losses.map((loss, i) => {
    average = h.beta * average + (1 - h.beta) * loss;
    return average / (1 - h.beta ** (i + 1));
  });
}

/** Searches all losses, from the first on. */
export function suggestRate(rates: number[], smooth: number[]): number {
  let lowest = 0;
  for (let i = 1; i < smooth.length; i += 1) {
    if (smooth[i] < smooth[lowest]) lowest = i;
  }
  return rates[lowest] / 10;
}
