import { createHash } from 'node:crypto';
import type { Sheet } from '../grading/sheet.ts';
import { declaredCases } from './declared-cases.ts';
import type { ExerciseFolder } from './exercise-folder.ts';

/** The seed of the generated cases where a course names no other, and of those that a revision is taken from. */
export const PUBLISHED_SEED = 1;

/** Hash of what decides a verdict: inputs of all cases, tolerance, budget, the solution and the accepted forms. */
export function revisionOf(
  folder: ExerciseFolder,
  { entry, order, tolerance, budgetMs }: Pick<Sheet, 'entry' | 'order' | 'tolerance' | 'budgetMs'>,
): string {
  const inputs = declaredCases(folder.declaration, PUBLISHED_SEED).map((one) =>
    one.kind === 'expect'
      ? [one.call, one.scale ?? null]
      : [one.relation, one.calls, one.scale ?? null],
  );
  const accepted = folder.accepted.map((program) => [program.id, program.source]);
  const decides = [entry, order, tolerance, budgetMs, inputs, folder.solution.source, accepted];
  return createHash('sha256').update(JSON.stringify(decides, tagged)).digest('hex').slice(0, 12);
}

/** JSON has one word, null, for NaN and both infinities; a revision must tell them apart. */
const tagged = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
