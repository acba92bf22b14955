import { pairwise, type Vector } from './vector.ts';

interface Hyper {
  readonly lr: number;
  readonly eps: number;
}

/** η/(√s + ε) of each coordinate: NaN while s is 0, where it would be η/ε and says nothing of any gradient. */
export const rootRate = (s: Vector, { lr, eps }: Hyper): Vector =>
  s.map((si) => (si === 0 ? Number.NaN : lr / (Math.sqrt(si) + eps)));

/** η/(u + ε) of each coordinate, u a largest gradient; NaN while it is 0. */
export const maximumRate = (u: Vector, { lr, eps }: Hyper): Vector =>
  u.map((ui) => (ui === 0 ? Number.NaN : lr / (ui + eps)));

/** Adadelta's √(d + ε)/√(s + ε), d from before the step and s from after it; NaN while s is 0. */
export const adadeltaRate = (d: Vector, s: Vector, eps: number): Vector =>
  pairwise(d, s, (di, si) => (si === 0 ? Number.NaN : Math.sqrt(di + eps) / Math.sqrt(si + eps)));
