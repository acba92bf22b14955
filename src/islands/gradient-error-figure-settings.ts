import type { Scheme } from '../optim/difference-quotient.ts';
import { roundingLevel, type SlopeError, slopeError } from '../optim/slope-error.ts';
import { SLOPE_SUBJECTS, type SlopeSubject } from '../optim/slope-subject.ts';

/** Everything the reader can choose. */
export interface Settings {
  readonly subject: string;
  readonly x: number;
  readonly h: number;
}

const powers = (factors: readonly number[]): readonly number[] => [
  ...Array.from({ length: 16 }, (_, k) =>
    factors.map((factor) => Number(`${factor}e${k - 16}`)),
  ).flat(),
  1,
];

/** What the slider of h can be set to, and the denser grid on which errors are drawn. */
export const STEPS = powers([1, 2, 5]);
const GRID = powers([1, 1.5, 2, 3, 5, 7]);
/** The points at which a slope can be measured: from −2 to 2. */
export const PLACES = Array.from({ length: 41 }, (_, k) => (k - 20) / 10);

export const DEFAULTS: Settings = { subject: 'sine', x: 1, h: 0.5 };

/** The two steps of theory for functions and slopes of ordinary size: √ε and ∛ε. */
export const RULE_OF_THUMB: Readonly<Record<Scheme, number>> = {
  forward: Math.sqrt(Number.EPSILON),
  central: Math.cbrt(Number.EPSILON),
};

/** The step of the list nearest to a place on the axis. */
export const nearestStep = (h: number): number =>
  STEPS.reduce((best, step) =>
    Math.abs(Math.log(step / h)) < Math.abs(Math.log(best / h)) ? step : best,
  );

/** The chosen function. */
export function chosenSubject({ subject }: Pick<Settings, 'subject'>): SlopeSubject {
  const found = SLOPE_SUBJECTS.find(({ id }) => id === subject);
  if (!found) throw new Error(`No function is called "${subject}".`);
  return found;
}

/** The errors of both schemes with the chosen step. */
export const errorsNow = (settings: Settings): Readonly<Record<Scheme, SlopeError>> => {
  const at = (scheme: Scheme) =>
    slopeError(chosenSubject(settings), scheme, settings.x, settings.h);
  return { forward: at('forward'), central: at('central') };
};

/** One step of the drawn grid: what is measured there, and what theory says of it. */
export interface Sweep {
  readonly h: number;
  readonly forward: SlopeError;
  readonly central: SlopeError;
  readonly rounding: number;
}

/** The errors over all steps, at the chosen function and point. */
export function sweep(settings: Pick<Settings, 'subject' | 'x'>): readonly Sweep[] {
  const subject = chosenSubject(settings);
  return GRID.map((h) => ({
    h,
    forward: slopeError(subject, 'forward', settings.x, h),
    central: slopeError(subject, 'central', settings.x, h),
    rounding: roundingLevel(subject, settings.x, h),
  }));
}

/** The step of the slider's list with the smallest error; of several the widest. */
export const bestStep = (rows: readonly Sweep[], scheme: Scheme): number =>
  rows
    .filter(({ h }) => STEPS.includes(h))
    .reduce((best, row) => (row[scheme].error <= best[scheme].error ? row : best)).h;
