/** By what one step of gradient descent multiplies the distance along an eigenvector of curvature `lambda`: 1 − ηλ. */
export const stepFactor = (lambda: number, lr: number): number => 1 - lr * lambda;

/** The rate from which gradient descent on a quadratic no longer converges, set by the largest curvature: 2/λmax. */
export const edgeRate = (steepest: number): number => 2 / steepest;

/** The fixed rate whose slowest eigenvector is fastest: 2/(λmin + λmax). */
export const bestRate = (flattest: number, steepest: number): number => 2 / (flattest + steepest);

/** The factor of the slowest eigenvector, which rules a long run: the largest |1 − ηλ|. */
export const slowestFactor = (lambdas: readonly number[], lr: number): number =>
  Math.max(...lambdas.map((lambda) => Math.abs(stepFactor(lambda, lr))));

/** Steps in which a distance that keeps `factor` of itself at each falls to a tenth; infinite from 1 on. */
export const stepsToTenth = (factor: number): number =>
  factor >= 1 ? Number.POSITIVE_INFINITY : Math.log(10) / -Math.log(factor);

/** The part ½λu² of a quadratic's value that a distance `u` along an eigenvector has in it after so many steps. */
export const axisShareAfter = (lambda: number, u: number, lr: number, steps: number): number =>
  0.5 * lambda * (stepFactor(lambda, lr) ** steps * u) ** 2;
