// A mixture of the two rates, whose weights sum to 1.
export function cosineAnnealing(t: number, h: { lrMax: number; lrMin: number; T: number }): number {
  const s = Math.sin(angle(t, h.T) / 2);
  const low = s * s;
  const high = 1 - low;
  return high * h.lrMax + low * h.lrMin;
}

function angle(t: number, T: number): number {
  return t < T ? (t * Math.PI) / T : Math.PI;
}
