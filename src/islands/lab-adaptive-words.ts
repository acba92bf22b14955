import type { AdaptiveTrace } from '../labs/adaptive-trace.ts';
import { adaptiveStream } from '../optim/adaptive-streams.ts';
import { biasExcess } from '../optim/bias-excess.ts';
import { digits } from './figure-digits.ts';
import type { AdaptiveLabState } from './lab-adaptive-state.ts';
import type { Traced } from './lab-adaptive-traces.ts';
import { firstParting } from './lab-parting.ts';
import { curveLook, ruleName } from './lab-rules.ts';

const at = (columns: readonly Float64Array[], j: number, k: number): number =>
  columns[j]?.at(k) ?? Number.NaN;

/** The first step that is no number, counted from 1; undefined when all are. */
function lostAt({ step }: AdaptiveTrace): number | undefined {
  const found = step.map((column) => column.findIndex((one) => !Number.isFinite(one)));
  const lost = found.filter((k) => k >= 0);
  return lost.length === 0 ? undefined : Math.min(...lost) + 1;
}

/** What came of all rules, in a few sentences that are read aloud when they change. */
export function adaptiveNotice(
  { stream, every, steps, eps, corrected }: AdaptiveLabState,
  all: readonly Traced[],
): string {
  const { name, coordinates } = adaptiveStream(stream);
  const [first, second] = coordinates(every);
  const head = `${name}, ${steps} steps. Coordinate 1: ${first}; coordinate 2: ${second}.`;
  const runs = all.flatMap((one, k) =>
    one.kind === 'trace'
      ? [{ ...one, said: `${ruleName(one.rule)} (${curveLook(k).code})`, lost: lostAt(one.trace) }]
      : [],
  );
  const alive = runs.filter(({ lost }) => lost === undefined);
  const moved = alive.filter(({ trace: { traveled } }) => at(traveled, 0, -1) !== 0);
  const ways = moved.map(({ said, trace: { traveled } }) => {
    const share = Math.abs(at(traveled, 1, -1) / at(traveled, 0, -1));
    return `${said} ${digits(share)}`;
  });
  const resting = alive.filter((one) => !moved.includes(one));
  const lost = runs.filter((one) => one.lost !== undefined);
  const adam = alive.find(({ rule }) => rule.optimizer === 'adam' && !rule.own);
  return [
    head,
    ...(ways.length > 0
      ? [
          `For every 1 that coordinate 1 has come in the end, coordinate 2 has come: ${ways.join(', ')}.`,
        ]
      : []),
    ...resting.map((one) => `${one.said} never moves coordinate 1.`),
    ...lost.map(
      (one) =>
        `${one.said} is lost at step ${one.lost}${eps ? '' : ': without ε, a coordinate that has met no gradient divides 0 by 0'}.`,
    ),
    ...(adam?.beside ? [bias(adam.trace, adam.beside, corrected)] : []),
  ].join(' ');
}

/** What bias correction does to Adam's first steps in coordinate 1, told from its two traces. */
function bias(main: AdaptiveTrace, beside: AdaptiveTrace, corrected: boolean): string {
  const [fixed, raw] = corrected ? [main, beside] : [beside, main];
  const rows = Array.from(fixed.step[0] ?? [], (update, k) => ({
    t: k + 1,
    update: [update],
    rawUpdate: [raw.step[0]?.[k] ?? Number.NaN],
  }));
  const excess = biasExcess(rows, 0);
  if (!excess) return '';
  const { first, worst, at: step } = excess;
  const most = step === 1 ? '' : ` and step ${step}, the worst, ${digits(worst)} times`;
  return corrected
    ? `Without bias correction Adam’s first step would be ${digits(first)} times as long${most}.`
    : `Without bias correction Adam’s first step is ${digits(first)} times as long as it should be${most}.`;
}

/** What came of one rule, for its place in the list. */
export function traceNote(one: Traced | undefined, corrected: boolean): string | undefined {
  if (!one) return undefined;
  if (one.kind === 'stopped')
    return `No curve: ${one.reason.replace(/[.?]$/, '')}${one.reason.endsWith('?') ? '?' : '.'}`;
  const { rule, trace, beside } = one;
  if (!rule.own)
    return rule.optimizer === 'adam' && !corrected ? 'Without its bias correction.' : undefined;
  if (!beside) return undefined;
  const path = ({ traveled: w }: AdaptiveTrace) =>
    ({ w, value: w[0] ?? new Float64Array(), end: 'ran' }) as const;
  const parting = firstParting({ trajectory: path(trace), ghost: path(beside) });
  return parting === undefined
    ? 'The same steps as the course’s, to nine digits.'
    : `Parts from the course’s (dashed) at step ${parting + 1}.`;
}
