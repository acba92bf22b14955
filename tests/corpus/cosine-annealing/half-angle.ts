/** (1 + cos x) / 2 is the square of cos(x / 2), which comes very near 0 and not quite to it. */
export function cosineAnnealing(t: number, h: { lrMax: number; lrMin: number; T: number }) {
  const quarter = Math.PI / 2;
  const c = h.T === 0 ? 0 : Math.cos(quarter * Math.min(t / h.T, 1));
  return h.lrMin + (h.lrMax - h.lrMin) * c * c;
}
