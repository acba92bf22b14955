/** A straight line through measurements: growth for each unit of x, and how far off that may be (95 %). */
interface Trend {
  readonly slope: number;
  readonly margin: number;
}

/** Two-sided 95 % points of Student's t by degrees of freedom, from 1; beyond the table 2.1 is on the safe side. */
const T_95 = [12.71, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];

/** Least squares through at least three points. */
export function trendOf(points: readonly (readonly [x: number, y: number])[]): Trend {
  const count = points.length;
  if (count < 3) throw new Error(`A trend with an uncertainty needs three points, not ${count}.`);
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / count;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / count;
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const rest = points.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  const t = T_95[count - 3] ?? 2.1;
  return { slope, margin: t * Math.sqrt(rest / (count - 2) / spread) };
}
