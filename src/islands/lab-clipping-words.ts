import type { ClippedRun } from '../labs/clipped-descent.ts';
import { treated } from '../optim/clip-method.ts';
import { lossOf, type Method, type Settings } from './clip-figure-settings.ts';
import { firstSteps, notice } from './clip-figure-words.ts';
import type { DoneRun, ShownRun } from './lab-clipping-runs.ts';
import { firstParting } from './lab-parting.ts';

/** What happens at the first step, and what has become of the course's runs; empty until all three are there. */
export function clippingNotice(settings: Settings, runs: readonly DoneRun[]): string {
  const of = (method: Method) =>
    runs.find((one) => one.method === method && !one.own)?.run.trajectory;
  const [none, value, norm] = [of('none'), of('value'), of('norm')];
  return none && value && norm ? notice(settings, firstSteps(settings), { none, value, norm }) : '';
}

/** Clipping is the same when no entry differs by more than this, relative to the limit. */
const SAME = 1e-9;

/** The first step, from 1, at which a run's clipping leaves something else than the course's would of the same gradient. */
function otherClipping({ raw, used }: ClippedRun, method: Method, limit: number) {
  const row = (columns: readonly Float64Array[], k: number) =>
    columns.map((column) => column[k] ?? Number.NaN);
  const steps = used[0]?.length ?? 0;
  for (let k = 0; k < steps; k++) {
    const mine = row(used, k);
    const isSame = treated(method, row(raw, k), limit).every(
      (one, j) => Math.abs(one - (mine[j] ?? Number.NaN)) <= SAME * limit,
    );
    if (!isSame) return k + 1;
  }
  return undefined;
}

/** What came of a reader's own clipping beside the course's; on a wall, equal clipping need not make equal runs. */
export function ownNote(
  shown: readonly ShownRun[],
  method: Method,
  limit: number,
): string | undefined {
  const mine = shown.find((one) => one.own && one.method === method)?.outcome;
  const theirs = shown.find((one) => !one.own && one.method === method)?.outcome;
  if (!mine) return undefined;
  if (mine.kind === 'stopped') {
    const end = mine.reason.endsWith('?') ? '' : '.';
    return `No curve: ${mine.reason.replace(/\.$/, '')}${end}`;
  }
  if (theirs?.kind !== 'done') return undefined;
  const other = otherClipping(mine.batch, method, limit);
  if (other !== undefined) return `Clips otherwise than the course at step ${other}.`;
  const parting = firstParting({
    trajectory: mine.batch.trajectory,
    ghost: theirs.batch.trajectory,
  });
  return parting === undefined
    ? 'Clips as the course does, to nine digits.'
    : `Clips as the course does, to nine digits. The runs part at step ${parting} all the same: at every crossing the wall has multiplied what rounding changed in the last digit.`;
}

/** The gradient at the start, for the ray that leads downhill from there. */
export const startGradient = ({ depth, start }: Pick<Settings, 'depth' | 'start'>) =>
  lossOf({ depth }).gradient(start);
