import { surfaceById } from '../optim/surfaces.ts';
import { coordinate } from './figure-coordinate.ts';
import { digits } from './figure-digits.ts';
import { firstParting } from './lab-parting.ts';
import { curveLook, type RuleSetting, ruleName } from './lab-rules.ts';
import { noCurve } from './lab-stopped.ts';
import type { Walked } from './lab-surface-paths.ts';
import type { SurfaceState } from './lab-surface-state.ts';

/** What came of one rule, for its place in the list. */
export function ruleNote(walked: Walked | undefined): string | undefined {
  if (!walked) return undefined;
  if (walked.kind === 'stopped') return noCurve(walked.reason);
  const { trajectory } = walked;
  const diverged =
    trajectory.end === 'diverged' ? `Diverged after ${trajectory.value.length - 1} steps. ` : '';
  if (!walked.ghost) return diverged === '' ? undefined : diverged.trim();
  const parting = firstParting(walked);
  return `${diverged}${
    parting === undefined
      ? 'The same path as the course’s, to nine digits.'
      : `Parts from the course’s path (the broad pale line) at step ${parting}.`
  }`;
}

/** What happened to all of them, in a sentence that is read aloud when it changes. */
export function notice(state: SurfaceState, walked: readonly Walked[]): string {
  const { surface, start, steps, rules } = state;
  const [x = 0, y = 0] = start;
  const from = `${surfaceById(surface).name}, from (${coordinate(x)}, ${coordinate(y)}), ${steps} steps.`;
  if (rules.length === 0) return `${from} No rule is chosen; add one from the list.`;
  const ended = rules.flatMap((rule, k) => {
    const one = walked[k];
    return one?.kind === 'path'
      ? [{ rule, k, f: one.trajectory.value.at(-1) ?? Number.NaN, end: one.trajectory.end }]
      : [];
  });
  const alive = ended.filter(({ end }) => end === 'ran').sort((a, b) => a.f - b.f);
  const [best] = alive;
  const lost = ended.filter(({ end }) => end === 'diverged').map(named);
  return [
    from,
    ...(best ? [`Lowest at the end: ${named(best)}, f\u00a0=\u00a0${digits(best.f)}.`] : []),
    ...(alive.length > 1
      ? [
          `Then ${alive
            .slice(1)
            .map((one) => `${named(one)} ${digits(one.f)}`)
            .join(', ')}.`,
        ]
      : []),
    ...(lost.length > 0 ? [`Diverged: ${lost.join(', ')}.`] : []),
  ].join(' ');
}

const named = ({ rule, k }: { readonly rule: RuleSetting; readonly k: number }): string =>
  `${ruleName(rule)} (${curveLook(k).code})`;
