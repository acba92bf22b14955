import { assertNever } from '../grading/assert-never.ts';
import { digits } from './figure-digits.ts';
import { curveLook, type RuleSetting, ruleName } from './lab-rules.ts';
import type { CrewRun } from './lab-training-crew.ts';
import { type Evaluation, scoresOf } from './lab-training-log.ts';
import type { TrainingState } from './lab-training-state.ts';

export const DATA_WORDS: Readonly<Record<TrainingState['data'], string>> = {
  'two-moons': 'Two moons',
  spirals: 'Spirals',
  circles: 'Circles',
  digits: 'Digits',
};

/** The quantities of the second chart in its choice, and in the line under it. */
export const QUANTITY_WORDS = {
  accuracy: 'share right',
  gradient: '‖g‖',
  update: '‖Δw‖',
  ratio: '‖Δw‖ / ‖w‖',
} as const;
export const QUANTITY_KEYS = {
  accuracy: 'Share of right answers: training (line) and validation (dashed).',
  gradient: 'Length of the gradient at each step (pale) and its mean over the epoch, log scale.',
  update: 'Length of each step taken (pale) and its mean over the epoch, log scale.',
  ratio: 'Length of the step over that of the parameters, log scale; healthy runs stay near 10⁻³.',
} as const;

/** A share as per cent, with a decimal where it matters. */
export const percent = (share: number): string =>
  Number.isFinite(share) ? `${Number((100 * share).toFixed(1))}\u00a0%` : '–';

/** How many parameters a network of these widths has, and what it looks like. */
export function networkWords(widths: readonly number[]): string {
  const count = widths
    .slice(1)
    .reduce((sum, outputs, k) => sum + ((widths[k] ?? 0) + 1) * outputs, 0);
  return `${widths.join('–')}: ${count.toLocaleString('en')} parameters`;
}

/** What is to be said of a run beside its rule. */
export function runNote(run: CrewRun | undefined): string | undefined {
  if (!run) return undefined;
  const { status, log } = run;
  switch (status.kind) {
    case 'running':
    case 'over':
      return undefined;
    case 'stopped': {
      const reason = /[.?!]$/.test(status.reason) ? status.reason : `${status.reason}.`;
      return log.epoch >= 0 ? `Stopped after epoch ${log.epoch}: ${reason}` : `No curve: ${reason}`;
    }
    default:
      return assertNever(status);
  }
}

/** How all runs do at an epoch, in a sentence that is read aloud when it changes. */
export function notice(
  state: TrainingState,
  runs: readonly CrewRun[],
  epoch: number,
  isTraining: boolean,
): string {
  const { data, rules } = state;
  if (rules.length === 0) return `${DATA_WORDS[data]}. No rule is chosen; add one from the list.`;
  if (isTraining)
    return `${DATA_WORDS[data]}: training ${rules.length === 1 ? 'one run' : `${rules.length} runs`} of ${state.epochs} epochs.`;
  const stopped = rules.flatMap((rule, k) =>
    runs[k]?.status.kind === 'stopped' ? [named(rule, k)] : [],
  );
  const scored = rules
    .flatMap((rule, k) => {
      const evaluation = at(runs[k], epoch);
      return evaluation ? [{ name: named(rule, k), ...scoresOf(evaluation) }] : [];
    })
    .sort((a, b) => a.validationLoss - b.validationLoss);
  const [best, ...others] = scored;
  return [
    `${DATA_WORDS[data]}, ${epoch === 0 ? 'before the first step' : `after epoch ${epoch}`}.`,
    ...(best
      ? [
          `Lowest validation loss: ${best.name}, ${digits(best.validationLoss)}, with ${percent(best.validationAccuracy)} right.`,
        ]
      : []),
    ...(others.length > 0
      ? [
          `Then ${others
            .map(
              ({ name, validationLoss, validationAccuracy }) =>
                `${name} ${digits(validationLoss)} (${percent(validationAccuracy)})`,
            )
            .join(', ')}.`,
        ]
      : []),
    ...(stopped.length > 0 ? [`Stopped: ${stopped.join(', ')}.`] : []),
  ].join(' ');
}

/** A run's evaluation at an epoch, or undefined when it did not get there. */
export const at = (run: CrewRun | undefined, epoch: number): Evaluation | undefined =>
  run?.log.evaluations[epoch];

const named = (rule: RuleSetting, k: number): string => `${ruleName(rule)} (${curveLook(k).code})`;
