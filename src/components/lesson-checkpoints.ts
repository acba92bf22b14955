import { publishedPages } from './course-outline.ts';

const CHECKPOINT = /<Checkpoint\s+id="([^"]+)"/g;

/** The ids of the checkpoints in each lesson's text, by its slug, in reading order. */
export async function lessonCheckpoints(): Promise<ReadonlyMap<string, readonly string[]>> {
  const pages = await publishedPages();
  return new Map(
    pages
      .filter(({ id }) => id.startsWith('lessons/'))
      .map(({ id, body }) => [
        id.slice('lessons/'.length),
        [...(body ?? '').matchAll(CHECKPOINT)].flatMap(([, checkpoint]) => checkpoint ?? []),
      ]),
  );
}
