import * as z from 'zod';
import type { FigureGroup } from './figures.ts';

const figure = z.object({
  name: z.string(),
  note: z.string(),
  sample: z.object({
    median: z.number().positive(),
    min: z.number(),
    max: z.number(),
    runs: z.number(),
  }),
});
const recorded = z.array(z.object({ title: z.string(), figures: z.tuple([figure], figure) }));

/** Reads what `npm run bench` recorded; throws with the file's name when it is not that. */
export function readRecord(text: string, file: string): readonly FigureGroup[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = recorded.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(
    `${file} is not a record of a bench. Name two of the files that npm run bench has written.`,
  );
}

/**
 * What changed between two runs, figure by figure, as ratios to the anchor of the same run: machines and their moods
 * differ, and fall out. A figure that only one run has is named as such.
 */
export function comparisonLines(
  before: readonly FigureGroup[],
  after: readonly FigureGroup[],
): readonly string[] {
  const [old, now] = [ratios(before), ratios(after)];
  return [...new Set([...old.keys(), ...now.keys()])].map((name) => {
    const [from, to] = [old.get(name), now.get(name)];
    if (from === undefined) return `${name}: new, ${times(to)}`;
    if (to === undefined) return `${name}: was ${times(from)}, not measured`;
    const change = Math.round(100 * (to / from - 1));
    return `${name}: ${times(from)} → ${times(to)} (${change > 0 ? '+' : change < 0 ? '−' : '±'}${Math.abs(change)} %)`;
  });
}

/** Each figure but the anchors by its full name, over its anchor. */
const ratios = (groups: readonly FigureGroup[]): ReadonlyMap<string, number> =>
  new Map(
    groups.flatMap(({ title, figures: [anchor, ...others] }) =>
      others.map(
        ({ name, sample }) => [`${title} · ${name}`, sample.median / anchor.sample.median] as const,
      ),
    ),
  );

const times = (ratio: number | undefined): string => `${(ratio ?? Number.NaN).toFixed(2)}×`;
