import type { Trajectory } from '../optim/descend.ts';
import type { MomentumMode } from '../optim/momentum-mode.ts';
import { type Eigenvalues, type MomentumRun, momentumEdge } from '../optim/momentum-regime.ts';
import { assertNever } from '../plots/assert-never.ts';
import { digits } from './figure-digits.ts';
import { distances, EIGENVALUES, type Settings, STEPS } from './momentum-figure-settings.ts';

const WHERE = { along: 'along the valley', across: 'across the valley' } as const;

/** What one direction does, for the table. */
export const doing: Readonly<Record<MomentumMode['damping'], string>> = {
  overdamped: 'crawls',
  critical: 'critically damped',
  ringing: 'rings',
  alternating: 'zigzags',
  diverging: 'diverges',
};

/** Both roots as they are written on paper; a conjugate pair is written once. */
export function rootsText({ roots: [first, second] }: MomentumMode): string {
  const minus = (x: number) => x.toFixed(3).replace('-', '\u2212');
  return first.im === 0
    ? `${minus(first.re)}, ${minus(second.re)}`
    : `${minus(first.re)} \u00b1 ${first.im.toFixed(3)}i`;
}

/**
 * The regime and why it is called that, then how far the run comes beside plain gradient descent on a ravine of these
 * eigenvalues.
 */
export function notice(
  { along, across, slowest, regime }: MomentumRun,
  settings: Pick<Settings, 'lr' | 'beta'>,
  path: Trajectory,
  plain: Trajectory,
  eigenvalues: Eigenvalues = EIGENVALUES,
): string {
  const { radius } = slowest === 'along' ? along : across;
  const factor = radius.toFixed(3);
  const reason = (): string => {
    switch (regime) {
      case 'crawl':
        return `Crawl: ${WHERE[slowest]} the larger root is ${factor}, real and positive, so the distance creeps down by this factor a step.`;
      case 'critically damped':
        return `Critically damped ${WHERE[slowest]}: the two roots have met, and the distance falls by about ${factor} a step. More β would ring, less would crawl.`;
      case 'ringing':
        return `Ringing: ${WHERE[slowest]} the roots are complex. The run overshoots and swings, and its swings fade by √β = ${factor} a step, whatever η is.`;
      case 'zigzag':
        return `Zigzag: ${WHERE[slowest]} the larger root is \u2212${factor}, so the path changes sides at every step and closes in by this factor.`;
      case 'diverging':
        return `Diverging: ${WHERE[slowest]} a root has size ${factor}. At β = ${settings.beta} the rate must stay below 2(1 + β)/λ = ${digits(momentumEdge(settings.beta, eigenvalues))}.`;
      default:
        return assertNever(regime);
    }
  };
  if (regime === 'diverging') return reason();
  return `${reason()} After ${STEPS} steps the distance is ${left(path)}; plain gradient descent at its best rate is left with ${left(plain)}.`;
}

const left = (path: Trajectory): string => digits(distances(path).at(-1) ?? Number.NaN);
