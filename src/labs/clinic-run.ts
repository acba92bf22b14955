import * as z from 'zod/mini';
import { type DataSet, rowsOf } from '../training/data-set.ts';
import { plannedRun } from '../training/run-plan.ts';
import type { EvaluationRow, StepRow } from '../training/training-log.ts';
import { type RunSettings, startRun } from '../training/training-run.ts';
import { type Knobs, knobSettings, planOf } from './clinic-knobs.ts';
import { PATIENTS, type Patient, patientOf } from './clinic-patients.ts';
import type { Experiment } from './experiment.ts';

/** How long every run lasts. */
export const EPOCHS = 40;

const settings = z.object({
  /** Counted from 1. */
  number: z.int().check(z.minimum(1), z.maximum(PATIENTS.length)),
  /** A treatment; without one, the patient's own settings. */
  knobs: z.optional(knobSettings),
});

/** One run of one patient, sick or treated. */
export type ClinicSettings = z.infer<typeof settings>;

const column = z.instanceof(Float64Array);
const batch = z.object({
  /** Steps of an epoch. */
  perEpoch: z.int(),
  /** What each step met and did; the rate is that of the schedule, whichever way the step goes. */
  steps: z.object({ rate: column, loss: column, gradientNorm: column, updateRatio: column }),
  /** Before the first step, then after every epoch that ended in numbers. */
  evaluations: z.object({
    trainingLoss: column,
    validationLoss: column,
    trainingAccuracy: column,
    validationAccuracy: column,
  }),
  /** The step after which there were no more numbers. */
  ended: z.optional(z.int()),
});

/** What a run did since it was last asked. */
export type ClinicBatch = z.infer<typeof batch>;

/** What a patient is set to with these knobs. The rows lie sorted by class, as files often have them. */
function clinicSettings({ ground, seed }: Patient, knobs: Knobs): RunSettings {
  const planned = plannedRun(planOf(knobs, ground), seed);
  const data = { ...planned.data, training: byClass(planned.data.training) };
  return { ...planned, data, shuffle: knobs.shuffle === 'on' };
}

const byClass = (data: DataSet): DataSet => {
  const label = (row: number) => data.labels[row] as number;
  const rows = Array.from({ length: data.count }, (_, row) => row);
  return rowsOf(
    data,
    rows.sort((a, b) => label(a) - label(b)),
  );
};

/** A patient's run, in as many batches as it takes. */
export const clinicRun: Experiment<ClinicSettings, ClinicBatch> = {
  read: (given) => z.parse(settings, given),
  readBatch: (given) => z.parse(batch, given),
  start: ({ number, knobs }) => {
    const patient = patientOf(number);
    const run = startRun(clinicSettings(patient, knobs ?? patient.knobs));
    const { data, batchSize } = run.settings;
    const perEpoch = Math.ceil(data.training.count / batchSize);
    let left = EPOCHS * perEpoch;
    return {
      advance: (isTimeUp) => {
        const steps: StepRow[] = [];
        const evaluations: EvaluationRow[] = [];
        do {
          const next = run.advance(1);
          steps.push(...next.steps);
          evaluations.push(...next.evaluations);
          left -= 1;
        } while (left > 0 && run.state().kind === 'running' && !isTimeUp());
        const state = run.state();
        const ended = state.kind === 'running' ? undefined : state.step;
        return {
          batch: {
            perEpoch,
            steps: stepColumns(steps),
            evaluations: evaluationColumns(
              ended === undefined ? evaluations : evaluations.slice(0, -1),
            ),
            ...(ended === undefined ? {} : { ended }),
          },
          done: left === 0 || ended !== undefined,
        };
      },
    };
  },
};

const stepColumns = (rows: readonly StepRow[]): ClinicBatch['steps'] => ({
  rate: Float64Array.from(rows, ({ rate }) => Math.abs(rate)),
  loss: Float64Array.from(rows, ({ loss }) => loss),
  gradientNorm: Float64Array.from(rows, ({ gradientNorm }) => gradientNorm),
  updateRatio: Float64Array.from(rows, ({ updateRatio }) => updateRatio),
});

const evaluationColumns = (rows: readonly EvaluationRow[]): ClinicBatch['evaluations'] => ({
  trainingLoss: Float64Array.from(rows, ({ training }) => training.loss),
  validationLoss: Float64Array.from(rows, ({ validation }) => validation.loss),
  trainingAccuracy: Float64Array.from(rows, ({ training }) => training.accuracy),
  validationAccuracy: Float64Array.from(rows, ({ validation }) => validation.accuracy),
});
