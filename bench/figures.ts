import type { Sample } from './sample.ts';

/** One measured figure. */
export interface Figure {
  readonly name: string;
  readonly sample: Sample;
  /** What to hold it against, as words: a limit, or a ratio to the anchor. */
  readonly note: string;
}

/** Figures of one thing, all in one unit; the first is the anchor that the others are read against. */
export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly [anchor: Figure, ...others: Figure[]];
}

/** The lines that show a group: median, ends, runs, and what to hold each figure against. */
export const groupLines = ({ title, figures }: FigureGroup): readonly string[] => [
  title,
  ...figures.map(({ name, sample: { median, min, max, runs }, note }) => {
    const short = (value: number) => value.toFixed(value < 10 ? 3 : 1).padStart(6);
    return `  ${name.padEnd(46)} ${short(median)}  (${short(min)} …${short(max)}, ${runs} runs)  ${note}`;
  }),
];
