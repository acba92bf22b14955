import { SCHEDULED_TASKS } from '../labs/choices.ts';
import { MOST_SCHEDULED_STEPS } from '../labs/limits.ts';
import type { ScheduledTrainingSettings } from '../labs/scheduled-training.ts';
import { OPTIMIZERS } from '../optim/catalog.ts';
import { ruleField, ruleSetting } from './lab-rules.ts';
import {
  type CurveSetting,
  curveField,
  curveSettings,
  openingCurve,
} from './lab-schedules-curves.ts';
import { choiceField, listField, type StateOf, wholeField } from './lab-state.ts';
import { DEFAULTS, STEPS } from './schedule-figure-settings.ts';

/** Curves that can be told apart. */
export const MOST_CURVES = 6;

/** Optimizers whose rate a schedule sets here: all but those that look ahead, whose gradients are taken elsewhere. */
export const SCHEDULED = OPTIMIZERS.filter(({ lookAhead }) => lookAhead === undefined);

const at = (schedule: string, lr: number) => openingCurve(schedule, lr, STEPS);

/** Everything a reader sets in the lab, as its address carries it. */
export const SCHEDULE_FIELDS = {
  task: choiceField('bowl', SCHEDULED_TASKS),
  rule: {
    initial: ruleSetting('sgd'),
    parse: (text: string) => {
      const rule = ruleField.parse(text);
      return rule && !rule.own && SCHEDULED.some(({ id }) => id === rule.optimizer)
        ? rule
        : undefined;
    },
    print: ruleField.print,
  },
  batch: choiceField('10', ['1', '10', '100', 'all']),
  steps: wholeField(STEPS, { min: 20, max: MOST_SCHEDULED_STEPS }),
  seed: wholeField(7, { min: 1, max: 9999 }),
  axis: choiceField('linear', ['linear', 'log']),
  at: wholeField(STEPS, { min: 1, max: MOST_SCHEDULED_STEPS }),
  curves: listField<CurveSetting>(
    [
      at('constant', DEFAULTS.lr),
      at('cosine-annealing', DEFAULTS.lr),
      at('cosine-restarts', DEFAULTS.lr),
      at('warmup-cosine', 1),
    ],
    curveField,
    MOST_CURVES,
  ),
};
export type SchedulesState = StateOf<typeof SCHEDULE_FIELDS>;

/** The settings of a curve's run as the experiment takes them. */
export const trainingOf = (
  { task, rule, batch, steps, seed }: SchedulesState,
  curve: CurveSetting,
): ScheduledTrainingSettings => ({
  task,
  batch: batch === 'all' ? 0 : Number(batch),
  steps,
  seed,
  optimizer: rule.optimizer,
  hyper: { ...rule.hyper },
  curve: curveSettings(curve),
});

/** A run of another length: what was as long as the run stays so. */
export const lengthened = (state: SchedulesState, steps: number): Partial<SchedulesState> => ({
  steps,
  at: steps,
  curves: state.curves.map((curve) =>
    curve.kind === 'formula' && curve.hyper['T'] === state.steps
      ? { ...curve, hyper: { ...curve.hyper, T: steps } }
      : curve,
  ),
});

/** Whether a program of the reader's takes part. */
export const isOwn = ({ curves }: Pick<SchedulesState, 'curves'>): boolean =>
  curves.some((curve) => curve.kind === 'formula' && curve.own);
