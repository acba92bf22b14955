import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExerciseDeclaration } from './declaration.ts';
import { ExerciseFault } from './exercise-fault.ts';

/** One exercise as it lies on disk: its declaration, its text and every program around it. */
export interface ExerciseFolder {
  readonly id: string;
  readonly declaration: ExerciseDeclaration;
  readonly declarationSource: string;
  readonly statement: string;
  readonly starter: Program;
  readonly solution: Program;
  readonly accepted: readonly Program[];
  readonly mistakes: readonly Program[];
}

/** A source file; `file` is relative to the course's root and meant for messages. */
export interface Program {
  readonly id: string;
  readonly file: string;
  readonly source: string;
}

/** Ids are folder names that can stand in a URL. */
export const EXERCISE_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** All exercise ids of the course at `root`, sorted. */
export function exerciseIds(root = process.cwd()): readonly string[] {
  const folder = path.join(root, 'exercises');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'exercise.ts')),
    )
    .map((entry) => entry.name)
    .sort();
}

/** The ids of the forms that an exercise accepts besides the solution's, sorted. */
export const acceptedIds = (id: string, root = process.cwd()): readonly string[] =>
  programsIn(root, `solutions/${id}/accepted`).map((program) => program.id);

/** Reads one exercise; throws an ExerciseFault naming the file to write or mend. */
export async function readExercise(id: string, root = process.cwd()): Promise<ExerciseFolder> {
  const read = (file: string, repair: string): string => {
    const full = path.join(root, file);
    if (!existsSync(full)) throw new ExerciseFault(file, 'is missing', repair);
    return readFileSync(full, 'utf8');
  };
  const declarationFile = `exercises/${id}/exercise.ts`;
  const declarationSource = read(
    declarationFile,
    `Make both folders of a new exercise with "npm run -s downhill -- new ${id}".`,
  );
  return {
    id,
    declarationSource,
    declaration: await importDeclaration(root, declarationFile),
    statement: read(
      `exercises/${id}/statement.mdx`,
      'Write what the student reads above the editor.',
    ),
    starter: {
      id: 'starter',
      file: `exercises/${id}/starter.ts`,
      source: read(
        `exercises/${id}/starter.ts`,
        'Write the signatures and types, with bodies left open.',
      ),
    },
    solution: {
      id: 'solution',
      file: `solutions/${id}/solution.ts`,
      source: read(`solutions/${id}/solution.ts`, 'Write a right answer as a good student would.'),
    },
    accepted: programsIn(root, `solutions/${id}/accepted`),
    mistakes: programsIn(root, `solutions/${id}/mistakes`),
  };
}

async function importDeclaration(root: string, file: string): Promise<ExerciseDeclaration> {
  const full = path.join(root, file);
  // The modification time keeps a development server from holding on to an older version. Whole milliseconds: Vite takes
  // what follows the last dot for the file's language.
  const url = `${pathToFileURL(full).href}?mtime=${Math.trunc(statSync(full).mtimeMs)}`;
  let module: { default?: unknown };
  try {
    module = await import(/* @vite-ignore */ url);
  } catch (error) {
    throw new ExerciseFault(
      file,
      `does not load: ${error instanceof Error ? error.message : String(error)}`,
      'Mend the error; an exercise.ts may import from "#exercise" only.',
    );
  }
  if (!isDeclaration(module.default))
    throw new ExerciseFault(
      file,
      'has no default export made by defineExercise',
      'End it with "export default defineExercise({ … })".',
    );
  return module.default;
}

/** The type checker holds authors to the details; this tells a declaration from anything else. */
const isDeclaration = (value: unknown): value is ExerciseDeclaration =>
  typeof value === 'object' &&
  value !== null &&
  'title' in value &&
  'cases' in value &&
  'entry' in value;

function programsIn(root: string, folder: string): readonly Program[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => ({
      id: name.slice(0, -'.ts'.length),
      file: `${folder}/${name}`,
      source: readFileSync(path.join(full, name), 'utf8'),
    }));
}
