import { readFileSync } from 'node:fs';
import { z } from 'zod';

const vector = z.array(z.number());
const matrix = z.array(vector);

const objective = z.discriminatedUnion('name', [
  z.object({ name: z.literal('quadratic'), A: matrix, b: vector }),
  z.object({ name: z.literal('rosenbrock'), a: z.number(), b: z.number() }),
  z.object({ name: z.literal('beale') }),
  z.object({ name: z.literal('himmelblau') }),
  z.object({ name: z.literal('saddle') }),
]);

const hyper = z.record(z.string(), z.union([z.number(), z.boolean()]));
const about = { id: z.string(), kind: z.string(), notes: z.string() };
const recordSteps = z.array(z.number().int().positive());

const sequenceCase = z.object({
  ...about,
  hyper,
  input: z.object({
    w0: vector,
    grads: matrix,
    lrs: vector.optional(),
    record_steps: recordSteps,
  }),
  /** The cases with a schedule of rates record no state. */
  expected: z.object({ w: matrix, state: z.record(z.string(), vector).optional() }),
});

const objectiveCase = z.object({
  ...about,
  hyper,
  input: z.object({ objective, x0: vector, record_steps: recordSteps }),
  expected: z.object({ w: matrix, f: vector }),
});

const longCase = z.object({
  ...about,
  hyper,
  input: z.object({
    w0: vector,
    grad_formula: z.object({ c: vector, a: vector, p: z.number(), q: z.number() }),
    T: z.number(),
    record_steps: recordSteps,
  }),
  expected: z.object({ w: matrix, state: z.record(z.string(), vector) }),
});

const surfaceCase = z.object({
  ...about,
  input: z.object({ objective, x: vector }),
  expected: z.object({ f: z.number(), grad: vector }),
});

export type OracleHyper = z.infer<typeof hyper>;
export type OracleObjective = z.infer<typeof objective>;

const kindOnly = z.object({ kind: z.string() });

/** The cases of one kind in one file; other kinds of the file may have other shapes and are not parsed. */
function ofKind<Case>(file: string, kind: string, schema: z.ZodType<Case>): readonly Case[] {
  const url = new URL(`../../../oracle/${file}.json`, import.meta.url);
  const all: unknown = JSON.parse(readFileSync(url, 'utf8'));
  return z
    .array(z.unknown())
    .parse(all)
    .filter((one) => kindOnly.parse(one).kind === kind)
    .map((one) => schema.parse(one));
}

export const sequenceCases = (kind: string) => [
  ...ofKind('optimizers_sequences', kind, sequenceCase),
  ...ofKind('optimizers_sequences', `${kind}__lr_schedule`, sequenceCase),
];
export const objectiveCases = (kind: string) =>
  ofKind('optimizers_objectives', kind, objectiveCase);
export const longCases = (kind: string) => ofKind('optimizers_long', kind, longCase);
export const surfaceCases = (kind: string) => ofKind('objectives', kind, surfaceCase);
