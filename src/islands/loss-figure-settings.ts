import { absoluteError } from '../optim/absolute-error.ts';
import { hinge } from '../optim/hinge.ts';
import { huber } from '../optim/huber.ts';
import { logLoss } from '../optim/log-loss.ts';
import type { Loss } from '../optim/loss.ts';
import { squaredError } from '../optim/squared-error.ts';
import type { Tone } from '../plots/mark.ts';
import type { Span } from '../plots/scale.ts';
import { nearestStop } from './figure-nearest-stop.ts';

export type Task = 'regression' | 'classification';

/** Everything the reader can choose; each task keeps its own prediction. */
export interface Settings {
  readonly task: Task;
  readonly prediction: Readonly<Record<Task, number>>;
  /** Where Huber turns into a straight line. */
  readonly delta: number;
  /** The class that is right. */
  readonly label: '0' | '1';
}

export const DEFAULTS: Settings = {
  task: 'regression',
  prediction: { regression: 3, classification: -1 },
  // At 1, the slopes of Huber and MAE would lie on each other.
  delta: 0.5,
  label: '1',
};

/** What a regression should have predicted. */
export const TARGET = 1;
export const DELTAS = [0.5, 1, 2, 3];
export const STEP = 0.1;
/** The predictions on show. */
export const RANGE: Readonly<Record<Task, Span>> = {
  regression: [TARGET - 4, TARGET + 4],
  classification: [-4, 4],
};

/** A loss with the target in the form it takes, and its colour. */
export interface Shown {
  readonly loss: Loss;
  readonly target: number;
  readonly tone: Tone;
}

/** The losses of the chosen task. */
export function shownLosses({ task, delta, label }: Settings): readonly Shown[] {
  if (task === 'regression')
    return [
      { loss: squaredError, target: TARGET, tone: 'series-1' },
      { loss: absoluteError, target: TARGET, tone: 'series-2' },
      { loss: huber(delta), target: TARGET, tone: 'series-3' },
    ];
  return [
    { loss: logLoss, target: Number(label), tone: 'series-4' },
    { loss: hinge, target: signOf(label), tone: 'series-5' },
  ];
}

/** The label as hinge writes it, −1 or 1. */
export const signOf = (label: Settings['label']): number => (label === '1' ? 1 : -1);

/** The prediction of the chosen task. */
export const predictionOf = ({ task, prediction }: Settings): number => prediction[task];

/** The nearest prediction that the slider can be set to. */
export const settable = (task: Task, prediction: number): number =>
  nearestStop(prediction, RANGE[task], STEP);
