import type { TrainingBatch } from '../labs/network-training.ts';

/** What a network scored after a whole epoch. */
export type Evaluation = NonNullable<TrainingBatch['evaluation']>;

const COLUMNS = ['loss', 'gradientNorm', 'updateNorm', 'updateRatio'] as const;
/** What every step tells. */
export type StepColumn = (typeof COLUMNS)[number];
type Columns = Readonly<Record<StepColumn, number[]>>;

const empty = (): Columns => ({ loss: [], gradientNorm: [], updateNorm: [], updateRatio: [] });

/** Everything a run has told so far; it only grows. */
export class RunLog {
  /** One entry a step. */
  readonly steps: Columns = empty();
  /** Means over the steps of each finished epoch. */
  readonly means: Columns = empty();
  /** Entry e is after epoch e; entry 0 before the first step. */
  readonly evaluations: Evaluation[] = [];
  #counted = 0;

  /** The last epoch that is over; −1 before the first evaluation. */
  get epoch(): number {
    return this.evaluations.length - 1;
  }

  append({ steps, evaluation }: Pick<TrainingBatch, 'steps' | 'evaluation'>): void {
    for (const name of COLUMNS) for (const value of steps[name]) this.steps[name].push(value);
    if (!evaluation) return;
    this.evaluations.push(evaluation);
    if (this.epoch > 0) for (const name of COLUMNS) this.means[name].push(this.#mean(name));
    this.#counted = this.steps.loss.length;
  }

  #mean(name: StepColumn): number {
    const column = this.steps[name];
    let sum = 0;
    for (let k = this.#counted; k < column.length; k++) sum += column[k] ?? Number.NaN;
    return sum / (column.length - this.#counted);
  }
}

/** The scores of an evaluation by name. */
export function scoresOf({ scores }: Evaluation) {
  const [trainingLoss, trainingAccuracy, validationLoss, validationAccuracy] = scores;
  return {
    trainingLoss: trainingLoss ?? Number.NaN,
    trainingAccuracy: trainingAccuracy ?? Number.NaN,
    validationLoss: validationLoss ?? Number.NaN,
    validationAccuracy: validationAccuracy ?? Number.NaN,
  };
}
