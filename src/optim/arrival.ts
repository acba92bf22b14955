import type { Trajectory } from './descend.ts';
import { distance, type Vector } from './vector.ts';

/** How a descent stands to the minimizers of its objective after a number of steps. */
export interface Arrival {
  /** Distance to the nearest minimizer at the last step; infinite when there is none. */
  readonly distance: number;
  /** The first step from which the path stays within the radius to its end, if there is one. */
  readonly step: number | undefined;
}

/** Looks at the first `steps` steps of a trajectory and asks when it came within `radius` of a minimizer to stay. */
export function arrival(
  trajectory: Trajectory,
  minimizers: readonly Vector[],
  radius: number,
  steps = trajectory.value.length - 1,
): Arrival {
  const last = Math.min(steps, trajectory.value.length - 1);
  const away = (k: number): number => {
    const w = trajectory.w.map((column) => column[k] ?? Number.NaN);
    return Math.min(...minimizers.map((minimizer) => distance(w, minimizer)));
  };
  let step: number | undefined;
  for (let k = last; k >= 0 && away(k) <= radius; k--) step = k;
  return { distance: away(last), step };
}
