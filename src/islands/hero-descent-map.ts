import type { Surface } from '../optim/objective.ts';
import type { Mark } from '../plots/mark.ts';
import { graticule, neatline, type Sheet } from '../plots/neatline.ts';
import { relief } from '../plots/relief.ts';
import type { Frame } from '../plots/scale.ts';

/** Everything of the map that does not move; drawn once, by the server. */
export interface MapInk {
  readonly tints: readonly Mark[];
  /** One mark per degree of light, so that the page can weigh them by its theme. */
  readonly shades: readonly { readonly dark: number; readonly mark: Mark }[];
  readonly frame: readonly Mark[];
  /** Numbers and names, which are left away where the map is small. */
  readonly lettering: readonly Mark[];
}

/** The only hill between the valleys, where Himmelblau’s function has its one local maximum. */
const SUMMIT = [-0.270845, -0.923039] as const;

/** Engraves the surface with its spot heights, its name and its frame. */
export function mapInk(surface: Surface, frame: Frame, sheet: Sheet): MapInk {
  const { steps, shades } = relief(surface, frame, {
    floor: 9,
    highest: 1400,
    lines: 28,
    sun: 315,
    shades: 6,
  });
  const spot = (point: readonly [number, number], text: string): Mark => ({
    kind: 'text',
    x: frame.x.toPixel(point[0]),
    y: frame.y.toPixel(point[1]),
    text,
    tone: 'ink',
    size: 15,
    anchor: 'middle',
    baseline: 'middle',
    face: 'italic',
    halo: 4,
  });
  return {
    tints: steps,
    shades: shades.map(({ dark, lines }) => ({
      dark,
      mark: { kind: 'lines', lines, tone: 'ink', width: 1 },
    })),
    frame: neatline(sheet),
    lettering: [
      ...surface.minimizers.map((point) => spot(point, '0')),
      spot(SUMMIT, `△ ${surface.value(SUMMIT).toFixed(1)}`),
      ...graticule(frame, sheet),
    ],
  };
}
