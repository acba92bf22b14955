import type { EpochLog } from '../training/epoch-log.ts';
import type { RunPlan } from '../training/run-plan.ts';
import type { Symptom } from '../training/sick-run.ts';
import { symptomOf } from '../training/symptom.ts';
import { isNamed, type Settings } from './clinic-figure-settings.ts';
import { SIGNS } from './clinic-figure-signs.ts';
import { digits } from './figure-digits.ts';

/** What the checklist calls what the curves show. */
const SAYS: Readonly<Record<Symptom, string>> = {
  nan: 'its numbers break',
  diverges: 'it diverges',
  oscillates: 'it oscillates',
  plateaus: 'it plateaus',
  'too-slow': 'it is too slow',
  overfits: 'it overfits',
  healthy: 'nothing is wrong with it',
};

const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** What the curves do, without a word on why. */
export function curvesText(log: EpochLog): string {
  const { training, validation, accuracy, updateRatio, gradientNorm, brokeAt } = log;
  const first = training[0] ?? Number.NaN;
  if (brokeAt > 0)
    return `The training loss begins at ${digits(first)}. After step ${brokeAt} there are no numbers any more.`;
  const at = (column: Float64Array) => digits(column.at(-1) ?? Number.NaN);
  return `The training loss goes from ${digits(first)} to ${at(training)}, the validation loss from ${digits(validation[0] ?? Number.NaN)} to ${at(validation)}, with ${percent(accuracy.at(-1) ?? Number.NaN)} of the validation points right. In the last epoch the gradient is ${at(gradientNorm)} long and the updates are ${at(updateRatio)} of the weights.`;
}

/** What came of the reader's diagnosis, or of the reader's cure. */
export function notice(settings: Settings, plan: RunPlan, sick: RunPlan, log: EpochLog): string {
  const { patient, named } = settings;
  const guess = named[patient];
  if (guess === undefined) return `${curvesText(log)} What is wrong?`;
  if (!isNamed(settings)) return `No. ${SIGNS[guess].look} Is that what you see?`;
  if (plan === sick) return `Yes: ${SIGNS[patient].name}. ${SIGNS[patient].cause}`;
  const symptom = symptomOf(log);
  const verdict =
    symptom === 'healthy'
      ? 'Healed: the checklist finds nothing wrong.'
      : `Not healed; the checklist says that ${SAYS[symptom]}.`;
  return `${verdict} ${curvesText(log)}`;
}
