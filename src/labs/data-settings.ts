import * as z from 'zod/mini';
import { DATA_NAMES } from './choices.ts';

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
