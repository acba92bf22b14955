const clamp = (x: number, low: number, high: number) => Math.max(low, Math.min(high, x));

export const cosineAnnealing = (
  t: number,
  { lrMax, lrMin, T }: { lrMax: number; lrMin: number; T: number },
) => {
  const progress = T > 0 ? clamp(t / T, 0, 1) : 1;
  return lrMin + 0.5 * (lrMax - lrMin) * (1 + Math.cos(Math.PI * progress));
};
