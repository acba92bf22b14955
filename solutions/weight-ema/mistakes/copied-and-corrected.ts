/** What is remembered between updates. */
export interface EmaState {
  /** Weights averaged so far. */
  t: number;
  /** Their moving average; zeros before the first. */
  average: number[];
}

export interface EmaHyper {
  /** Share of the old average that is kept, below 1. */
  decay: number;
}

/** The state before the first update, for n weights. */
export function init(n: number): EmaState {
  return { t: 0, average: Array(n).fill(0) };
}

/** Corrects an average that has no zeros in it. */
export function update(s: EmaState, w: number[], h: EmaHyper): EmaState {
  const keep = s.t === 0 ? 0 : h.decay;
  const correction = 1 - keep ** (s.t + 1);
  const average = w.map((wj, j) => (keep * s.average[j] + (1 - keep) * wj) / correction);
  return { t: s.t + 1, average };
}

/** The average after each of a list of weights, at least one. */
export function averages(weights: number[][], h: EmaHyper): number[][] {
  let s = init(weights[0].length);
  return weights.map((w) => {
    s = update(s, w, h);
    return s.average;
  });
}
