import { type MomentumMode, momentumMode } from './momentum-mode.ts';

/** What a run on a quadratic looks like in the end: what its slowest direction does. */
type Regime = 'crawl' | 'critically damped' | 'ringing' | 'zigzag' | 'diverging';

/** A quadratic with two directions, λ smaller along the valley than across it. */
export interface Eigenvalues {
  readonly along: number;
  readonly across: number;
}

/** Both directions and the one that decides. */
export interface MomentumRun {
  readonly along: MomentumMode;
  readonly across: MomentumMode;
  /** The direction with the larger radius; along the valley when they tie, as all ringing directions do. */
  readonly slowest: keyof Eigenvalues;
  readonly regime: Regime;
}

/** Names the regime of momentum on a two-dimensional quadratic; `tolerance` is that of `momentumMode`. */
export function momentumRun(
  lr: number,
  beta: number,
  eigenvalues: Eigenvalues,
  tolerance?: number,
): MomentumRun {
  const along = momentumMode(lr, beta, eigenvalues.along, tolerance);
  const across = momentumMode(lr, beta, eigenvalues.across, tolerance);
  const slowest = across.radius > along.radius + 1e-12 ? 'across' : 'along';
  const { damping } = slowest === 'across' ? across : along;
  return { along, across, slowest, regime: REGIMES[damping] };
}

const REGIMES: Readonly<Record<MomentumMode['damping'], Regime>> = {
  overdamped: 'crawl',
  critical: 'critically damped',
  ringing: 'ringing',
  alternating: 'zigzag',
  diverging: 'diverging',
};

/** The rate from which momentum diverges: 2 (1 + β)/λ of the steepest direction. */
export const momentumEdge = (beta: number, { across }: Eigenvalues): number =>
  (2 * (1 + beta)) / across;

/** Where crawling along the valley and zigzagging across it are equally slow: 2 (1 + β)/(λ_min + λ_max). */
export const balancedRate = (beta: number, { along, across }: Eigenvalues): number =>
  (2 * (1 + beta)) / (along + across);

/** The β from which both directions ring: the critical damping of whichever needs more of it. */
export const ringingBeta = (lr: number, { along, across }: Eigenvalues): number =>
  Math.max(
    (1 - Math.sqrt(lr * along)) ** 2,
    lr * across > 1 ? (1 - Math.sqrt(lr * across)) ** 2 : 0,
  );
