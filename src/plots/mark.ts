/** Colours by what they are for; painters look them up among the page's custom properties, so marks know nothing of light and dark. */
export const TONES = [
  'ink',
  'paper',
  'plate',
  'muted',
  'rule',
  'edge',
  'accent',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
] as const;
export type Tone = (typeof TONES)[number];

/** Pixel coordinates x0, y0, x1, y1, … */
export type Points = readonly number[];

export interface LineMark {
  readonly kind: 'line';
  readonly points: Points;
  readonly tone: Tone;
  readonly width: number;
  readonly closed?: boolean;
  readonly opacity?: number;
  /** Lengths of dashes and gaps in turn. */
  readonly dash?: readonly number[];
}

/** Many separate lines of one look. */
export interface LinesMark {
  readonly kind: 'lines';
  readonly lines: readonly Points[];
  readonly tone: Tone;
  readonly width: number;
  readonly opacity?: number;
}

/** A filled region; rings inside rings are holes. */
export interface AreaMark {
  readonly kind: 'area';
  readonly rings: readonly Points[];
  readonly tone: Tone;
  readonly opacity: number;
}

export interface DotMark {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly tone: Tone;
  /** A paper-coloured rim of this width sets the dot off from what lies under it. */
  readonly rim?: number;
}

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly tone: Tone;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly baseline: 'alphabetic' | 'middle' | 'hanging';
  readonly face: 'serif' | 'italic' | 'sans';
  /** Degrees, clockwise. */
  readonly turn?: number;
  /** A paper-coloured outline of this width, where text crosses lines. */
  readonly halo?: number;
}

/** One thing to draw, in pixels, as plain data. */
export type Mark = LineMark | LinesMark | AreaMark | DotMark | TextMark;
