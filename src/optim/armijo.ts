/** What is known at a point before a step along −g is tried. */
export interface Slice {
  /** f(x − αg) as a function of α. */
  readonly phi: (alpha: number) => number;
  /** ‖g‖², the decrease per unit of α that the slope promises. */
  readonly promise: number;
  /** gᵀHg, how φ bends at α = 0. */
  readonly bend: number;
}

export interface ArmijoHyper {
  readonly alpha0: number;
  /** The share of the promised decrease that is asked for. */
  readonly c: number;
  /** The share of the bend that is forgiven; 0 is Armijo's condition, more its full relaxation. */
  readonly b: number;
  readonly shrink: number;
  readonly maxBacktracks: number;
}

/** The most that φ(α) may be: φ(0) − cα‖g‖² + ½bα² gᵀHg. */
export const allowed = (
  { phi, promise, bend }: Slice,
  { c, b }: Pick<ArmijoHyper, 'c' | 'b'>,
  alpha: number,
): number => phi(0) - c * alpha * promise + 0.5 * b * alpha * alpha * bend;

/** The rates tried, α₀, α₀s, α₀s², …; the last of them is accepted unless backtracks have run out. */
export function backtrack(
  slice: Slice,
  hyper: ArmijoHyper,
): { readonly trials: readonly number[]; readonly accepted: boolean } {
  const trials: number[] = [];
  let alpha = hyper.alpha0;
  for (let k = 0; k <= hyper.maxBacktracks; k++, alpha *= hyper.shrink) {
    trials.push(alpha);
    if (slice.phi(alpha) <= allowed(slice, hyper, alpha)) return { trials, accepted: true };
  }
  return { trials, accepted: false };
}

/** On a quadratic, the largest rate that meets the condition: 2(1 − c)‖g‖² / ((1 − b) gᵀHg) while b < 1. */
export const largestAllowed = (
  { promise, bend }: Slice,
  { c, b }: Pick<ArmijoHyper, 'c' | 'b'>,
): number => (2 * (1 - c) * promise) / ((1 - b) * bend);
