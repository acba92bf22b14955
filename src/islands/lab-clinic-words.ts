import { HEALTH, type Health } from '../labs/clinic-health.ts';
import type { KnobName, Knobs } from '../labs/clinic-knobs.ts';
import { EPOCHS } from '../labs/clinic-run.ts';
import { digits } from './figure-digits.ts';
import { KNOB_WORDS, optionWords } from './lab-clinic-knob-words.ts';
import { type ClinicLog, epochMeans } from './lab-clinic-log.ts';

/** What the curves of a sick run show, in numbers only: it must not name the fault. */
export function sheetTold(number: number, log: ClinicLog | undefined): string {
  if (!log?.done) return `Case ${number} is running.`;
  const { trainingLoss, validationLoss, validationAccuracy } = log.evaluations;
  const { steps, ended } = log;
  if (ended !== undefined)
    return `Case ${number}: the numbers end at step ${ended}. Before it, the training loss was ${digits(trainingLoss.at(-1) ?? Number.NaN)}; in it, the gradient had the length ${written(steps.gradientNorm[ended - 1])} and the rate was ${written(steps.rate[ended - 1])}.`;
  const [ratios, gradients] = [epochMeans(log, 'updateRatio'), epochMeans(log, 'gradientNorm')];
  return [
    `Case ${number}, ${EPOCHS} epochs: the training loss goes from ${fromTo(trainingLoss)}, the validation loss from ${fromTo(validationLoss)} (lowest ${digits(Math.min(...validationLoss))}); ${percent(validationAccuracy.at(-1))} of the validation points are right.`,
    `By epoch, the gradient norm goes from ${fromTo(gradients)}, the update-to-weight ratio from ${fromTo(ratios)}, the rate from ${fromTo(steps.rate)}.`,
  ].join(' ');
}

/** Whether a treatment has helped, by the criterion, and whether it went to the root. */
export function treatmentTold(
  health: Health,
  moved: readonly KnobName[],
  treatment: Knobs,
  cause: KnobName,
): string {
  const list = moved
    .map((name) => `${KNOB_WORDS[name].name}: ${optionWords(name, treatment[name])}`)
    .join(', ');
  switch (health.kind) {
    case 'healthy':
      return `Healed (${list}): over the last ${HEALTH.lastEpochs} epochs the training loss is at most ${digits(health.training)}, the validation loss at most ${digits(health.validation)}.${moved.includes(cause) ? '' : ` The fault itself is still there: “${KNOB_WORDS[cause].name}” is as it was, and something else makes up for it.`}`;
    case 'ended':
      return `Not healed (${list}): the numbers end at step ${health.step}.`;
    case 'high':
      return `Not healed (${list}): over the last ${HEALTH.lastEpochs} epochs the ${health.of} loss is up to ${digits(health.loss)}, more than ${HEALTH.mostLoss}.`;
    case 'risen':
      return `Not healed (${list}): the validation loss has been ${digits(health.lowest)} and is up to ${digits(health.loss)} over the last ${HEALTH.lastEpochs} epochs, a rise of more than ${HEALTH.mostRise}.`;
  }
}

/** The criterion, as it is stated above the knobs. */
export const CRITERION = `Healed means: in each of the last ${HEALTH.lastEpochs} of ${EPOCHS} epochs both losses are at most ${HEALTH.mostLoss} (a guess costs 0.69), and the validation loss no more than ${HEALTH.mostRise} above its lowest.`;

const written = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value) ? 'not a number' : digits(value);

const fromTo = (values: Float64Array): string =>
  `${written(values[0])} to ${written(values.at(-1))}`;

const percent = (share: number | undefined): string => `${Math.round(100 * (share ?? 0))} %`;
