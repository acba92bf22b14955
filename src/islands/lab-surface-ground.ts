import { useEffect, useRef, useState } from 'preact/hooks';
import type { SheetSettings } from '../labs/contour-sheet.ts';
import { sheetLines } from '../labs/sheet-lines.ts';
import type { Surface } from '../optim/objective.ts';
import { surfaceById } from '../optim/surfaces.ts';
import { contourMark } from '../plots/contour-marks.ts';
import type { Mark } from '../plots/mark.ts';
import { type Frame, linear, type Span } from '../plots/scale.ts';
import { useLabHosts } from './lab-hosts.ts';
import { mapDomain, type SurfaceState } from './lab-surface-state.ts';
import { latest } from './latest.ts';

/** The sheet that contour lines are made on, about as large as a desk shows it; a map of another size shows it scaled. */
export const SHEET = { width: 780, height: 520 } as const;

/** As many as can be told apart. */
const LINES = 12;

type Place = Pick<SurfaceState, 'surface' | 'kappa'>;

/** What lies under the paths: the contour lines of a surface, by height, in pixels of the sheet. */
export type Ground = readonly (readonly ArrayLike<number>[])[];

const sheetFrame = (place: Place): Frame => {
  const { x, y } = mapDomain(place);
  return { x: linear(x, [0, SHEET.width]), y: linear(y, [SHEET.height, 0]) };
};

/** Places along one side of the map at which it is looked at for its lowest and highest. */
const LOOKS = 24;

/**
 * Heights at which contour lines are drawn. Of a surface with a bottom: even on a logarithmic scale, from a little above 0 to
 * the highest corner. Of one that falls below 0 on the map: even from its lowest there, which is lifted to 0.
 */
function cutsOf(surface: Surface, { x, y }: Frame): Pick<SheetSettings, 'lift' | 'levels'> {
  const places = ([low, high]: Span) =>
    Array.from({ length: LOOKS + 1 }, (_, k) => low + ((high - low) * k) / LOOKS);
  const heights = places(x.domain).flatMap((at) =>
    places(y.domain).map((up) => surface.value([at, up])),
  );
  const [lowest, highest] = [Math.min(...heights), Math.max(...heights)];
  if (lowest < -1e-9 * highest) {
    const apart = (highest - lowest) / (LINES + 1);
    return { lift: -lowest, levels: Array.from({ length: LINES }, (_, k) => apart * (k + 1)) };
  }
  const corners = x.domain.flatMap((at) => y.domain.map((up) => surface.value([at, up])));
  const top = Math.max(...corners, 1e-3);
  return {
    lift: 0,
    levels: Array.from({ length: LINES }, (_, k) => top * 10 ** (-3.3 + (3.3 * k) / LINES)),
  };
}

/** The sheet of a surface as the worker is asked for it. */
function sheetOf(place: Place): SheetSettings {
  const frame = sheetFrame(place);
  const cuts = cutsOf(surfaceById(place.surface).make(place.kappa), frame);
  const [x, y] = [frame.x.domain, frame.y.domain];
  return { ...place, ...SHEET, x: [x[0], x[1]], y: [y[0], y[1]], ...cuts };
}

/** The ground made here and now, which is for the server: it takes as long as several frames. */
export const groundAtOnce = (place: Place): Ground => sheetLines(sheetOf(place));

/** The ground made off the main thread; undefined for what the server drew, and the one before until the next is there. */
export function useGround(frameUrl: string, { surface, kappa }: Place): Ground | undefined {
  // A worker of its own: the paths of a new ground need not wait for its lines.
  const hosts = useLabHosts(frameUrl);
  const [ground, setGround] = useState(
    import.meta.env.SSR ? groundAtOnce({ surface, kappa }) : undefined,
  );
  const show = useRef(latest((next: Ground | undefined) => next && setGround(next)));
  // A browser finds the first ground in the page.
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    show.current(async () => {
      const made = await hosts().run('contour-sheet', sheetOf({ surface, kappa }));
      return made.kind === 'done' ? made.batch.levels : undefined;
    });
  }, [surface, kappa]);
  return ground;
}

/** The contour lines of a ground on its sheet. */
export const groundMarks = (levels: Ground): readonly Mark[] =>
  levels.map((lines) => contourMark(lines.map((line) => Array.from(line))));

/** A cross at every minimum of a surface. */
export const minimaMark = ({ minimizers }: Pick<Surface, 'minimizers'>, { x, y }: Frame): Mark => ({
  kind: 'lines',
  lines: minimizers.flatMap(([mx, my]) => {
    const [at, up] = [x.toPixel(mx), y.toPixel(my)];
    return [
      [at - 4, up - 4, at + 4, up + 4],
      [at - 4, up + 4, at + 4, up - 4],
    ];
  }),
  tone: 'ink',
  width: 1.6,
});
