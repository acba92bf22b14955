/** What a plain descent is told: the start, how many steps, and Adam's settings. */
export interface PlainSettings {
  readonly start: readonly [number, number];
  readonly steps: number;
  readonly hyper: {
    readonly lr: number;
    readonly beta1: number;
    readonly beta2: number;
    readonly eps: number;
  };
}

/** The anchor: Adam on Rosenbrock's banana with everything written into one loop. Gives the columns x, y and height. */
export function plainDescent({ start, steps, hyper }: PlainSettings): readonly Float64Array[] {
  const { lr, beta1, beta2, eps } = hyper;
  const columns = [0, 1, 2].map(() => new Float64Array(steps + 1));
  const [xs, ys, heights] = columns as [Float64Array, Float64Array, Float64Array];
  let [x, y] = start;
  let [mx, my, vx, vy] = [0, 0, 0, 0];
  for (let k = 0; k <= steps; k += 1) {
    if (k > 0) {
      const wall = y - x * x;
      const gx = -2 * (1 - x) - 400 * x * wall;
      const gy = 200 * wall;
      mx = beta1 * mx + (1 - beta1) * gx;
      my = beta1 * my + (1 - beta1) * gy;
      vx = beta2 * vx + (1 - beta2) * gx * gx;
      vy = beta2 * vy + (1 - beta2) * gy * gy;
      const [c1, c2] = [1 - beta1 ** k, 1 - beta2 ** k];
      x -= (lr * (mx / c1)) / (Math.sqrt(vx / c2) + eps);
      y -= (lr * (my / c1)) / (Math.sqrt(vy / c2) + eps);
    }
    const height = (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    if (!Number.isFinite(height + x + y)) return columns.map((column) => column.slice(0, k));
    xs[k] = x;
    ys[k] = y;
    heights[k] = height;
  }
  return columns;
}
