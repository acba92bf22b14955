import { cellsOf, classMap, type MapSquare } from './class-map.ts';
import { layersOf, parameterCount } from './layers.ts';
import { makeNetwork } from './network.ts';
import type { RunPlan } from './run-plan.ts';

/** How sure a planned run's network is of class 1 across a square, from its weights after some epochs. */
export function mapAfter(
  plan: RunPlan,
  weights: Float64Array,
  epochs: number,
  square: MapSquare,
): Uint8Array<ArrayBuffer> {
  const widths = [2, ...plan.hidden, 2];
  const n = parameterCount(widths);
  const w = weights.subarray(epochs * n, (epochs + 1) * n);
  if (w.length !== n)
    throw new Error(
      `The log keeps ${weights.length / n} sets of ${n} weights for ${layersOf(widths).length} layers; none after epoch ${epochs}.`,
    );
  const cells = cellsOf(square);
  return classMap(makeNetwork({ widths, activation: plan.activation }, cells.count), w, cells);
}
