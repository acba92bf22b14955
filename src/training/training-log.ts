import type { Score } from './score.ts';

/** What one step met and did. */
export interface StepRow {
  /** Counted from 1. */
  readonly step: number;
  readonly rate: number;
  /** Mean cross-entropy of the step's batch before the step. */
  readonly loss: number;
  /** Length of the batch's gradient before clipping. */
  readonly gradientNorm: number;
  /** Length of the step taken, weight decay included. */
  readonly updateNorm: number;
  /** The same over the length of the parameters before the step; healthy runs stay near 1e-3. */
  readonly updateRatio: number;
}

/** How the network does at one moment. */
export interface EvaluationRow {
  /** Finished steps; 0 is before the first. */
  readonly step: number;
  /** Passes over the training data so far, not always whole. */
  readonly epoch: number;
  readonly training: Score;
  readonly validation: Score;
}

/** How a run stands. `diverged`: loss or parameters are no longer finite; `failed`: the optimizer threw. */
export type RunState =
  | { readonly kind: 'running' }
  | { readonly kind: 'diverged'; readonly step: number }
  | { readonly kind: 'failed'; readonly step: number; readonly reason: string };
