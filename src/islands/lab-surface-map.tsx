import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Surface } from '../optim/objective.ts';
import type { Mark } from '../plots/mark.ts';
import { fitCanvas, paint } from '../plots/paint.ts';
import { raceMarks } from '../plots/race-marks.ts';
import type { Frame } from '../plots/scale.ts';
import { svgMarks } from '../plots/svg.ts';
import { lastNear, placeAt, trajectoryLine } from '../plots/trajectory-line.ts';
import { useCanvasTones } from './figure-canvas-tones.ts';
import { MarkView } from './figure-mark.tsx';
import { held } from './held.ts';
import { curveLook } from './lab-rules.ts';
import { type Ground, groundMarks, minimaMark, SHEET } from './lab-surface-ground.ts';
import type { Walked } from './lab-surface-paths.ts';

/** Every path up to a step; a reader's own has the library's as a dashed ghost under it. */
export function pathMarks(walked: readonly Walked[], frame: Frame, step: number): readonly Mark[] {
  return walked.flatMap((one, k): readonly Mark[] => {
    if (one.kind === 'stopped') return [];
    const { tone } = curveLook(k);
    const until = Math.min(step, lastNear(one.trajectory, frame));
    const ghost: readonly Mark[] = one.ghost
      ? [
          {
            kind: 'line',
            points: trajectoryLine(one.ghost, frame, Math.min(step, lastNear(one.ghost, frame))),
            tone: 'ink',
            width: 4.5,
            opacity: 0.25,
          },
        ]
      : [];
    return [...ghost, ...raceMarks([{ trajectory: one.trajectory, tone }], frame, until, 0.7)];
  });
}

/** The number of each curve beside its head, where it is on the map. */
function headLabels(walked: readonly Walked[], frame: Frame, step: number): readonly Mark[] {
  return walked.flatMap((one, k): readonly Mark[] => {
    if (one.kind === 'stopped') return [];
    // A head that has left the map has no number, however far away it is.
    const [x, y] = placeAt(one.trajectory, frame, step);
    const [right, bottom] = [frame.x.range[1], frame.y.range[0]];
    if (!(x >= 0 && x <= right && y >= 0 && y <= bottom)) return [];
    return [
      {
        kind: 'text',
        x: x + (x > right - 24 ? -9 : 9),
        y,
        text: curveLook(k).code,
        tone: 'ink',
        size: 13,
        anchor: x > right - 24 ? 'end' : 'start',
        baseline: 'middle',
        face: 'sans',
        halo: 3.5,
      },
    ];
  });
}

const Heads = held(
  ({
    walked,
    frame,
    step,
  }: {
    readonly walked: readonly Walked[];
    readonly frame: Frame;
    readonly step: number;
  }) => (
    <>
      {headLabels(walked, frame, step).map((mark, k) => (
        <MarkView key={k} mark={mark} />
      ))}
    </>
  ),
);

/**
 * Contour lines, with the minima and the paths on a canvas over them: thousands of points a frame are no work for a drawing
 * of elements.
 */
export function SurfaceMap({
  surface,
  ground,
  frame,
  isMeasured,
  walked,
  step,
  label,
  onPlace,
  children,
}: {
  readonly surface: Surface;
  /** Undefined until a browser has made one: the map keeps what the server drew. */
  readonly ground: Ground | undefined;
  readonly frame: Frame;
  /** Whether the frame has the width of the page; a canvas of another is not worth painting. */
  readonly isMeasured: boolean;
  readonly walked: readonly Walked[];
  readonly step: number;
  readonly label: string;
  readonly onPlace: (x: number, y: number) => void;
  readonly children: ComponentChildren;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const tones = useCanvasTones();
  const [width, height] = [frame.x.range[1], frame.y.range[0]];
  const lines = useMemo(() => (ground ? svgMarks(groundMarks(ground)) : ''), [ground]);
  // Before the browser paints: the paths then move in the same frame as the cursor, and cost no second one.
  useLayoutEffect(() => {
    if (!isMeasured || !tones || !canvas.current) return;
    const pen = canvas.current.getContext('2d');
    if (!pen) return;
    fitCanvas(canvas.current, width, height, devicePixelRatio, 1);
    paint(pen, [minimaMark(surface, frame), ...pathMarks(walked, frame, step)], tones);
  }, [surface, walked, frame, isMeasured, step, tones, width, height]);
  return (
    <div class="ground">
      <svg
        class="map scaled"
        viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
        role="img"
        aria-label={label}
        onPointerUp={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          onPlace(
            frame.x.toData(event.clientX - box.left),
            frame.y.toData(event.clientY - box.top),
          );
        }}
        dangerouslySetInnerHTML={{ __html: lines }}
      />
      <canvas ref={canvas} />
      <svg class="heads" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Heads walked={walked} frame={frame} step={step} />
      </svg>
      {children}
    </div>
  );
}
