import type { ClinicBatch } from '../labs/clinic-run.ts';

/** All that a run has told so far, and whether that is all there will be. */
export interface ClinicLog extends ClinicBatch {
  readonly done: boolean;
}

/** A log with one more batch. */
export function withBatch(
  log: ClinicLog | undefined,
  batch: ClinicBatch,
  done: boolean,
): ClinicLog {
  if (!log) return { ...batch, done };
  const [s, e] = [log.steps, log.evaluations];
  const { steps, evaluations } = batch;
  return {
    ...batch,
    done,
    steps: {
      rate: joined(s.rate, steps.rate),
      loss: joined(s.loss, steps.loss),
      gradientNorm: joined(s.gradientNorm, steps.gradientNorm),
      updateRatio: joined(s.updateRatio, steps.updateRatio),
    },
    evaluations: {
      trainingLoss: joined(e.trainingLoss, evaluations.trainingLoss),
      validationLoss: joined(e.validationLoss, evaluations.validationLoss),
      trainingAccuracy: joined(e.trainingAccuracy, evaluations.trainingAccuracy),
      validationAccuracy: joined(e.validationAccuracy, evaluations.validationAccuracy),
    },
  };
}

function joined(a: Float64Array<ArrayBuffer>, b: Float64Array<ArrayBuffer>) {
  const all = new Float64Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** What every step tells. */
export type StepColumn = keyof ClinicBatch['steps'];

/** Means over the steps of each finished epoch, of what is a finite number; entry 0 is epoch 1. */
export function epochMeans({ steps, perEpoch }: ClinicLog, column: StepColumn): Float64Array {
  const values = steps[column];
  return Float64Array.from({ length: Math.floor(values.length / perEpoch) }, (_, epoch) => {
    const finite = values
      .subarray(epoch * perEpoch, (epoch + 1) * perEpoch)
      .filter(Number.isFinite);
    return finite.reduce((sum, value) => sum + value, 0) / finite.length;
  });
}
