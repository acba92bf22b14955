import type { Mark, Tone } from './mark.ts';
import { linear, type Span } from './scale.ts';

/** A function as the computer sees it within a few steps h of x. */
export interface ChordLens {
  readonly width: number;
  readonly height: number;
  readonly value: (x: number) => number;
  /** The slope of the tangent at x. */
  readonly slope: number;
  readonly x: number;
  readonly h: number;
  /** Chords between two places, which are counted in steps from x. */
  readonly chords: readonly { readonly from: number; readonly to: number; readonly tone: Tone }[];
}

/** How many steps the lens shows to either side, and how finely it looks: fine enough for the steps of the last digit. */
const REACH = 1.7;
const SAMPLES = 400;
const WORDS = { kind: 'text', size: 12, tone: 'muted', anchor: 'middle' } as const;

/** The function, its tangent and its chords around x, enlarged until h is as wide as a hand. */
export function chordLens({
  width,
  height,
  value,
  slope,
  x,
  h,
  chords,
}: ChordLens): readonly Mark[] {
  const rise = (t: number): number => value(x + t * h) - value(x);
  const places = Array.from({ length: SAMPLES + 1 }, (_, k) => REACH * ((2 * k) / SAMPLES - 1));
  const across = linear([-REACH, REACH], [0, width]);
  const up = linear(spanOf([...places.map(rise), slope * h * REACH, -slope * h * REACH]), [
    height - 24,
    6,
  ]);
  const at = (t: number, y: number): readonly [number, number] => [
    across.toPixel(t),
    up.toPixel(y),
  ];
  const straight = (from: number, to: number, through: number, steepness: number) =>
    [from, to].flatMap((t) => at(t, rise(through) + steepness * (t - through)));
  return [
    ...[-1, 0, 1].flatMap((t): readonly Mark[] => [
      {
        kind: 'line',
        points: [...at(t, rise(t)), across.toPixel(t), height - 20],
        tone: 'rule',
        width: 1,
      },
      {
        ...WORDS,
        x: across.toPixel(t),
        y: height - 16,
        text: ['x \u2212 h', 'x', 'x + h'][t + 1] ?? '',
        baseline: 'hanging',
        face: 'italic',
      },
    ]),
    {
      kind: 'line',
      points: straight(-REACH, REACH, 0, slope * h),
      tone: 'edge',
      width: 1.4,
      dash: [4, 4],
    },
    { kind: 'line', points: places.flatMap((t) => at(t, rise(t))), tone: 'ink', width: 1.6 },
    ...chords.flatMap(({ from, to, tone }): readonly Mark[] => {
      const steepness = (rise(to) - rise(from)) / (to - from);
      return [
        { kind: 'line', points: straight(from, to, from, steepness), tone, width: 3 },
        ...[from, to].map((t): Mark => {
          const [cx, cy] = at(t, rise(t));
          return { kind: 'dot', x: cx, y: cy, r: 4.5, tone, rim: 1.5 };
        }),
      ];
    }),
  ];
}

/** Holds all values with some air; for a function that does not change here, an interval around 0. */
function spanOf(values: readonly number[]): Span {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.08 || 1;
  return [low - air, high + air];
}
