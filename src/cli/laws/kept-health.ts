import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunProgram } from '../../exercises/compile-sheet.ts';
import type { ExerciseFolder } from '../../exercises/exercise-folder.ts';
import { checkExercise, type Health } from './check-exercise.ts';
import type { LawName } from './complaint.ts';

/** The figures of an exercise's check, and how many complaints there were. */
export interface HealthFigures {
  readonly figures: Readonly<Partial<Record<LawName, string>>>;
  readonly complaints: number;
}

/** Where a course lies, and how its exercises are read there. */
interface CourseFolders {
  readonly root: string;
  readonly read: (id: string) => Promise<ExerciseFolder>;
}

/** What a check's outcome depends on beside the exercise: the program itself and what it is built on. */
const PROGRAM = [
  'src/cli/laws',
  'src/cli/mutation',
  'src/course',
  'src/exercises',
  'src/grading',
  'src/optim',
  'src/sandbox',
  'src/training',
  'course.config.ts',
  'package-lock.json',
] as const;

/**
 * Checks an exercise of the course at `root`, or takes what an earlier check of the very same files came to: mutating every
 * solution takes half a minute. Nothing old can be taken, for the name of what is kept is a hash of every file that counts.
 */
export async function keptHealth(
  id: string,
  { root, read }: CourseFolders,
  run: RunProgram,
): Promise<HealthFigures> {
  const kept = placeOf(id, root);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as HealthFigures;
  return keepHealth(await checkExercise(id, read, run), root);
}

/** Keeps what a check came to for {@link keptHealth}, where the course at `root` has this program with it. */
export function keepHealth({ id, figures, complaints }: Health, root: string): HealthFigures {
  const health: HealthFigures = { figures, complaints: complaints.length };
  if (!existsSync(path.join(root, PROGRAM[0]))) return health;
  const kept = placeOf(id, root);
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(kept, JSON.stringify(health));
  return health;
}

const placeOf = (id: string, root: string): string =>
  path.join(root, 'node_modules/.cache/downhill-health', `${keyOf(id, root)}.json`);

function keyOf(id: string, root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const place of [...PROGRAM, `exercises/${id}`, `solutions/${id}`])
    for (const file of filesOf(root, place))
      hash.update(`\n${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 32);
}

function filesOf(root: string, place: string): readonly string[] {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (path.extname(place) !== '') return [place];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
