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

/** Moves away from the new weights. */
export function update(s: EmaState, w: number[], h: EmaHyper): EmaState {
  const keep = s.t === 0 ? 0 : h.decay;
  const average = w.map((wj, j) =>
    s.t === 0 ? wj : s.average[j] + (1 - keep) * (s.average[j] - wj),
  );
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
