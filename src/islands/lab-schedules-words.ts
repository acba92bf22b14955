import { digits } from './figure-digits.ts';
import type { Table } from './lab-export.ts';
import { curveLook, ruleName } from './lab-rules.ts';
import { curveName } from './lab-schedules-curves.ts';
import type { CurveOutcome, ScheduleOutcomes } from './lab-schedules-runs.ts';
import { noCurve } from './lab-stopped.ts';
import { outcome, TAIL } from './schedule-figure-settings.ts';

const TASK_NAMES = { bowl: 'noisy bowl', moons: 'network on two moons' } as const;

const named = ({ state }: ScheduleOutcomes, k: number): string => {
  const curve = state.curves[k];
  return `${curve ? curveName(curve) : ''} (${curveLook(k).code})`;
};

/** What happened under all curves, in a sentence that is read aloud when it changes. */
export function notice(outcomes: ScheduleOutcomes): string {
  const { state, all } = outcomes;
  const { task, rule, batch, steps } = state;
  const about = `${ruleName(rule)}, ${TASK_NAMES[task]}, ${batch === 'all' ? 'all samples in a batch' : `batches of ${batch}`}, ${steps} steps.`;
  if (state.curves.length === 0) return `${about} No schedule is chosen; add one from the list.`;
  const ended = all.flatMap((one, k) =>
    one.kind === 'run' ? [{ k, loss: outcome(one.run, steps) }] : [],
  );
  const alive = ended
    .flatMap(({ k, loss }) => (loss === undefined ? [] : [{ k, loss }]))
    .sort((a, b) => a.loss - b.loss);
  const lost = ended.filter(({ loss }) => loss === undefined).map(({ k }) => named(outcomes, k));
  const [first, ...others] = alive;
  return [
    about,
    ...(first
      ? [`Lowest over the last ${TAIL} steps: ${named(outcomes, first.k)}, ${digits(first.loss)}.`]
      : []),
    ...(others.length > 0
      ? [`Then ${others.map(({ k, loss }) => `${named(outcomes, k)} ${digits(loss)}`).join(', ')}.`]
      : []),
    ...(lost.length > 0 ? [`Diverged: ${lost.join(', ')}.`] : []),
  ].join(' ');
}

/** A reader's rate is the library's when it parts from it by no more than this, relative to the larger. */
const SAME = 1e-9;

/** What came of one curve, for its place in the list. */
export function curveNote(one: CurveOutcome | undefined, steps: number): string | undefined {
  if (!one) return undefined;
  if (one.kind === 'stopped') return noCurve(one.reason);
  const taken = one.run.losses.length - 1;
  const short = taken < steps ? `Diverged after ${taken} steps. ` : '';
  const { ghost, planned } = one;
  if (!ghost) return short === '' ? undefined : short.trim();
  const parting = planned.findIndex((rate, t) => {
    const theirs = ghost[t] ?? Number.NaN;
    return !(Math.abs(rate - theirs) <= SAME * Math.max(Math.abs(rate), Math.abs(theirs), 1e-9));
  });
  return `${short}${
    parting < 0
      ? 'The same rates as the course’s, to nine digits.'
      : `Parts from the course’s rates (dashed) at t = ${parting}.`
  }`;
}

/** What a curve has come to after so many steps; undefined what it has not. */
export function standing(one: CurveOutcome | undefined, steps: number, at: number) {
  if (one?.kind !== 'run') return {};
  const { rates, losses } = one.run;
  return {
    rate: one.planned[at - 1],
    sum: rates.length < at ? undefined : rates.slice(0, at).reduce((sum, rate) => sum + rate, 0),
    loss: losses[at],
    last: outcome(one.run, steps),
  };
}

/** Every step of every run, for a spreadsheet. */
export function stepTable(outcomes: ScheduleOutcomes): Table {
  const rows = outcomes.all.flatMap((one, k) =>
    one.kind === 'run'
      ? one.run.rates.map((rate, t) => [
          named(outcomes, k),
          t + 1,
          rate,
          one.run.losses[t + 1] ?? '',
        ])
      : [],
  );
  return { columns: ['schedule', 'step', 'rate', 'loss'], rows };
}
