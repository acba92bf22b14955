import type { AdamTraceRow } from '../optim/adam-trace.ts';
import { biasExcess } from '../optim/bias-excess.ts';
import { meanStep } from '../optim/mean-step.ts';
import { assertNever } from '../plots/assert-never.ts';
import type { Settings } from './adam-figure-settings.ts';
import { digits } from './figure-digits.ts';

/** How many of the last steps count as “later on”, when the start is forgotten. */
const LATE = 50;

const times = (ratio: number): string => `${digits(ratio)} times as long as it should be`;

/** What to notice, in one or two sentences, with the numbers that are on show. */
export function notice(rows: readonly AdamTraceRow[], settings: Settings): string {
  return `${contrast(rows, settings)} ${bias(rows, settings)}`;
}

function contrast(rows: readonly AdamTraceRow[], { stream, lr, corrected }: Settings): string {
  const [first, second] = [0, 1].map(
    (j) => `${digits(meanStep(rows, j, corrected ? 'update' : 'rawUpdate', LATE) / lr)} η`,
  );
  switch (stream) {
    case 'steady':
      return `The two gradients are equally large, but only one keeps its sign: over the last ${LATE} steps coordinate 1 moves by ${first} a step, coordinate 2 by ${second}.`;
    case 'noisy':
      return `Signal moves, noise mostly cancels in m: over the last ${LATE} steps the mean length of a step is ${first} for coordinate 1 and ${second} for coordinate 2.`;
    case 'sparse':
      return `A rare gradient is remembered for a while by m and much longer by v: over the last ${LATE} steps coordinate 2 moves by ${second} a step on average, against ${first} for coordinate 1.`;
    case 'scales':
      return `The gradients of coordinate 2 are a thousandth of those of coordinate 1, its v is a millionth, and its steps are as long: ${second} on average over the last ${LATE}, against ${first}.`;
    default:
      return assertNever(stream);
  }
}

function bias(rows: readonly AdamTraceRow[], { corrected }: Settings): string {
  const excess = biasExcess(rows, 0);
  if (!excess) return '';
  const { first, worst, at } = excess;
  if (Math.abs(Math.log(worst)) < 0.005)
    return 'With these βs bias correction changes nothing that can be seen.';
  const most = at === 1 ? '' : `, and step ${at}, the worst, ${digits(worst)} times`;
  return corrected
    ? `Without bias correction the first step of coordinate 1 would be ${times(first)}${most}.`
    : `Without bias correction the first step of coordinate 1 is ${times(first)}${most}.`;
}
