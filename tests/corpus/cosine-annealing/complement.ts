// Starts from the highest rate and takes away.
export function cosineAnnealing(t: number, h: { lrMax: number; lrMin: number; T: number }) {
  console.log('asked for the rate at', t, 'with', h);
  let lost = h.lrMax - h.lrMin;
  if (t < h.T) {
    const x = t / h.T;
    lost *= (1 - Math.cos(Math.PI * x)) / 2;
  }
  const rate = h.lrMax - lost;
  console.log(rate);
  return rate;
}
