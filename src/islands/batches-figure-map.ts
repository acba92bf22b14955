import { START } from '../labs/batch-regression.ts';
import type { LineFit } from '../optim/line-fit.ts';
import { updatesBy } from '../optim/mini-batches.ts';
import type { Point, Surface } from '../optim/objective.ts';
import { contourMarks } from '../plots/contour-marks.ts';
import type { Mark } from '../plots/mark.ts';
import { raceMarks } from '../plots/race-marks.ts';
import { type Frame, linear } from '../plots/scale.ts';
import { lastNear } from '../plots/trajectory-line.ts';
import { FIT, type Runner } from './batches-figure-settings.ts';

/** Heights above the least loss, each four times the one below. */
const LEVELS = [0.02, 0.08, 0.32, 1.28, 5.12];

export const mapHeight = (width: number): number => Math.round((width * 2) / 3);

/** Slope to the right, intercept upward. */
export const mapFrame = (width: number): Frame => ({
  x: linear(FIT.domain.x, [0, width]),
  y: linear(FIT.domain.y, [mapHeight(width), 0]),
});

const above = (fit: LineFit): Surface => ({
  ...fit,
  minimizers: [fit.best],
  value: (w) => fit.value(w) - fit.least,
});

/** The loss over the plane of lines, its minimum, the common start, and which way is which. */
export function ground(frame: Frame, fit: LineFit): readonly Mark[] {
  const at = ([a, b]: Point) => ({ x: frame.x.toPixel(a), y: frame.y.toPixel(b) });
  const words = { kind: 'text', tone: 'ink', size: 13, face: 'sans', halo: 3 } as const;
  const [right, foot] = [frame.x.range[1], frame.y.range[0]];
  return [
    ...contourMarks(above(fit), frame, LEVELS),
    { kind: 'dot', ...at(fit.best), r: 2.5, tone: 'ink' },
    { kind: 'dot', ...at(START), r: 4, tone: 'ink' },
    {
      ...words,
      ...at(START),
      y: at(START).y - 12,
      text: 'start',
      anchor: 'middle',
      baseline: 'alphabetic',
    },
    {
      ...words,
      x: right - 8,
      y: foot - 8,
      text: 'slope →',
      tone: 'muted',
      size: 12,
      anchor: 'end',
      baseline: 'alphabetic',
    },
    {
      ...words,
      x: 8,
      y: foot - 8,
      text: '↑ intercept',
      tone: 'muted',
      size: 12,
      anchor: 'start',
      baseline: 'alphabetic',
    },
  ];
}

/** The three paths as far as so many samples have brought them, the noisiest at the bottom. */
export const paths = (all: readonly Runner[], frame: Frame, seen: number): readonly Mark[] =>
  all.flatMap(({ run: descent, tone, size }) => {
    const { trajectory } = descent;
    const step = Math.min(updatesBy(descent, seen), lastNear(trajectory, frame));
    return raceMarks([{ trajectory, tone }], frame, step, size === 1 ? 0.45 : 0.65);
  });
