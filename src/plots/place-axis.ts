import type { Mark } from './mark.ts';
import type { Frame } from './scale.ts';
import { ticks } from './ticks.ts';

/** The numbers under a chart, about `count` of them. */
export const placeAxis = ({ x, y }: Frame, count: number): readonly Mark[] =>
  ticks(x, count).map(({ value, label }) => ({
    kind: 'text',
    x: x.toPixel(value),
    y: y.range[0] + 7,
    text: label,
    tone: 'muted',
    size: 11,
    anchor: 'middle',
    baseline: 'hanging',
    face: 'sans',
  }));
