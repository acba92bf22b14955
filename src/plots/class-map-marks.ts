import { contourAt } from './contours.ts';
import type { Mark, Tone } from './mark.ts';
import type { Frame } from './scale.ts';

/** How sure a classifier of two classes is over a square of the plane. */
export interface ClassMap {
  /** Cells along each side, and how sure it is of class 1 in each, row by row from the top left. */
  readonly side: number;
  readonly sure: ArrayLike<number>;
  /** The value that stands for a probability of 1. */
  readonly most: number;
  /** Draws the line on which it cannot decide. */
  readonly tone: Tone;
}

/** Shares of certainty at which the ground grows one shade darker. */
const SHADES = [0.02, 0.15, 0.5, 0.85, 0.98];
const SHADE = 0.06;
/** The one of them at which both classes are as likely. */
const UNDECIDED = 2;

/** The ground, darker the surer the network is of class 1, and the line where both classes are as likely. */
export function classMapMarks({ side, sure, most, tone }: ClassMap, frame: Frame): readonly Mark[] {
  const grid = { columns: side, rows: side, heights: Array.from(sure) };
  const shades = SHADES.map((share) => contourAt(grid, frame, share * most));
  return [
    ...shades.map(({ rings }): Mark => ({ kind: 'area', rings, tone: 'ink', opacity: SHADE })),
    { kind: 'lines', lines: shades[UNDECIDED]?.lines ?? [], tone, width: 2.2 },
  ];
}

/** Points of class 1 as dots of ink, of class 0 as rings; `r` pixels wide from their middle. */
export function classPoints(
  points: {
    readonly inputs: ArrayLike<number>;
    readonly labels: ArrayLike<number>;
    readonly count: number;
  },
  frame: Frame,
  r: number,
): readonly Mark[] {
  return Array.from({ length: points.count }, (_, k): readonly Mark[] => {
    const x = frame.x.toPixel(points.inputs[2 * k] ?? Number.NaN);
    const y = frame.y.toPixel(points.inputs[2 * k + 1] ?? Number.NaN);
    const disc = { kind: 'dot', x, y, r, tone: 'ink' } as const;
    return points.labels[k] === 1
      ? [{ ...disc, rim: 0.5 }]
      : [disc, { kind: 'dot', x, y, r: r - 1, tone: 'paper' }];
  }).flat();
}
