import * as z from 'zod/mini';
import { compileSource } from '../sandbox/compile-source.ts';

const schema = z.object({
  fn: z.string(),
  argument: z.number(),
  parts: z.record(z.string(), z.object({ exercise: z.string(), fn: z.string() })),
  titles: z.record(z.string(), z.string()),
});

/** An exercise's composition as its page carries it, with the title of each exercise that a part comes from. */
export type OwnParts = z.infer<typeof schema>;

/** Reads what `Exercise.astro` wrote. */
export const readOwnParts = (json: string): OwnParts => schema.parse(JSON.parse(json));

/** A submission in which the reader's own functions have taken the places of parts; lists of exercise ids. */
export interface Composed {
  readonly source: string;
  readonly own: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Puts passed code into a submission: each program keeps to a scope of its own, and the entry function hands the record of
 * parts on with the reader's functions in it. Undefined where nothing has been passed, or what was no longer compiles.
 */
export async function composeOwnParts(
  code: string,
  { fn, argument, parts }: OwnParts,
  passedCode: (exercise: string) => string | undefined,
): Promise<Composed | undefined> {
  const exercises = [...new Set(Object.values(parts).map(({ exercise }) => exercise))];
  const programs = new Map<string, string>();
  for (const exercise of exercises) {
    const scoped = await scopedProgram(passedCode(exercise));
    if (scoped !== undefined) programs.set(exercise, scoped);
  }
  const submission = await scopedProgram(code);
  if (submission === undefined || programs.size === 0) return undefined;
  const own = [...programs.keys()];
  const fields = Object.entries(parts)
    .filter(([, { exercise }]) => programs.has(exercise))
    .map(([field, part]) => `${field}: own${own.indexOf(part.exercise)}.${part.fn}`);
  const source = [
    `const submission = ${submission};`,
    ...own.map((exercise, k) => `const own${k} = ${programs.get(exercise)};`),
    `export function ${fn}(...given) {`,
    `given[${argument}] = { ...given[${argument}], ${fields.join(', ')} };`,
    `return submission.${fn}(...given);`,
    '}',
  ].join('\n');
  return { source, own, missing: exercises.filter((exercise) => !programs.has(exercise)) };
}

/** A program as an expression whose value is what it exports. */
async function scopedProgram(code: string | undefined): Promise<string | undefined> {
  if (code === undefined) return undefined;
  const compiled = await compileSource(code, 'commonjs');
  return compiled.kind === 'compiled'
    ? `((exports) => {\n${compiled.js}\nreturn exports;\n})({})`
    : undefined;
}
