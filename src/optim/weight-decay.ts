import type { Vector } from './vector.ts';

/** Weights shrunk by the share ηλ, beside the gradient and not through it (Loshchilov and Hutter 2019). */
export const decayed = (w: Vector, lr: number, lambda: number): Vector =>
  w.map((wi) => (1 - lr * lambda) * wi);
