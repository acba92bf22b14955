import type { PlannedSettings } from '../labs/planned-training.ts';
import { epochLog } from '../training/epoch-log.ts';
import type { RunPlan } from '../training/run-plan.ts';
import { sickPlan } from '../training/sick-run.ts';
import type { Suspect } from './clinic-figure-signs.ts';
import { writeLog } from './figure-log-text.ts';

export const EPOCHS = 40;
const SEED = 7;

/** The runs that come to the clinic, in an order that gives nothing away. */
export const PATIENTS: readonly Suspect[] = [
  'rate-far-too-high',
  'few-samples',
  'weights-of-zero',
  'rate-too-high',
  'warmup-of-no-steps',
  'rate-too-low-for-adam',
];

/** What the sliders can be set to; every sick run stands on them. */
export const STOPS = {
  lr: [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1, 2, 5, 10, 20],
  weightDecay: [0, 0.01, 0.1, 0.3, 1, 3],
  rampSteps: [0, 5, 10, 20, 40],
} as const;

/** How many points there are to learn from: as many as the run came with, or ten times as many of the same kind. */
export const MORE_POINTS: RunPlan['data'] = { count: 420, noise: 0.4, validationShare: 2 / 7 };

/** The longest gradient that clipping lets through where it is on. */
export const CLIP = 1;

/** Everything the reader has done in the clinic. */
export interface Settings {
  readonly patient: Suspect;
  /** The last fault named for each run; a run without one has not been looked at. */
  readonly named: Partial<Readonly<Record<Suspect, Suspect>>>;
  /** What the run on show is set to now. */
  readonly plan: RunPlan;
}

export const DEFAULTS: Settings = {
  patient: 'rate-far-too-high',
  named: {},
  plan: sickPlan('rate-far-too-high'),
};

/** Another run comes in, as sick as it was. */
export const admit = (before: Settings, patient: Suspect): Settings => ({
  ...before,
  patient,
  plan: sickPlan(patient),
});

/** Whether the fault of the run on show has been named. */
export const isNamed = ({ patient, named }: Settings): boolean => named[patient] === patient;

/** What is asked of the worker. */
export const settingsOf = (plan: RunPlan): PlannedSettings => ({
  plan,
  seed: SEED,
  epochs: EPOCHS,
  keepWeights: false,
});

/** The logs of all sick runs as text, trained when the page is made. */
export const sickLogs = (): Readonly<Record<Suspect, string>> =>
  Object.fromEntries(
    PATIENTS.map((fault) => [fault, writeLog(epochLog(sickPlan(fault), SEED, EPOCHS))]),
  ) as Record<Suspect, string>;
