import type { Surface } from '../optim/objective.ts';
import { type Contour, contourAt, sampleLog } from './contours.ts';
import type { Mark, Points } from './mark.ts';
import type { Frame } from './scale.ts';
import { simplify } from './simplify.ts';

/** How a relief is cut. */
export interface ReliefStyle {
  /** Heights are taken as log₁₀(f + floor): a larger floor spreads the lines more evenly near the bottom. */
  readonly floor: number;
  /** Lines lie between f = 0 and this height. */
  readonly highest: number;
  readonly lines: number;
  /** Degrees clockwise from north from which the light falls. */
  readonly sun: number;
  /** How many shades the engraver distinguishes. */
  readonly shades: number;
}

/** The stretches of contour line that lie in one degree of light. */
interface Shade {
  /** 0 faces the light, 1 is turned away from it. */
  readonly dark: number;
  readonly lines: readonly Points[];
}

/** A surface as an engraved map. */
export interface Relief {
  /** The regions above every third line, for tints that add up with height. */
  readonly steps: readonly Mark[];
  readonly shades: readonly Shade[];
}

/**
 * A surface as illuminated contours (Tanaka 1950, The Geographical Review 40 (3)): lines at equal ratios of height, drawn
 * heavier the further the slope turns from the light, which makes the relief stand out of flat paper.
 */
export function relief(surface: Surface, frame: Frame, style: ReliefStyle): Relief {
  const cell = 3;
  const [columns, rows] = [frame.x.range, frame.y.range].map(([a, b]) =>
    Math.round(Math.abs(b - a) / cell),
  );
  const grid = sampleLog(surface, frame, columns ?? 1, rows ?? 1, style.floor);
  const [low, high] = [Math.log10(style.floor), Math.log10(style.highest + style.floor)];
  const contours = Array.from({ length: style.lines }, (_, k) =>
    contourAt(grid, frame, low + ((high - low) * (k + 0.6)) / style.lines),
  );
  const lines = contours.flatMap((contour) =>
    contour.lines.flatMap((line) => shaded(surface, frame, line, style)),
  );
  return {
    steps: contours.filter((_, k) => k % 3 === 0).map(step),
    shades: Array.from({ length: style.shades }, (_, k) => ({
      dark: k / (style.shades - 1),
      lines: lines.flatMap(({ shade, points }) => (shade === k ? [simplify(points, 0.22)] : [])),
    })),
  };
}

const step = ({ rings }: Contour): Mark => ({
  kind: 'area',
  rings: rings.map((ring) => simplify(ring, 0.9)),
  tone: 'ink',
  opacity: 0.01,
});

/** Cuts a line wherever its slope passes from one shade to another. */
function shaded(surface: Surface, frame: Frame, line: Points, style: ReliefStyle) {
  const cuts: { readonly shade: number; readonly points: number[] }[] = [];
  for (let k = 2; k + 1 < line.length; k += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line.slice(k - 2, k + 2);
    const shade = Math.round(
      darkness(surface, frame, (x0 + x1) / 2, (y0 + y1) / 2, style.sun) * (style.shades - 1),
    );
    const open = cuts.at(-1);
    if (open?.shade === shade) open.points.push(x1, y1);
    else cuts.push({ shade, points: [x0, y0, x1, y1] });
  }
  return cuts;
}

/** How far the downhill direction at a place of the page turns from the light: 0 towards it, 1 away. */
function darkness(surface: Surface, frame: Frame, x: number, y: number, sun: number): number {
  const here = [frame.x.toData(x), frame.y.toData(y)] as const;
  const [gx = 0, gy = 0] = surface.gradient(here);
  const [downX, downY] = [frame.x.toPixel(here[0] - gx) - x, frame.y.toPixel(here[1] - gy) - y];
  const size = Math.hypot(downX, downY);
  const bearing = (sun * Math.PI) / 180;
  return size === 0
    ? 0.5
    : (1 - (downX * Math.sin(bearing) - downY * Math.cos(bearing)) / size) / 2;
}
