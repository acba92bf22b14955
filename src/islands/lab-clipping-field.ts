import { treated } from '../optim/clip-method.ts';
import { globalNorm } from '../optim/global-norm.ts';
import type { Mark, Points } from '../plots/mark.ts';
import type { Frame } from '../plots/scale.ts';
import { fieldArrow, fieldPlaces } from '../plots/vector-field.ts';
import { lossOf, METHODS } from './clip-figure-settings.ts';
import type { ClippingState } from './lab-clipping-state.ts';

/** Pixels between two arrows, and the lengths of the shortest and the longest. */
const APART = 32;
const LENGTHS = [4, 27] as const;
/** Norms at which an arrow is shortest and longest; between them its length grows with the logarithm. */
const NORMS = [1e-3, 10] as const;

/** How long an arrow is drawn for a vector of this norm. */
export function arrowLength(norm: number): number {
  const part = Math.log(norm / NORMS[0]) / Math.log(NORMS[1] / NORMS[0]);
  return LENGTHS[0] + (LENGTHS[1] - LENGTHS[0]) * Math.min(1, Math.max(0, part));
}

/**
 * Downhill arrows all over the map: the gradient, or what a method leaves of it; those that are beyond the limit stand out, in
 * the colour of the method.
 */
export function fieldMarks(
  { depth, limit, field }: Pick<ClippingState, 'depth' | 'limit' | 'field'>,
  frame: Frame,
): readonly Mark[] {
  const method = METHODS.find(({ id }) => id === field);
  if (!method) return [];
  const { gradient } = lossOf({ depth });
  const [within, beyond]: [Points[], Points[]] = [[], []];
  for (const [x, y] of fieldPlaces(frame, APART)) {
    const g = gradient([x, y]);
    const left = treated(method.id, g, limit);
    const isBeyond =
      method.id === 'none' ? globalNorm([g]) > limit : left.some((one, j) => one !== g[j]);
    const [dx = 0, dy = 0] = left.map((one) => -one);
    const lines = fieldArrow({ x, y, dx, dy }, frame, arrowLength(globalNorm([left])));
    (isBeyond ? beyond : within).push(...lines);
  }
  return [
    { kind: 'lines', lines: within, tone: 'muted', width: 1, opacity: 0.75 },
    { kind: 'lines', lines: beyond, tone: 'paper', width: 4, opacity: 0.7 },
    { kind: 'lines', lines: beyond, tone: method.tone, width: 1.9 },
  ];
}
