import type { DataSet } from './data-set.ts';
import { type PlaneDraw, scattered } from './plane-data.ts';

const RADII = [1.5, 0.75] as const;

/** A ring of radius 1.5 around a ring of half its size: no straight line parts them. */
export const circles = (draw: PlaneDraw): DataSet =>
  scattered(
    'circles',
    (label, chance) => {
      const angle = 2 * Math.PI * chance.uniform();
      const radius = label === 0 ? RADII[0] : RADII[1];
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    },
    draw,
  );
