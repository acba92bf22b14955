import type { DataSet } from './data-set.ts';
import { type PlaneDraw, scattered } from './plane-data.ts';

const TURNS = 1.5;
const RADIUS = 1.75;

/** Two arms of one and a half turns wound around each other, from the middle out to radius 1.75. */
export const spirals = (draw: PlaneDraw): DataSet =>
  scattered(
    'spirals',
    (label, chance) => {
      // The root spreads points evenly along the arm, which grows longer with each turn.
      const along = Math.sqrt(chance.uniform());
      const angle = 2 * Math.PI * TURNS * along + Math.PI * label;
      return [RADIUS * along * Math.cos(angle), RADIUS * along * Math.sin(angle)];
    },
    draw,
  );
