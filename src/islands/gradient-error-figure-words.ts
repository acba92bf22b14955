import type { Scheme } from '../optim/difference-quotient.ts';
import type { SlopeError } from '../optim/slope-error.ts';
import { tickLabel } from '../plots/ticks.ts';
import {
  bestStep,
  chosenSubject,
  errorsNow,
  type Settings,
  type Sweep,
} from './gradient-error-figure-settings.ts';

/** An error to two digits, which is more than anyone needs of it. */
export const size = (x: number): string => tickLabel(Number(x.toPrecision(2)), 1e-2);

const NAMES: Readonly<Record<Scheme, string>> = { central: 'Central', forward: 'Forward' };

/** The error that is at least five times the other, if one is. */
function dominant({ truncation, rounding }: SlopeError): 'truncation' | 'rounding' | undefined {
  if (truncation > 5 * rounding) return 'truncation';
  return rounding > 5 * truncation ? 'rounding' : undefined;
}

/** Which error dominates in each scheme at this h and what another h would do, or what a kink does. */
export function notice(rows: readonly Sweep[], settings: Settings): string {
  const { x, h } = settings;
  const kink = chosenSubject(settings).kinks.find((at) => Math.abs(at - x) < h);
  if (kink === x) return onKink(settings);
  if (kink !== undefined) return nearKink(settings, kink);
  const [central, forward] = [bestStep(rows, 'central'), bestStep(rows, 'forward')];
  return `${told('central', settings)} ${told('forward', settings)} The best h on the slider is ${size(central)} for central and ${size(forward)} for forward.`;
}

function told(scheme: Scheme, settings: Settings): string {
  const now = errorsNow(settings)[scheme];
  const { x, h } = settings;
  if (now.error === 0) return `${NAMES[scheme]} difference: right to the last digit.`;
  const off = `${NAMES[scheme]} difference: off by ${size(now.error)}`;
  switch (dominant(now)) {
    case 'truncation': {
      const { [scheme]: truncation } = chosenSubject(settings).truncation;
      const ratio = Math.abs(truncation(x, h) / truncation(x, h / 2));
      return `${off}. Truncation dominates, and half the h would divide it by ${size(ratio)}.`;
    }
    case 'rounding':
      return `${off}. Rounding dominates${now.error < 1e-14 ? ', down in the last digits' : ', and grows as h shrinks'}.`;
    default:
      return `${off}. Truncation and rounding are of like size here.`;
  }
}

function onKink(settings: Settings): string {
  const { central, forward } = errorsNow(settings);
  return `On the kink there is no one slope to find. At every h the central difference says ${size(central.measured)}, the mean of the two sides, and the forward difference ${size(forward.measured)}, the right side. The formula says ${size(central.exact)}, by convention. They disagree, and nobody has made a mistake.`;
}

function nearKink(settings: Settings, kink: number): string {
  const { central, forward } = errorsNow(settings);
  const across = settings.x < kink;
  return `The kink is within reach. The central difference mixes the slopes of both sides and is off by ${size(central.error)}; the forward difference ${across ? 'looks across it as well' : 'happens to look the other way'} and is off by ${size(forward.error)}. Only below h = ${size(Math.abs(settings.x - kink))} is the kink out of reach.`;
}
