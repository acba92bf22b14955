import { angle } from '../optim/angle.ts';
import { treated } from '../optim/clip-method.ts';
import type { Trajectory } from '../optim/descend.ts';
import { globalNorm } from '../optim/global-norm.ts';
import { stateJacobian } from '../optim/recurrent-neuron.ts';
import type { Vector } from '../optim/vector.ts';
import { lossOf, METHODS, type Method, onMap, type Settings } from './clip-figure-settings.ts';
import { digits } from './figure-digits.ts';

/** What a method makes of the gradient at the start. */
export interface FirstStep {
  readonly gradient: Vector;
  readonly norm: number;
  /** Degrees between what is left of the gradient and the gradient itself. */
  readonly turned: number;
}

/** The gradient at the start as each method passes it on. */
export function firstSteps(settings: Settings): Readonly<Record<Method, FirstStep>> {
  const g = lossOf(settings).gradient(settings.start);
  const step = (method: Method): FirstStep => {
    const gradient = treated(method, g, settings.limit);
    return { gradient, norm: globalNorm([gradient]), turned: angle(gradient, g) };
  };
  return { none: step('none'), value: step('value'), norm: step('norm') };
}

/** What happens at the first step and what has become of the three runs. */
export function notice(
  settings: Settings,
  steps: Readonly<Record<Method, FirstStep>>,
  runs: Readonly<Record<Method, Trajectory>>,
): string {
  return `${wall(settings, steps)} ${first(settings, steps)} ${later(settings, runs)}`.trim();
}

function wall({ depth, start }: Settings, { none }: Readonly<Record<Method, FirstStep>>): string {
  const factor = digits(stateJacobian(start, Number(depth)));
  return `Here a change of the first state is multiplied by ${factor} in ${depth} steps, and the gradient has norm ${digits(none.norm)}.`;
}

function first({ limit, lr }: Settings, steps: Readonly<Record<Method, FirstStep>>): string {
  const { none, value, norm } = steps;
  if (none.norm <= limit) return `That is within the limit of ${limit}, so nothing is clipped.`;
  const entries = none.gradient.filter((g) => Math.abs(g) > limit).length;
  const byValue =
    entries === 0
      ? 'by value nothing is clipped, since each entry alone is within the limit'
      : `clipping by value makes the step ${digits(lr * value.norm)} long and turns it by ${digits(value.turned)}°`;
  return `Without clipping the first step is ${digits(lr * none.norm)} long; ${byValue}; by norm it is ${digits(lr * norm.norm)} long and keeps its direction.`;
}

function later({ step }: Settings, runs: Readonly<Record<Method, Trajectory>>): string {
  const gone = METHODS.flatMap(({ id }) => {
    const at = leaves(runs[id]);
    return at !== undefined && at <= step
      ? [`The run ${RUN[id]} leaves the map at step ${at}.`]
      : [];
  });
  const losses = METHODS.map(({ id }) => lossAfter(runs[id], step));
  const [none = '', value = '', norm = ''] = losses;
  const last = runs.none.value.length - 1;
  const until = step === last ? `After all ${last} steps` : `After ${counted(step)}`;
  return `${gone.join(' ')} ${until} the loss is ${none} without clipping, ${value} by value and ${norm} by norm.`.trim();
}

const RUN: Readonly<Record<Method, string>> = {
  none: 'that is not clipped',
  value: 'clipped by value',
  norm: 'clipped by norm',
};

const counted = (step: number): string => (step === 1 ? 'one step' : `${step} steps`);

/** The loss after a step as text; that of the last number when a run has none any more. */
export const lossAfter = ({ value }: Trajectory, step: number): string =>
  digits(value[Math.min(step, value.length - 1)] ?? Number.NaN);

/** The first step that ends outside the map, if any does. */
export function leaves({ w: [w, b] }: Trajectory): number | undefined {
  const at = Array.from(w ?? []).findIndex((wk, k) => !onMap(wk, b?.[k] ?? Number.NaN));
  return at < 0 ? undefined : at;
}
