import type { DataSet } from './data-set.ts';
import { type PlaneDraw, scattered } from './plane-data.ts';

/** Two half circles of radius 1 that reach into each other (as scikit-learn's make_moons), moved so that their middle is 0. */
export const twoMoons = (draw: PlaneDraw): DataSet =>
  scattered(
    'two moons',
    (label, chance) => {
      const angle = Math.PI * chance.uniform();
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      return label === 0 ? [x - 0.5, y - 0.25] : [0.5 - x, 0.25 - y];
    },
    draw,
  );
