import type { DataSet } from '../src/training/data-set.ts';

/** One training step of the anchor on the rows from `from` to `from + count`. */
export type PlainStep = (from: number, count: number) => void;

const [BETA1, BETA2, EPS] = [0.9, 0.999, 1e-8];

/**
 * The anchor: tanh layers, softmax and Adam as plain loops over typed arrays, a sample at a time, with nothing called and
 * nothing allocated in a step. Weights are outputs × inputs, so that the inner loops walk memory in order.
 */
export function plainTraining(
  data: DataSet,
  hidden: readonly number[],
  rate: number,
  normal: () => number,
): PlainStep {
  const widths = [data.width, ...hidden, data.classes];
  const depth = widths.length - 1;
  const last = widths[depth] as number;
  const W = widths
    .slice(1)
    .map((out, k) =>
      new Float64Array(out * (widths[k] as number)).map(
        () => normal() / Math.sqrt(widths[k] as number),
      ),
    );
  const b = widths.slice(1).map((out) => new Float64Array(out));
  const parameters = [...W, ...b];
  const like = (arrays: readonly Float64Array[]) => arrays.map((one) => new Float64Array(one));
  const [dW, db] = [like(W), like(b)];
  const gradients = [...dW, ...db];
  const zero = (arrays: readonly Float64Array[]) => arrays.map((a) => new Float64Array(a.length));
  const [M, V] = [zero(parameters), zero(parameters)];
  const x = widths.map((width) => new Float64Array(width));
  const d = widths.map((width) => new Float64Array(width));
  let t = 0;

  return (from, count) => {
    for (const g of gradients) g.fill(0);
    for (let row = from; row < from + count; row += 1) {
      const input = x[0] as Float64Array;
      for (let i = 0; i < input.length; i += 1)
        input[i] = data.inputs[row * input.length + i] as number;
      for (let k = 0; k < depth; k += 1) {
        const [w, before, after] = [W[k] as Float64Array, x[k] as Float64Array, x[k + 1]];
        const bias = b[k] as Float64Array;
        if (after === undefined) continue;
        for (let o = 0; o < after.length; o += 1) {
          let sum = bias[o] as number;
          const start = o * before.length;
          for (let i = 0; i < before.length; i += 1)
            sum += (w[start + i] as number) * (before[i] as number);
          after[o] = k < depth - 1 ? Math.tanh(sum) : sum;
        }
      }
      const [z, dz] = [x[depth] as Float64Array, d[depth] as Float64Array];
      let largest = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < last; c += 1) if ((z[c] as number) > largest) largest = z[c] as number;
      let total = 0;
      for (let c = 0; c < last; c += 1) {
        dz[c] = Math.exp((z[c] as number) - largest);
        total += dz[c] as number;
      }
      for (let c = 0; c < last; c += 1)
        dz[c] = ((dz[c] as number) / total - (data.labels[row] === c ? 1 : 0)) / count;
      for (let k = depth - 1; k >= 0; k -= 1) {
        const [w, g, gb] = [W[k] as Float64Array, dW[k] as Float64Array, db[k] as Float64Array];
        const [before, slopes] = [x[k] as Float64Array, d[k] as Float64Array];
        const after = d[k + 1] as Float64Array;
        if (k > 0) slopes.fill(0);
        for (let o = 0; o < after.length; o += 1) {
          const slope = after[o] as number;
          const start = o * before.length;
          gb[o] = (gb[o] as number) + slope;
          for (let i = 0; i < before.length; i += 1)
            g[start + i] = (g[start + i] as number) + slope * (before[i] as number);
          if (k > 0)
            for (let i = 0; i < before.length; i += 1)
              slopes[i] = (slopes[i] as number) + slope * (w[start + i] as number);
        }
        if (k > 0)
          for (let i = 0; i < before.length; i += 1)
            slopes[i] = (slopes[i] as number) * (1 - (before[i] as number) ** 2);
      }
    }
    t += 1;
    const [correction1, correction2] = [1 - BETA1 ** t, 1 - BETA2 ** t];
    for (let k = 0; k < parameters.length; k += 1) {
      const [p, g] = [parameters[k] as Float64Array, gradients[k] as Float64Array];
      const [m, v] = [M[k] as Float64Array, V[k] as Float64Array];
      for (let i = 0; i < p.length; i += 1) {
        const gi = g[i] as number;
        m[i] = BETA1 * (m[i] as number) + (1 - BETA1) * gi;
        v[i] = BETA2 * (v[i] as number) + (1 - BETA2) * gi * gi;
        p[i] =
          (p[i] as number) -
          (rate * ((m[i] as number) / correction1)) /
            (Math.sqrt((v[i] as number) / correction2) + EPS);
      }
    }
  };
}
