import { useEffect, useMemo, useRef } from 'preact/hooks';
import { classMapMarks, classPoints } from '../plots/class-map-marks.ts';
import { confusionMarks } from '../plots/confusion-marks.ts';
import type { Mark, Tone } from '../plots/mark.ts';
import { fitCanvas, paint } from '../plots/paint.ts';
import { type Frame, linear } from '../plots/scale.ts';
import { MAP_SQUARE, SURE } from '../training/class-map.ts';
import type { Split } from '../training/split.ts';
import { useCanvasTones } from './figure-canvas-tones.ts';
import { FREELY } from './figure-height.ts';
import { Sheet } from './figure-sheet.tsx';
import { curveLook, type RuleSetting, ruleName } from './lab-rules.ts';
import { type Evaluation, scoresOf } from './lab-training-log.ts';
import { percent } from './lab-training-words.ts';

/** Pixels between pictures, and the width under which fewer stand beside one another: as in lab-training.css. */
export const GAP = 14;
export const NARROW = 480;

/** How many pictures stand beside one another, of so many in all. */
export const pictureColumns = (all: number) => {
  const narrow = Math.min(Math.max(all, 1), 2);
  return { narrow, columns: all === 4 ? narrow : Math.min(Math.max(all, 1), 3) };
};

/** The network of one run at one moment: its map of the plane, or what it takes each digit for. */
export function RunPicture({
  rule,
  k,
  evaluation,
  data,
  size,
}: {
  readonly rule: RuleSetting;
  readonly k: number;
  readonly evaluation: Evaluation | undefined;
  readonly data: Split | undefined;
  /** Pixels along each side, as the style sheet makes them; a guess until the lab is awake. */
  readonly size: number;
}) {
  const { tone, code } = curveLook(k);
  const accuracy = evaluation ? percent(scoresOf(evaluation).validationAccuracy) : '–';
  const said = `${ruleName(rule)}, curve ${code}: ${accuracy} of the validation data right.`;
  return (
    <div class="run-picture">
      <p>
        <b class={tone}>{code}</b> {ruleName(rule)} <span>{accuracy}</span>
      </p>
      {data?.training.width === 2 ? (
        <PlaneMap evaluation={evaluation} data={data} size={size} tone={tone} label={said} />
      ) : (
        <Sheet
          name="confusion"
          width={size}
          height={size}
          scales={FREELY}
          marks={
            evaluation
              ? confusionMarks({ counts: evaluation.confusion, classes: 10, size, tone })
              : []
          }
          label={`What each digit is taken for. ${said}`}
        />
      )}
    </div>
  );
}

function PlaneMap({
  evaluation,
  data,
  size,
  tone,
  label,
}: {
  readonly evaluation: Evaluation | undefined;
  readonly data: Split;
  readonly size: number;
  readonly tone: Tone;
  readonly label: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const tones = useCanvasTones();
  const frame = useMemo((): Frame => {
    const { half } = MAP_SQUARE;
    return { x: linear([-half, half], [0, size]), y: linear([-half, half], [size, 0]) };
  }, [size]);
  const points = useMemo(
    (): readonly Mark[] => [
      ...classPoints(data.training, frame, size / 160 + 0.5),
      ...classPoints(data.validation, frame, size / 110 + 0.9),
    ],
    [data, frame, size],
  );
  const map = evaluation?.map;
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen || !tones || !canvas.current) return;
    fitCanvas(canvas.current, size, size, devicePixelRatio, 1);
    const [ground = [], boundary = []] = map
      ? parted(classMapMarks({ side: MAP_SQUARE.side, sure: map, most: SURE, tone }, frame))
      : [];
    paint(pen, [...ground, ...points, ...boundary], tones);
  }, [map, points, frame, tones, tone, size]);
  return <canvas ref={canvas} role="img" aria-label={`Map of the plane. ${label}`} />;
}

/** The shades, which lie under the points, and the line, which lies over them. */
const parted = (marks: readonly Mark[]) => [
  marks.filter(({ kind }) => kind === 'area'),
  marks.filter(({ kind }) => kind !== 'area'),
];
