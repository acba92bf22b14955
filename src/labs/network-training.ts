import * as z from 'zod/mini';
import { optimizerById } from '../optim/catalog.ts';
import { cellsOf, classMap, MAP_SQUARE } from '../training/class-map.ts';
import type { EvaluationRow, StepRow } from '../training/training-log.ts';
import { startRun } from '../training/training-run.ts';
import { ACTIVATION_NAMES, INITIALIZATION_NAMES } from './choices.ts';
import { dataSettings } from './data-settings.ts';
import type { Experiment } from './experiment.ts';
import { trainingData } from './training-data.ts';
import { libraryRule, readerRule } from './training-rule.ts';

const settings = z.extend(dataSettings, {
  hidden: z.array(z.int().check(z.minimum(1), z.maximum(128))).check(z.maxLength(6)),
  activation: z.enum(ACTIVATION_NAMES),
  initialization: z.enum(INITIALIZATION_NAMES),
  batchSize: z.int().check(z.minimum(1), z.maximum(2000)),
  epochs: z.int().check(z.minimum(1), z.maximum(1000)),
  /** The optimizer's id; with `own`, what it is called and where its other settings come from. */
  optimizer: z.string(),
  own: z.optional(z.enum(['vector', 'function'])),
  hyper: z.record(z.string(), z.number()),
});

/** One run of the training lab; the seed draws data, first parameters and batches. */
export type TrainingSettings = z.infer<typeof settings>;

const column = z.instanceof(Float64Array);
const batch = z.object({
  /** What each step met and did, in the order of the steps. */
  steps: z.object({ loss: column, gradientNorm: column, updateNorm: column, updateRatio: column }),
  /** After each whole epoch, and before the first step. */
  evaluation: z.optional(
    z.object({
      epoch: z.int(),
      /** Losses and accuracies in training, then in validation. */
      scores: column,
      /** How many validation rows of class i were taken for class j, row-major. */
      confusion: z.instanceof(Uint32Array),
      /** How sure the network is of class 1 across `MAP_SQUARE`; points of the plane only. */
      map: z.optional(z.instanceof(Uint8Array)),
    }),
  ),
  /** Why the run ended before its last epoch, as a part of a sentence. */
  ended: z.optional(z.string()),
});
export type TrainingBatch = z.infer<typeof batch>;

/** A network trained step by step; every batch ends after a whole epoch, or sooner when the time is up. */
export const networkTraining: Experiment<TrainingSettings, TrainingBatch> = {
  read: (given) => z.parse(settings, given),
  readBatch: (given) => z.parse(batch, given),
  start: (chosen, program) => {
    const { optimizer, own, hyper, epochs } = chosen;
    const rate = hyper['lr'] ?? optimizerById(optimizer).defaults.lr;
    const run = startRun({
      ...chosen,
      data: trainingData(chosen),
      rule:
        own === undefined
          ? libraryRule(optimizer, hyper)
          : readerRule(program, own, optimizer, hyper),
      rate: () => rate,
      shuffle: true,
      clipping: { kind: 'none' },
      weightDecay: 0,
    });
    const { data } = run.settings;
    const cells = data.training.width === 2 ? cellsOf(MAP_SQUARE) : undefined;
    const last = epochs * Math.ceil(data.training.count / chosen.batchSize);
    let done = 0;

    const evaluated = ({ epoch, training, validation }: EvaluationRow) => ({
      epoch,
      scores: Float64Array.of(
        training.loss,
        training.accuracy,
        validation.loss,
        validation.accuracy,
      ),
      confusion: validation.confusion,
      ...(cells ? { map: classMap(run.network, run.w, cells) } : {}),
    });

    return {
      advance: (isTimeUp) => {
        const steps: StepRow[] = [];
        // The evaluation before the first step comes alone.
        let evaluation = run.advance(0).evaluations[0];
        while (!evaluation && done < last && run.state().kind === 'running') {
          const next = run.advance(1);
          steps.push(...next.steps);
          done += next.steps.length;
          evaluation = next.evaluations[0];
          if (isTimeUp()) break;
        }
        const state = run.state();
        const ended = state.kind === 'running' ? undefined : reasonFor(state);
        return {
          batch: {
            steps: columnsOf(steps),
            // The scores of a run whose numbers have ended are none.
            ...(evaluation && ended === undefined ? { evaluation: evaluated(evaluation) } : {}),
            ...(ended === undefined ? {} : { ended }),
          },
          done: ended !== undefined || done >= last,
        };
      },
    };
  },
};

const columnsOf = (steps: readonly StepRow[]) => {
  const of = (name: Exclude<keyof StepRow, 'step' | 'rate'>) =>
    Float64Array.from(steps, (row) => row[name]);
  return {
    loss: of('loss'),
    gradientNorm: of('gradientNorm'),
    updateNorm: of('updateNorm'),
    updateRatio: of('updateRatio'),
  };
};

const reasonFor = (
  state: Exclude<ReturnType<ReturnType<typeof startRun>['state']>, { kind: 'running' }>,
): string =>
  state.kind === 'diverged'
    ? `after step ${state.step} its loss or its parameters are no longer numbers (NaN or ∞)`
    : `step ${state.step} failed: ${state.reason}`;
