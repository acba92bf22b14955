import * as z from 'zod/mini';
import { circles } from '../training/circles.ts';
import type { DataSet } from '../training/data-set.ts';
import { spirals } from '../training/spirals.ts';
import { type Split, splitData } from '../training/split.ts';
import { twoMoons } from '../training/two-moons.ts';

/** The data sets of the training lab; all but the digits are points of the plane. */
export const DATA_NAMES = ['two-moons', 'spirals', 'circles', 'digits'] as const;
const PLANE = { 'two-moons': twoMoons, spirals, circles } as const;

const rows = z.object({
  name: z.string(),
  inputs: z.instanceof(Float64Array),
  labels: z.instanceof(Uint8Array),
  count: z.int(),
  width: z.int(),
  classes: z.int(),
});

/** Which data a run learns from, as settings carry it. */
export const dataSettings = z.object({
  data: z.enum(DATA_NAMES),
  /** How many points are drawn, and how far they are scattered. */
  count: z.int().check(z.minimum(10), z.maximum(5000)),
  noise: z.number().check(z.minimum(0), z.maximum(2)),
  /** The images, which no worker can fetch: the page does, and hands them on. */
  digits: z.optional(rows),
  seed: z.int(),
});
export type DataSettings = z.infer<typeof dataSettings>;

/** Shares set aside for validation. */
const ASIDE = { plane: 0.3, digits: 0.2 } as const;

/** The data to learn from and to judge by; throws when the digits are not there. */
export function trainingData({ data, count, noise, digits, seed }: DataSettings): Split {
  if (data !== 'digits') return splitData(PLANE[data]({ count, noise, seed }), ASIDE.plane, seed);
  if (!digits) throw new Error('the digits have not been fetched yet');
  return splitData(digits satisfies DataSet, ASIDE.digits, seed);
}
