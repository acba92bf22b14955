import type { Mark, Points, Tone } from './mark.ts';
import { phasePlane, type Setting } from './phase-plane.ts';
import type { Frame } from './scale.ts';

/** A plane of two hyper-parameters, grayer where the loss is higher, with the settings that a search has tried. */
export interface TrialPlane {
  readonly frame: Frame;
  readonly axes: { readonly x: string; readonly y: string };
  /** Regions one above the other, in pixels: each holds all places above a height. */
  readonly heights: readonly (readonly Points[])[];
  readonly trials: readonly Setting[];
  readonly best: Setting;
  readonly tone: Tone;
}

/** How far a trial's mark reaches up from the foot of the plane. */
const RUG = 9;

/** The ground, the trials, a mark at the foot for every value of the first knob, and the best trial on top. */
export function trialPlane({
  frame,
  axes,
  heights,
  trials,
  best,
  tone,
}: TrialPlane): readonly Mark[] {
  const foot = frame.y.range[0];
  return [
    ...heights.map((rings): Mark => ({ kind: 'area', rings, tone: 'edge', opacity: 0.11 })),
    ...trials.map(([x]): Mark => {
      const at = frame.x.toPixel(x);
      return { kind: 'line', points: [at, foot, at, foot - RUG], tone, width: 2.5 };
    }),
    ...trials.map(
      ([x, y]): Mark => ({
        kind: 'dot',
        x: frame.x.toPixel(x),
        y: frame.y.toPixel(y),
        r: 3.5,
        tone: 'ink',
        rim: 1.5,
      }),
    ),
    ...names(frame, axes),
    ...phasePlane({
      frame,
      axes: { x: '', y: '' },
      regions: [],
      lines: [],
      spots: [],
      here: best,
      tone,
    }),
  ];
}

/** The knobs' names inside the plane: outside, the last number of a logarithmic axis stands where a name would. */
function names({ x, y }: Frame, axes: TrialPlane['axes']): readonly Mark[] {
  const name = { kind: 'text', tone: 'ink', size: 15, face: 'italic', halo: 3 } as const;
  return [
    {
      ...name,
      x: x.range[1] - 8,
      y: y.range[0] - 14,
      text: axes.x,
      anchor: 'end',
      baseline: 'alphabetic',
    },
    {
      ...name,
      x: x.range[0] + 8,
      y: y.range[1] + 8,
      text: axes.y,
      anchor: 'start',
      baseline: 'hanging',
    },
  ];
}
