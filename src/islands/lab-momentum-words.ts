import type { MomentumForm } from '../labs/choices.ts';
import type { MomentumSchedule } from '../labs/momentum-schedule.ts';
import type { Trajectory } from '../optim/descend.ts';
import { stepsToTenth } from '../optim/fixed-rate.ts';
import { polyakOptimum } from '../optim/momentum-optimum.ts';
import { momentumFactor } from '../optim/momentum-rate.ts';
import { momentumRun } from '../optim/momentum-regime.ts';
import { moveLengths } from '../optim/move-lengths.ts';
import { distance } from '../optim/vector.ts';
import { digits } from './figure-digits.ts';
import { type FormRun, formName } from './lab-momentum-forms.ts';
import { eigenvaluesOf, type MomentumState } from './lab-momentum-state.ts';
import { distances, STEPS, TOLERANCE } from './momentum-figure-settings.ts';
import { notice as regimeNotice } from './momentum-figure-words.ts';

/** What the place in the plane leads to, and how fast, beside the fastest place. */
export function planeNotice(
  kappa: string,
  { lr, beta }: Pick<MomentumState, 'lr' | 'beta'>,
  path: Trajectory,
  plain: Trajectory,
): string {
  const eigenvalues = eigenvaluesOf(kappa);
  const run = momentumRun(lr, beta, eigenvalues, TOLERANCE);
  const told = regimeNotice(run, { lr, beta }, path, plain, eigenvalues);
  const steps = stepsToTenth(momentumFactor(lr, beta, eigenvalues));
  if (!Number.isFinite(steps)) return told;
  const least = stepsToTenth(polyakOptimum(eigenvalues.along, eigenvalues.across).rate);
  return `${told} In the long run ${digits(steps)} steps come ten times as close; at Polyak’s optimum ${digits(least)} do.`;
}

/** What the rate does, as the beginning of a sentence. */
const RATE: Readonly<Record<MomentumSchedule, string>> = {
  constant: 'With a constant rate',
  drop: 'With a rate that falls to a tenth in the middle',
  cosine: 'With a rate that falls along a cosine',
  warmup: 'With a rate that rises for half of the run',
};

/** Two paths that nowhere lie further apart than this are one. */
const SAME = 1e-9;

/** Whether a path is another's at every step, and if not, from which step on they part. */
export function partsAt(one: Trajectory, other: Trajectory): number | undefined {
  const length = Math.max(one.value.length, other.value.length);
  for (let k = 0; k < length; k++) {
    const at = ({ w }: Trajectory) => w.map((column) => column[k] ?? Number.NaN);
    const [a, b] = [at(one), at(other)];
    const size = Math.hypot(...a);
    if (!(distance(a, b) <= SAME * Math.max(1, size))) return k;
  }
  return undefined;
}

/** Which forms are one walk under the schedule, where they part, and how far each comes. */
export function formsNotice(runs: readonly FormRun[], schedule: MomentumSchedule): string {
  const of = (form: MomentumForm) => runs.find((run) => run.form === form)?.library;
  const [torch, ball, average] = [of('momentum'), of('momentum-heavy-ball'), of('momentum-ema')];
  if (!torch || !ball || !average) return 'The three forms are under way.';
  const others = [
    { name: formName('momentum-heavy-ball'), parts: partsAt(torch, ball) },
    { name: 'the moving average', parts: partsAt(torch, average) },
  ];
  const one = others.filter(({ parts }) => parts === undefined).map(({ name }) => name);
  const two = others.flatMap(({ name, parts }) =>
    parts === undefined ? [] : `${name} parts from it at step ${parts}`,
  );
  const same =
    one.length === 0
      ? ''
      : ` ${one.join(' and ')} walk${one.length > 1 ? '' : 's'} as Momentum does`;
  const joined = [same.trim(), two.join(', ')].filter((part) => part !== '').join('; ');
  return `${RATE[schedule]}, ${joined}. ${dropNotice(torch, ball, schedule)}After ${STEPS} steps the distance is ${left(torch)} for Momentum, ${left(ball)} for the heavy ball, ${left(average)} for the average.`;
}

/** What a drop does to the very next move. */
function dropNotice(torch: Trajectory, ball: Trajectory, schedule: MomentumSchedule): string {
  if (schedule !== 'drop') return '';
  const kept = (path: Trajectory) => {
    const moves = moveLengths(path);
    const half = STEPS / 2;
    return digits((moves[half] ?? Number.NaN) / (moves[half - 1] ?? Number.NaN));
  };
  const [inside, outside] = [kept(ball), kept(torch)];
  if ([inside, outside].some((text) => text.includes('NaN'))) return '';
  return `At the drop Momentum’s next move is ${outside} times as long as the one before, the heavy ball’s ${inside} times: its velocity has the old rates in it. `;
}

const left = (path: Trajectory): string =>
  path.end === 'ran' ? digits(distances(path).at(-1) ?? Number.NaN) : 'beyond all numbers';

/** What came of the reader's form, in a few words. */
export function ownNote({ library, own, stopped }: FormRun): string | undefined {
  if (stopped !== undefined) return `No path: ${stopped}.`;
  if (!own || !library) return undefined;
  const parts = partsAt(library, own);
  return parts === undefined
    ? 'Yours is the same path as the course’s, to nine digits.'
    : `Yours parts from the course’s at step ${parts}.`;
}
