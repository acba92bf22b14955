import type { Span } from '../plots/scale.ts';

/** The value nearest to `wish` that a slider over `span` can be set to, as a decimal without a tail; `step` divides 1. */
export function nearestStop(wish: number, [low, high]: Span, step: number): number {
  const perUnit = Math.round(1 / step);
  return Math.round(Math.min(Math.max(wish, low), high) * perUnit) / perUnit;
}
