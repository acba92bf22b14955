import type { Objective } from './objective.ts';
import type { Vector } from './vector.ts';

/** Points to fit: a target for each input. */
export interface Samples {
  readonly x: Vector;
  readonly y: Vector;
}

/** The mean squared error of a polynomial over samples, as a function of its coefficients from the constant up. */
export function polynomialFit({ x, y }: Samples): Objective {
  /** From the highest coefficient down, so that no power is ever computed. */
  const predict = (w: Vector, xi: number): number => w.reduceRight((sum, wj) => sum * xi + wj, 0);
  const errors = (w: Vector): Vector => x.map((xi, i) => predict(w, xi) - (y[i] ?? Number.NaN));
  return {
    value: (w) => errors(w).reduce((sum, e) => sum + e * e, 0) / x.length,
    gradient: (w) => {
      const slopes = w.map(() => 0);
      errors(w).forEach((error, i) => {
        let term = (2 * error) / x.length;
        for (let j = 0; j < slopes.length; j++) {
          slopes[j] = (slopes[j] ?? 0) + term;
          term *= x[i] ?? Number.NaN;
        }
      });
      return slopes;
    },
  };
}
