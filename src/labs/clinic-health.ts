import type { ClinicBatch } from './clinic-run.ts';

/** What the criterion of health asks of the last epochs, in nats; a guess between two classes costs ln 2 = 0.69. */
export const HEALTH = { lastEpochs: 5, mostLoss: 0.4, mostRise: 0.15 } as const;

/** How a finished run stands by the criterion. */
export type Health =
  | { readonly kind: 'healthy'; readonly training: number; readonly validation: number }
  /** Its numbers ended at this step. */
  | { readonly kind: 'ended'; readonly step: number }
  /** The highest loss of the last epochs is too high. */
  | { readonly kind: 'high'; readonly of: 'training' | 'validation'; readonly loss: number }
  /** The validation loss has risen too far above its lowest. */
  | { readonly kind: 'risen'; readonly lowest: number; readonly loss: number };

/**
 * Healthy: all numbers are finite, in each of the last five epochs both losses are at most 0.4, and the validation loss is no
 * more than 0.15 above the lowest it has been.
 */
export function healthOf({
  evaluations: { trainingLoss, validationLoss },
  ended,
}: Pick<ClinicBatch, 'evaluations' | 'ended'>): Health {
  if (ended !== undefined) return { kind: 'ended', step: ended };
  const highest = (losses: Float64Array) => Math.max(...losses.slice(-HEALTH.lastEpochs));
  const [training, validation] = [highest(trainingLoss), highest(validationLoss)];
  if (training > HEALTH.mostLoss) return { kind: 'high', of: 'training', loss: training };
  const lowest = Math.min(...validationLoss);
  if (validation > lowest + HEALTH.mostRise) return { kind: 'risen', lowest, loss: validation };
  if (validation > HEALTH.mostLoss) return { kind: 'high', of: 'validation', loss: validation };
  return { kind: 'healthy', training, validation };
}
