import { readFileSync } from 'node:fs';
import { z } from 'zod';

const number = z.union([
  z.number(),
  z.enum(['Infinity', '-Infinity', 'NaN']).transform((text) => Number(text)),
]);
/** A tensor is a list or a list of lists; only its entries matter for clipping. */
const tensor = z.union([
  z.array(number),
  z.array(z.array(number)).transform((rows) => rows.flat()),
]);

const clippingCase = z.object({
  id: z.string(),
  kind: z.string(),
  notes: z.string(),
  hyper: z.object({
    clip_value: z.number().optional(),
    max_norm: z.number().optional(),
    norm_type: number.optional(),
  }),
  input: z.object({ grads: z.array(tensor) }),
  expected: z.object({
    grads: z.array(tensor),
    total_norm: number.optional(),
    coef: number.optional(),
  }),
});
export type ClippingCase = z.infer<typeof clippingCase>;

/** The oracle's clipping cases of one kind, with the Euclidean norm where there is one. */
export const clippingCases = (kind: string): readonly ClippingCase[] =>
  z
    .array(clippingCase)
    .parse(
      JSON.parse(readFileSync(new URL('../../../oracle/clipping.json', import.meta.url), 'utf8')),
    )
    .filter((one) => one.kind === kind && (one.hyper.norm_type ?? 2) === 2);
