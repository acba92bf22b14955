import type { Composition } from '../exercises/declaration.ts';
import { readExercise } from '../exercises/exercise-folder.ts';

/** A composition with the titles of the exercises that its parts come from, by their ids; throws when one does not exist. */
export async function withTitles(
  composition: Composition,
): Promise<Composition & { readonly titles: Readonly<Record<string, string>> }> {
  const ids = [...new Set(Object.values(composition.parts).map(({ exercise }) => exercise))];
  const titles = await Promise.all(
    ids.map(async (id) => [id, (await readExercise(id)).declaration.title] as const),
  );
  return { ...composition, titles: Object.fromEntries(titles) };
}
