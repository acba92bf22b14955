import type { Mark } from './mark.ts';
import type { Frame } from './scale.ts';
import { ticks } from './ticks.ts';

/** A line across the chart at about three round values, their numbers to the left of it; zero is the strongest. */
export function valueAxis({ x, y }: Frame): readonly Mark[] {
  const [left, right] = x.range;
  return ticks(y, 3).flatMap(({ value, label }): readonly Mark[] => {
    const at = y.toPixel(value);
    return [
      { kind: 'line', points: [left, at, right, at], tone: 'rule', width: value === 0 ? 1.4 : 0.8 },
      {
        kind: 'text',
        x: left - 6,
        y: at,
        text: label,
        tone: 'muted',
        size: 11,
        anchor: 'end',
        baseline: 'middle',
        face: 'sans',
      },
    ];
  });
}
