interface Hyper {
  lrMax: number;
  lrMin: number;
  T: number;
}

export function cosineAnnealing(t: number, h: Hyper): number {
  if (h.T === 0) return h.lrMin;
  if (t === 0) return h.lrMax;
  if (t > h.T) return h.lrMin;
  const angle = (t / h.T) * Math.PI;
  return ((1 + Math.cos(angle)) / 2) * (h.lrMax - h.lrMin) + h.lrMin;
}
