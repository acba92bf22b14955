import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the course at `root` calls itself in hand-in files (`courseId` of its course.ts), or undefined where it has no such file. */
export async function courseIdOf(root: string): Promise<string | undefined> {
  const file = path.join(root, 'course.ts');
  if (!existsSync(file)) return undefined;
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return typeof module === 'object' && module !== null && 'courseId' in module
    ? String(module.courseId)
    : undefined;
}
