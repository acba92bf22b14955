import type { Trajectory } from '../optim/descend.ts';

/** A path and its reference are the same when no coordinate parts by more than this, relative to the larger. */
const SAME = 1e-9;

/** The first step after which a reader's path is not the library's, or undefined when there is none. */
export function firstParting({
  trajectory,
  ghost,
}: {
  readonly trajectory: Trajectory;
  readonly ghost?: Trajectory;
}): number | undefined {
  if (!ghost) return undefined;
  const steps = Math.min(trajectory.value.length, ghost.value.length);
  for (let k = 0; k < steps; k++)
    for (const [j, column] of trajectory.w.entries()) {
      const [mine, theirs] = [column[k] ?? 0, ghost.w[j]?.[k] ?? 0];
      const size = Math.max(Math.abs(mine), Math.abs(theirs), 1e-3);
      if (Math.abs(mine - theirs) > SAME * size) return k;
    }
  return trajectory.value.length === ghost.value.length ? undefined : steps;
}
