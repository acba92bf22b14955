import { type Chance, seeded } from '../optim/chance.ts';
import type { DataSet } from './data-set.ts';

/** How many points to draw, how far to scatter them, and from which seed. */
export interface PlaneDraw {
  readonly count: number;
  /** Standard deviation of the normal noise added to both coordinates. */
  readonly noise: number;
  readonly seed: number;
}

type Curve = (label: number, chance: Chance) => readonly [x: number, y: number];

/** Points scattered around one curve for each of two classes, which take turns. */
export function scattered(name: string, curve: Curve, { count, noise, seed }: PlaneDraw): DataSet {
  const chance = seeded(seed);
  const inputs = new Float64Array(2 * count);
  const labels = new Uint8Array(count);
  for (let k = 0; k < count; k += 1) {
    const label = k % 2;
    const [x, y] = curve(label, chance);
    inputs[2 * k] = x + noise * chance.normal();
    inputs[2 * k + 1] = y + noise * chance.normal();
    labels[k] = label;
  }
  return { name, inputs, labels, count, width: 2, classes: 2 };
}
