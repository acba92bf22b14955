import { seeded } from './chance.ts';
import type { MeanLoss } from './mean-loss.ts';
import { asPoint, type Point, type Surface } from './objective.ts';
import { squaredError } from './squared-error.ts';
import { meanOf } from './vector.ts';

/** Points that a line shall fit: inputs x and targets y, pairwise. */
export interface Samples {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The mean squared error of the lines y = a x + b over the plane of (a, b), for samples with two different inputs. */
export interface LineFit extends MeanLoss, Omit<Surface, 'minimizers'> {
  readonly samples: Samples;
  /** The line of least squares, and the loss it leaves. */
  readonly best: Point;
  readonly least: number;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** The regression of a line on samples, to be drawn over a part of the plane of slope and intercept. */
export function lineFit(samples: Samples, domain: Surface['domain']): LineFit {
  const pairs = samples.x.map((x, k) => [x, samples.y[k] ?? Number.NaN] as const);
  const value: Surface['value'] = (w) => {
    const [a, b] = asPoint(w);
    return mean(pairs.map(([x, y]) => squaredError.value(a * x + b, y)));
  };
  const sampleGradient: MeanLoss['sampleGradient'] = (w, sample) => {
    const [a, b] = asPoint(w);
    const [x, y] = pairs[sample] ?? [Number.NaN, Number.NaN];
    const slope = squaredError.slope(a * x + b, y);
    return [slope * x, slope];
  };
  const best = leastSquares(samples);
  return {
    id: 'line-fit',
    name: 'Regression of a line',
    equation: String.raw`\tfrac1N \sum_i (a x_i + b - y_i)^2`,
    source: 'least squares, Legendre 1805',
    domain,
    samples,
    count: pairs.length,
    value,
    sampleGradient,
    gradient: (w) =>
      meanOf(
        pairs.map((_, sample) => sampleGradient(w, sample)),
        2,
      ),
    best,
    least: value(best),
  };
}

/** Slope and intercept of least squares: the covariance of x and y over the variance of x. */
function leastSquares({ x, y }: Samples): Point {
  const [xMean, yMean] = [mean(x), mean(y)];
  const spread = mean(x.map((xi) => (xi - xMean) ** 2));
  const joint = mean(x.map((xi, k) => (xi - xMean) * ((y[k] ?? Number.NaN) - yMean)));
  const a = joint / spread;
  return [a, yMean - a * xMean];
}

/** Samples that scatter around a line, their inputs spread evenly over an interval; the same for every reader. */
export function scatter(
  count: number,
  [a, b]: Point,
  [low, high]: readonly [number, number],
  noise: number,
  seed: number,
): Samples {
  const chance = seeded(seed);
  const x = Array.from({ length: count }, (_, k) => low + ((high - low) * (k + 0.5)) / count);
  return { x, y: x.map((xi) => a * xi + b + noise * chance.normal()) };
}
