import type { Loss } from './loss.ts';
import { sigmoid } from './sigmoid.ts';

/** log(1 + eᶻ) for z of any size. */
const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

/**
 * Binary cross-entropy of a logit z against a label y, 0 or 1 or a share between, in nats. Written with log(1 + e^±z)
 * and σ(±z), so that the loss of a confident right answer is not lost in a difference.
 */
export const logLoss: Loss = {
  id: 'log-loss',
  name: 'log loss',
  value: (z, y) => y * softplus(-z) + (1 - y) * softplus(z),
  slope: (z, y) => (1 - y) * sigmoid(z) - y * sigmoid(-z),
  jumps: () => [],
};
