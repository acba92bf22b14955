/** A rate drawn by hand: straight lines through knots that are evenly spread over the steps t = 0 … T − 1. */
export function knotRate(t: number, knots: readonly number[], T: number): number {
  const last = knots.length - 1;
  const at = Math.min(Math.max((t / Math.max(1, T - 1)) * last, 0), last);
  const before = Math.floor(at);
  const from = knots[before] ?? Number.NaN;
  const to = knots[Math.min(before + 1, last)] ?? Number.NaN;
  return from + (to - from) * (at - before);
}

/** The step at which knot k of `count` stands; it need not be whole. */
export const knotStep = (k: number, count: number, T: number): number =>
  (k / (count - 1)) * (T - 1);
