import type { Trajectory } from './descend.ts';

/** How far each step of a trajectory went; entry k is the length of step k + 1. */
export const moveLengths = ({ w, value }: Trajectory): readonly number[] =>
  Array.from({ length: Math.max(0, value.length - 1) }, (_, k) =>
    Math.hypot(...w.map((column) => (column[k + 1] ?? Number.NaN) - (column[k] ?? Number.NaN))),
  );
