import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { acceptedIds, exerciseIds } from '../exercises/exercise-folder.ts';
import { type CourseConfig, parseCourseConfig } from './course-config.ts';
import { CourseFault } from './course-fault.ts';
import { readParts } from './manifest.ts';
import { type SelectedCourse, selectCourse } from './select-course.ts';

/** The environment variable that names another configuration than `course.config.ts`, relative to the course's folder. */
const CONFIG_VARIABLE = 'COURSE_CONFIG';

/** The configuration of the course at `root`, under the name that messages call it by. */
export function configFile(root: string): string {
  return process.env[CONFIG_VARIABLE] || path.relative(root, path.join(root, 'course.config.ts'));
}

/**
 * Reads the course in the folder `root` as its configuration selects it, anew each time; undefined where there is none, as
 * in a folder of exercises alone. Throws a CourseFault.
 */
export async function readCourse(root: string): Promise<SelectedCourse | undefined> {
  const manifest = path.join(root, 'course.ts');
  if (!existsSync(manifest)) return undefined;
  const file = configFile(root);
  const config = await readConfig(root, file);
  const parts = readParts(await freshImport(manifest));
  if (!parts)
    throw new CourseFault('course.ts', [
      'exports no list of parts. Each part has a title and lessons; each lesson slug, title, promise and exercises.',
    ]);
  const forms = new Map(exerciseIds(root).map((id) => [id, acceptedIds(id, root)]));
  return selectCourse({ parts, forms }, config, file);
}

async function readConfig(root: string, file: string): Promise<CourseConfig> {
  const full = path.resolve(root, file);
  if (!existsSync(full))
    throw new CourseFault(file, [
      `is missing. Bring it back from the course's repository, or name another with ${CONFIG_VARIABLE}.`,
    ]);
  const module = await freshImport(full).catch((error: unknown) => {
    const trouble = error instanceof Error ? error.message : String(error);
    throw new CourseFault(file, [`does not load: ${trouble}. Mend its syntax.`]);
  });
  const isModule = typeof module === 'object' && module !== null && 'default' in module;
  if (!isModule)
    throw new CourseFault(file, [
      'has no default export. Begin it with "export default {", as the one in the repository does.',
    ]);
  return parseCourseConfig(module.default, file);
}

/** The modification time keeps a development server from holding on to an older version. */
function freshImport(file: string): Promise<unknown> {
  const url = `${pathToFileURL(file).href}?mtime=${Math.trunc(statSync(file).mtimeMs)}`;
  return import(/* @vite-ignore */ url);
}
