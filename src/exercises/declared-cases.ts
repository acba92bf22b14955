import type { Visibility } from '../grading/sheet.ts';
import type { DeclaredCase, ExerciseDeclaration } from './declaration.ts';
import { drawsFrom } from './draws.ts';

/** A declared or drawn case with who may see it. */
export type VisibleCase = DeclaredCase & { readonly visibility: Visibility };

/** The author's cases followed by the generated ones of this seed. */
export function declaredCases(
  declaration: ExerciseDeclaration,
  seed: number,
): readonly VisibleCase[] {
  const { count, draw } = declaration.generated;
  const generated = Array.from(
    { length: count },
    (_, index): VisibleCase => ({
      ...draw(drawsFrom(seed, index), index),
      visibility: 'generated',
    }),
  );
  const { scale } = declaration;
  const all = [...declaration.cases, ...generated];
  return scale === undefined ? all : all.map((one) => ({ scale, ...one }));
}
