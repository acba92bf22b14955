import { adaptiveTrace } from './adaptive-trace.ts';
import { batchDescent } from './batch-descent.ts';
import { clinicRun } from './clinic-run.ts';
import { clippedDescent } from './clipped-descent.ts';
import { contourSheet } from './contour-sheet.ts';
import { networkTraining } from './network-training.ts';
import { plannedTraining } from './planned-training.ts';
import { rateSweep } from './rate-sweep.ts';
import { scheduledMomentum } from './scheduled-momentum.ts';
import { scheduledTraining } from './scheduled-training.ts';
import { surfaceDescent } from './surface-descent.ts';

/** Every experiment by the name that its settings travel under. A lab's experiment joins with one line. */
export const EXPERIMENTS = {
  'adaptive-trace': adaptiveTrace,
  'batch-descent': batchDescent,
  'clipped-descent': clippedDescent,
  clinic: clinicRun,
  'contour-sheet': contourSheet,
  'scheduled-training': scheduledTraining,
  'planned-training': plannedTraining,
  'surface-descent': surfaceDescent,
  training: networkTraining,
  'rate-sweep': rateSweep,
  'scheduled-momentum': scheduledMomentum,
} as const;

export type ExperimentName = keyof typeof EXPERIMENTS;
/** What an experiment is set up with. */
export type SettingsOf<Name extends ExperimentName> = ReturnType<
  (typeof EXPERIMENTS)[Name]['read']
>;
/** What an experiment gives out, a part at a time. */
export type BatchOf<Name extends ExperimentName> = ReturnType<
  (typeof EXPERIMENTS)[Name]['readBatch']
>;

/** Reads what somebody says is a batch of an experiment; throws when it is none. */
export const readBatch = (experiment: ExperimentName, batch: unknown): unknown =>
  EXPERIMENTS[experiment].readBatch(batch);
