import path from 'node:path';
import ts from 'typescript';
import type { ExerciseFolder, Program } from '../../exercises/exercise-folder.ts';
import { STUDENT_TYPES } from '../../exercises/student-types.ts';
import type { Complaint } from './complaint.ts';

/** Starters, solutions and accepted forms type-check as they would in the student's editor; one compilation for all. */
export function typeComplaints(
  folders: readonly ExerciseFolder[],
  root: string,
): readonly Complaint[] {
  const owner = new Map<string, { readonly id: string; readonly program: Program }>();
  for (const { id, starter, solution, accepted } of folders)
    for (const program of [starter, solution, ...accepted])
      owner.set(path.resolve(root, program.file), { id, program });
  const { options, errors } = ts.convertCompilerOptionsFromJson(
    { ...STUDENT_TYPES, noEmit: true, types: [], moduleDetection: 'force' },
    root,
  );
  if (errors.length > 0)
    throw new Error('STUDENT_TYPES holds an option that TypeScript does not know.');
  const compilation = ts.createProgram([...owner.keys()], options);
  return [...owner].flatMap(([file, { id, program }]) => {
    const source = compilation.getSourceFile(file);
    if (!source) return [];
    const found = [
      ...compilation.getSyntacticDiagnostics(source),
      ...compilation.getSemanticDiagnostics(source),
    ];
    return found.map((diagnostic): Complaint => {
      const line = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line + 1;
      return {
        exercise: id,
        law: 'types',
        file: `${program.file}:${line}`,
        trouble: ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '),
        repair: 'Mend the type; a student would see this underlined.',
      };
    });
  });
}
