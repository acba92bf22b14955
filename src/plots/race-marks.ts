import type { Trajectory } from '../optim/descend.ts';
import type { Mark, Tone } from './mark.ts';
import type { Frame } from './scale.ts';
import { placeAt, trajectoryLine } from './trajectory-line.ts';

/** One of several descents drawn together. */
export interface Entrant {
  readonly trajectory: Trajectory;
  readonly tone: Tone;
}

/**
 * Every path up to a step, each on a paper-coloured edge so that crossings read, and its head on top of all paths.
 * `weight` makes up for a drawing that is shown much smaller than it was made.
 */
export function raceMarks(
  entrants: readonly Entrant[],
  frame: Frame,
  step: number,
  weight = 1,
): readonly Mark[] {
  const paths = entrants.flatMap(({ trajectory, tone }): readonly Mark[] => {
    const points = trajectoryLine(trajectory, frame, step);
    return [
      { kind: 'line', points, tone: 'paper', width: 6 * weight, opacity: 0.75 },
      { kind: 'line', points, tone, width: 2.8 * weight },
    ];
  });
  const heads = entrants.map(({ trajectory, tone }): Mark => {
    const [x, y] = placeAt(trajectory, frame, step);
    return { kind: 'dot', x, y, r: 6.5 * weight, tone, rim: 2 * weight };
  });
  return [...paths, ...heads];
}
