/** The height of a point on a circle, turned by half angles: doubling by cos 2x = 2 cos² x − 1 until it is there. */
function cosine(x: number): number {
  if (Math.abs(x) < 0.05) return 1 - (x * x) / 2 + x ** 4 / 24 - x ** 6 / 720 + x ** 8 / 40320;
  const half = cosine(x / 2);
  return 2 * half * half - 1;
}

export function cosineAnnealing(t: number, h: { lrMax: number; lrMin: number; T: number }): number {
  const done = t >= h.T;
  const height = done ? -1 : cosine((Math.PI * t) / h.T);
  return h.lrMin + ((h.lrMax - h.lrMin) * (height + 1)) / 2;
}
