import { describe, expect, it } from 'vitest';
import { descend } from '../../../src/optim/descend.ts';
import { momentum } from '../../../src/optim/momentum.ts';
import { polyakOptimum } from '../../../src/optim/momentum-optimum.ts';
import { momentumDigits, momentumFactor } from '../../../src/optim/momentum-rate.ts';
import { momentumEdge } from '../../../src/optim/momentum-regime.ts';
import { quadratic } from '../../../src/optim/quadratic.ts';

const KAPPAS = [4, 25, 100];
const grid = KAPPAS.flatMap((kappa) =>
  [0.1, 0.5, 1, 1.5, 1.99, 2.5, 3.5].flatMap((share) =>
    [0, 0.3, 0.5, 0.8, 0.95].map((beta) => ({ kappa, beta, lr: share / kappa })),
  ),
);

/** The growth per step of the matrix [[1 + β − ηλ, −β], [1, 0]], by squaring it twenty times: no roots, no formula. */
function growth(lr: number, beta: number, lambda: number): number {
  let m = [1 + beta - lr * lambda, -beta, 1, 0];
  let logged = 0;
  for (let k = 0; k < 20; k++) {
    const [a = 0, b = 0, c = 0, d = 0] = m;
    m = [a * a + b * c, a * b + b * d, c * a + d * c, c * b + d * d];
    const size = Math.hypot(...m);
    if (size === 0) return 0;
    m = m.map((x) => x / size);
    logged = 2 * logged + Math.log(size);
  }
  return Math.exp(logged / 2 ** 20);
}

describe('the rate surface of momentum', () => {
  it.each(grid)(
    'is the growth of its matrix at κ = $kappa, η = $lr, β = $beta',
    ({ kappa, lr, beta }) => {
      const expected = Math.max(growth(lr, beta, 1), growth(lr, beta, kappa));
      expect(momentumFactor(lr, beta, { along: 1, across: kappa })).toBeCloseTo(expected, 4);
    },
  );

  it.each(grid)('is met by a walk at κ = $kappa, η = $lr, β = $beta', ({ kappa, lr, beta }) => {
    // Along each axis three places in a row tell the recurrence x″ = a x′ − b x, and it the roots.
    const ground = quadratic(
      [
        [1, 0],
        [0, kappa],
      ],
      [0, 0],
    );
    const { w } = descend(ground, momentum, { lr, beta }, [1, 1], 4);
    const factors = w.map(([x0 = 0, x1 = 0, x2 = 0, x3 = 0]) => {
      const det = x1 * x1 - x0 * x2;
      if (Math.abs(det) < 1e-12) return Math.abs(x1 / x0);
      const a = (x1 * x2 - x0 * x3) / det;
      const b = (x2 * x2 - x1 * x3) / det;
      const square = a * a - 4 * b;
      return square < 0 ? Math.sqrt(b) : (Math.abs(a) + Math.sqrt(square)) / 2;
    });
    // Before the first step nothing has moved, so without memory the recurrence has one root only.
    expect(momentumFactor(lr, beta, { along: 1, across: kappa })).toBeCloseTo(
      Math.max(...factors),
      6,
    );
  });

  it.each(KAPPAS)(
    'is lowest at Polyak’s optimum of κ = %d, where it is (√κ − 1)/(√κ + 1)',
    (kappa) => {
      const eigenvalues = { along: 1, across: kappa };
      const { lr, beta } = polyakOptimum(1, kappa);
      const least = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
      expect(momentumFactor(lr, beta, eigenvalues)).toBeCloseTo(least, 6);
      for (let i = 1; i < 60; i++)
        for (let j = 0; j < 60; j++)
          expect(momentumFactor((i * 4) / 60 / kappa, j / 60, eigenvalues)).toBeGreaterThan(
            least - 1e-9,
          );
    },
  );

  it.each([0, 0.5, 0.9])(
    'is 1 at the edge 2(1 + β)/λmax for β = %d, and no digit is won there',
    (beta) => {
      const eigenvalues = { along: 1, across: 25 };
      const edge = momentumEdge(beta, eigenvalues);
      expect(momentumFactor(edge, beta, eigenvalues)).toBeCloseTo(1, 9);
      expect(momentumDigits(edge * 1.001, beta, eigenvalues)).toBe(0);
      expect(momentumDigits(edge * 0.999, beta, eigenvalues)).toBeGreaterThan(0);
    },
  );
});
