import { plannedRun, type RunPlan } from './run-plan.ts';
import type { EvaluationRow, StepRow } from './training-log.ts';
import { startRun } from './training-run.ts';

/** What a run tells in whole epochs. A run whose numbers end has shorter columns, and its last scores are NaN. */
export interface EpochLog {
  /** Mean losses and the share of validation points that are right; entry 0 is before the first step. */
  readonly training: Float64Array;
  readonly validation: Float64Array;
  readonly accuracy: Float64Array;
  /** Means over the steps of an epoch; entry 0 is the first epoch's. */
  readonly gradientNorm: Float64Array;
  readonly updateRatio: Float64Array;
  readonly rate: Float64Array;
  /** All parameters, entry after entry as for the losses; empty unless they were asked for. */
  readonly weights: Float64Array;
  /** The step after which the loss or the parameters were no numbers; 0 for a run that ended well. */
  readonly brokeAt: number;
}

/** Trains as planned for so many epochs. */
export function epochLog(
  plan: RunPlan,
  seed: number,
  epochs: number,
  keepWeights = false,
): EpochLog {
  const run = startRun(plannedRun(plan, seed));
  const perEpoch = Math.ceil(run.settings.data.training.count / plan.batchSize);
  const evaluations: EvaluationRow[] = [];
  const rows: StepRow[][] = [];
  const kept = [Float64Array.from(run.w)];
  for (let epoch = 1; epoch <= epochs && run.state().kind === 'running'; epoch += 1) {
    const advanced = run.advance(perEpoch);
    evaluations.push(...advanced.evaluations);
    rows.push([...advanced.steps]);
    kept.push(Float64Array.from(run.w));
  }
  const mean = (pick: (row: StepRow) => number) =>
    Float64Array.from(rows, (all) => all.reduce((sum, row) => sum + pick(row), 0) / all.length);
  const state = run.state();
  const n = run.w.length;
  const weights = new Float64Array(keepWeights ? kept.length * n : 0);
  if (keepWeights) for (const [k, w] of kept.entries()) weights.set(w, k * n);
  return {
    training: Float64Array.from(evaluations, ({ training }) => training.loss),
    validation: Float64Array.from(evaluations, ({ validation }) => validation.loss),
    accuracy: Float64Array.from(evaluations, ({ validation }) => validation.accuracy),
    gradientNorm: mean(({ gradientNorm }) => gradientNorm),
    updateRatio: mean(({ updateRatio }) => updateRatio),
    rate: mean(({ rate }) => rate),
    weights,
    brokeAt: state.kind === 'diverged' ? state.step : 0,
  };
}
