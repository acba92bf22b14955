const radians = (degrees: number): number => (degrees / 180) * Math.PI;

export function cosineAnnealing(
  t: number,
  { lrMax: highest = 0.1, lrMin: lowest = 0, T: duration = 100 } = {},
): number {
  const degrees = duration === 0 ? 180 : Math.min((180 * t) / duration, 180);
  return lowest + 0.5 * (highest - lowest) * (1 + Math.cos(radians(degrees)));
}
