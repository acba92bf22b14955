import { slowestFactor, stepFactor, stepsToTenth } from '../optim/fixed-rate.ts';
import { PERCENT, type Ravine, type Run, rates, STEPS } from './descent-figure-settings.ts';
import { digits } from './figure-digits.ts';

/** What happened in a run of `steps` steps, with the numbers that are on show. */
export const notice = (run: Run, settings: Ravine, steps = STEPS): string =>
  `${across(settings)} ${outcome(run, settings, steps)}`;

function across({ kappa, percent }: Ravine): string {
  const { steepest, lr } = rates({ kappa, percent });
  const factor = digits(Math.abs(stepFactor(steepest, lr)));
  const floor = kappa === '1' ? 'the minimum' : 'the valley’s floor';
  if (percent < PERCENT.overshoot)
    return `Each step keeps ${factor} of the distance to ${floor} and never passes it.`;
  if (percent === PERCENT.overshoot) return `One step leads straight to ${floor}.`;
  if (percent < PERCENT.edge)
    return `Each step passes ${floor} and lands on the other side, ${factor} times as far from it.`;
  if (percent === PERCENT.edge)
    return `On the edge: each step lands on the other side of ${floor}, exactly as far from it as before.`;
  return `Beyond the edge: each step lands on the other side of ${floor}, ${factor} times as far from it as before.`;
}

function outcome({ trajectory }: Run, { kappa, percent }: Ravine, steps: number): string {
  const { steepest, lr, bestPercent } = rates({ kappa, percent });
  const end = digits(trajectory.value.at(-1) ?? Number.NaN);
  if (percent > PERCENT.edge) return `After ${steps} steps f is ${end}.`;
  if (percent === PERCENT.edge)
    return kappa === '1'
      ? `After ${steps} steps f is what it was.`
      : `Along the valley the walk converges all the same; f comes to rest at ${end}.`;
  if (kappa === '1')
    return percent === bestPercent
      ? 'In a round bowl every direction agrees on the rate, and this one is perfect.'
      : `A tenth of the distance is left after every ${tenth([1], lr)}.`;
  if (percent === bestPercent)
    return `Along the valley each step keeps ${digits(stepFactor(1, lr))} as well: this is the best fixed rate, and a tenth of the distance is left after every ${tenth([1, steepest], lr)}.`;
  const slower = percent < bestPercent ? 'along the valley' : 'across the valley';
  return `Along the valley each step keeps ${digits(stepFactor(1, lr))}. The slower direction, ${slower}, needs ${tenth([1, steepest], lr)} to come ten times as close.`;
}

function tenth(lambdas: readonly number[], lr: number): string {
  const steps = stepsToTenth(slowestFactor(lambdas, lr));
  return steps <= 1 ? 'step' : `${digits(steps)} steps`;
}
