import { BOUNDS, type CycleRow } from '../optim/reddi-cycle.ts';
import { PERIODS, type Settings, shownPeriod } from './adam-family-figure-settings.ts';
import { digits } from './figure-digits.ts';

/** Where the two rules end, and what the period on show did to them. */
export function notice(rows: readonly CycleRow[], settings: Settings): string {
  const [adam = Number.NaN, amsgrad = Number.NaN] = rows.at(-1)?.x ?? [];
  const period = shownPeriod(rows, settings);
  const drift = (j: 0 | 1): string =>
    digits(period.reduce((sum, { move }) => sum + (move[j] ?? Number.NaN), 0));
  return `After ${PERIODS} periods Adam is at ${digits(adam)}${place(adam)} and AMSGrad at ${digits(amsgrad)}${place(amsgrad)}. Period ${settings.shown} moves Adam by ${drift(0)} in all and AMSGrad by ${drift(1)}. Left, toward −1, is down.${memory(settings)}`;
}

function place(x: number): string {
  if (x > 0.98 * BOUNDS.worst) return ' (the worst place)';
  return x < 0.98 * BOUNDS.best ? ' (next to the best)' : '';
}

function memory({ beta2, period }: Settings): string {
  const steps = Math.round(1 / (1 - beta2));
  return ` The second moment remembers for about ${steps} step${steps === 1 ? '' : 's'}; a large gradient comes every ${period} steps.`;
}
