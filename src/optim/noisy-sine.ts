import { seeded } from './chance.ts';
import type { Samples } from './polynomial-fit.ts';

/**
 * n samples of sin πx on [−1, 1] with normal noise to train on, and n more, between them, to validate with: few enough
 * for a polynomial with n coefficients to learn the noise by heart.
 */
export function noisySine(
  seed: number,
  n: number,
  deviation: number,
): { readonly train: Samples; readonly validation: Samples } {
  const { normal, uniform } = seeded(seed);
  const measured = (x: number): number => Math.sin(Math.PI * x) + deviation * normal();
  const place = (i: number, share: number): number => -1 + (2 * (i + share)) / n;
  const cells = Array.from({ length: n }, (_, i) => i);
  const trainX = cells.map((i) => place(i, 0.5));
  const train = { x: trainX, y: trainX.map(measured) };
  const validationX = cells.map((i) => place(i, 0.1 + 0.8 * uniform()));
  return { train, validation: { x: validationX, y: validationX.map(measured) } };
}
