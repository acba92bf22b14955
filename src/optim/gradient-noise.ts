import type { MeanLoss } from './mean-loss.ts';
import type { Batch } from './mini-batches.ts';
import { distance, meanOf, type Vector } from './vector.ts';

/** How the gradients of single samples scatter at one place. */
export interface GradientNoise {
  /** The length of the whole gradient, their mean. */
  readonly signal: number;
  /** The root mean square distance of one sample's gradient from it: σ, where σ² is the trace of their covariance. */
  readonly sigma: number;
}

/** Signal and noise of the sample gradients at w. */
export function gradientNoise(loss: MeanLoss, w: Vector): GradientNoise {
  const whole = loss.gradient(w);
  const squares = Array.from(
    { length: loss.count },
    (_, sample) => distance(loss.sampleGradient(w, sample), whole) ** 2,
  );
  const variance = squares.reduce((sum, square) => sum + square, 0) / loss.count;
  return { signal: Math.hypot(...whole), sigma: Math.sqrt(variance) };
}

/** The noise of the mean of `size` gradients drawn independently: σ/√B. */
export const independentNoise = (sigma: number, size: number): number => sigma / Math.sqrt(size);

/** The noise of given batches, measured: the root mean square distance of their mean gradients from the whole one. */
export function measuredNoise(loss: MeanLoss, w: Vector, batches: readonly Batch[]): number {
  const whole = loss.gradient(w);
  const one = Array.from({ length: loss.count }, (_, sample) => loss.sampleGradient(w, sample));
  const squares = batches.map((batch) => {
    const drawn = meanOf(
      batch.map((sample) => one[sample] ?? []),
      w.length,
    );
    return distance(drawn, whole) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

/** The batch size at which noise and signal are equal, σ²/‖g‖²: the simple noise scale of McCandlish et al. 2018. */
export const noiseScale = ({ signal, sigma }: GradientNoise): number => (sigma / signal) ** 2;
