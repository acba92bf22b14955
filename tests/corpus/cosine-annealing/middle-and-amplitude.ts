interface CosineHyper {
  lrMax: number;
  lrMin: number;
  T: number;
}

export function cosineAnnealing(t: number, h: CosineHyper): number {
  const middle = (h.lrMax + h.lrMin) / 2;
  const amplitude = (h.lrMax - h.lrMin) / 2;
  let cosine: number;
  if (t < h.T) {
    cosine = Math.cos((Math.PI * t) / h.T);
  } else {
    cosine = -1;
  }
  return middle + amplitude * cosine;
}
