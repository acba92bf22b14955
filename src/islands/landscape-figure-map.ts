import { contourMarks } from '../plots/contour-marks.ts';
import { layLabels } from '../plots/label-layout.ts';
import type { Mark } from '../plots/mark.ts';
import { raceMarks } from '../plots/race-marks.ts';
import { type Frame, linear } from '../plots/scale.ts';
import type { StepChart } from '../plots/step-chart.ts';
import { lastNear, placeAt } from '../plots/trajectory-line.ts';
import type { Scene } from './landscape-figure-scenes.ts';
import type { Walked } from './landscape-figure-settings.ts';

/** Losses that the chart holds; what is lower runs along its floor. */
const FLOOR = 1e-6;

export const mapHeight = (width: number): number => Math.round((width * 2) / 3);

/** Where the map's coordinates lie on a sheet of this width. */
export const mapFrame = ({ domain: { x, y } }: Scene, width: number): Frame => ({
  x: linear(x, [0, width]),
  y: linear(y, [mapHeight(width), 0]),
});

/** Contour lines and a cross at every minimum: all of the map that does not move. */
export function mapGround({ surface, levels }: Scene, frame: Frame): readonly Mark[] {
  const arm = 4;
  return [
    ...contourMarks(surface, frame, levels),
    {
      kind: 'lines',
      lines: surface.minimizers.flatMap(([mx, my]) => {
        const [x, y] = [frame.x.toPixel(mx), frame.y.toPixel(my)];
        return [
          [x - arm, y - arm, x + arm, y + arm],
          [x - arm, y + arm, x + arm, y - arm],
        ];
      }),
      tone: 'ink',
      width: 1.6,
    },
  ];
}

/** The paths up to a step, each head with its two letters; a path that has left the map for good stops far outside. */
export function mapPaths(
  walked: readonly Walked[],
  frame: Frame,
  step: number,
  page: { readonly width: number; readonly height: number },
): readonly Mark[] {
  const heads = walked.map(({ walker, trajectory }) => {
    const until = Math.min(step, lastNear(trajectory, frame));
    const [x, y] = placeAt(trajectory, frame, until);
    return { walker, trajectory, until, x, y };
  });
  const here = heads.filter(({ x, y }) => x >= 0 && x <= page.width && y >= 0 && y <= page.height);
  const places = layLabels(
    here.map(({ x, y }) => ({ x, y, width: 18 })),
    page,
    15,
    9,
  );
  return [
    ...heads.flatMap(({ walker: { tone }, trajectory, until }) =>
      raceMarks([{ trajectory, tone }], frame, until, 0.65),
    ),
    ...here.flatMap(({ walker }, k): readonly Mark[] => {
      const place = places[k];
      return place
        ? [
            {
              kind: 'text',
              x: place.left,
              y: place.middle,
              text: walker.code,
              tone: 'ink',
              size: 13,
              anchor: 'start',
              baseline: 'middle',
              face: 'sans',
              halo: 3.5,
            },
          ]
        : [];
    }),
  ];
}

/** The height of every path after each step, on a logarithmic axis. */
export function lossChart(
  scene: Scene,
  walked: readonly Walked[],
  cursor: number,
  width: number,
  height: number,
): StepChart {
  const top = 4 * scene.surface.value(scene.start);
  return {
    width,
    height,
    kind: 'log',
    span: [FLOOR, top],
    clip: 'floor',
    series: walked.map(({ walker: { code, tone }, trajectory }) => ({
      label: code,
      values: trajectory.value.subarray(1),
      tone,
      look: 'line' as const,
    })),
    references: [],
    cursor,
  };
}
