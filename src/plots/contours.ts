import { contours } from 'd3-contour';
import type { Objective } from '../optim/objective.ts';
import type { Points } from './mark.ts';
import type { Frame } from './scale.ts';

/** A surface sampled at the centres of a grid of cells that covers a frame, row by row from the frame's top left. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** log₁₀ of f + floor, so that valleys show beside walls a million times as high. */
  readonly heights: number[];
}

/** Samples log₁₀(f + floor) over what a frame shows; `floor` keeps the bottom finite and is above −f everywhere. */
export function sampleLog(
  surface: Objective,
  frame: Frame,
  columns: number,
  rows: number,
  floor: number,
): Grid {
  const [left, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  const heights: number[] = [];
  for (let j = 0; j < rows; j++) {
    const y = frame.y.toData(top + ((bottom - top) * (j + 0.5)) / rows);
    for (let i = 0; i < columns; i++) {
      const x = frame.x.toData(left + ((right - left) * (i + 0.5)) / columns);
      const height = surface.value([x, y]) + floor;
      if (!(height > 0))
        throw new Error(`At (${x}, ${y}) the surface lies below ${-floor}; take a higher floor.`);
      heights.push(Math.log10(height));
    }
  }
  return { columns, rows, heights };
}

/** The lines and the region at or above one level. */
export interface Contour {
  readonly level: number;
  /** Open lines end at the frame; closed ones repeat their first point at their end. */
  readonly lines: readonly Points[];
  /** The rings that bound the region, along the frame where it leaves it. */
  readonly rings: readonly Points[];
}

/** Marching squares (d3-contour) over a grid, in the pixels of the frame it was sampled from. */
export function contourAt(grid: Grid, frame: Frame, level: number): Contour {
  const { columns, rows } = grid;
  const [left, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  const toPixel = ([i = 0, j = 0]: readonly number[]): readonly [number, number] => [
    left + ((right - left) * i) / columns,
    top + ((bottom - top) * j) / rows,
  ];
  // d3 cuts the corners of the grid, so a stretch of edge may go from one side to the next.
  const onEdge = ([i = 0, j = 0]: readonly number[]): boolean =>
    i === 0 || j === 0 || i === columns || j === rows;
  const polygons = contours().size([columns, rows]).contour(grid.heights, level).coordinates.flat();
  return {
    level,
    rings: polygons.map((ring) => ring.flatMap(toPixel)),
    lines: polygons
      .flatMap((ring) => withoutEdges(ring, onEdge))
      .map((line) => line.flatMap(toPixel)),
  };
}

/** Cuts the stretches out of a closed ring that only follow the edge of the grid. */
function withoutEdges(
  ring: readonly (readonly number[])[],
  onEdge: (point: readonly number[]) => boolean,
): readonly (readonly (readonly number[])[])[] {
  const runs: (readonly number[])[][] = [];
  let run: (readonly number[])[] = [];
  for (const [k, point] of ring.entries()) {
    const before = ring[k - 1];
    if (before && onEdge(before) && onEdge(point)) {
      runs.push(run);
      run = [];
    }
    run.push(point);
  }
  const first = runs[0];
  // The ring's seam may lie in the middle of a line: the last run then goes on in the first.
  if (first) runs[0] = [...run, ...first.slice(1)];
  else runs.push(run);
  return runs.filter(({ length }) => length > 1);
}
