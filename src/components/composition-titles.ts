import type { Composition } from '../exercises/declaration.ts';
import { readExercise } from '../exercises/exercise-folder.ts';
import { courseLeftOut } from './course-left-out.ts';

/**
 * A composition of the parts that come from exercises of the course, with their titles by their ids; undefined when none
 * is left. Throws when an exercise does not exist.
 */
export async function withTitles(
  composition: Composition,
): Promise<(Composition & { readonly titles: Readonly<Record<string, string>> }) | undefined> {
  const parts = Object.entries(composition.parts).filter(
    ([, { exercise }]) => !courseLeftOut.exercises.has(exercise),
  );
  if (parts.length === 0) return undefined;
  const ids = [...new Set(parts.map(([, { exercise }]) => exercise))];
  const titles = await Promise.all(
    ids.map(async (id) => [id, (await readExercise(id)).declaration.title] as const),
  );
  return { ...composition, parts: Object.fromEntries(parts), titles: Object.fromEntries(titles) };
}
