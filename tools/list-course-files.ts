import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CourseFile, type CourseFiles, contentHash } from '../src/offline/course-files.ts';

/** Files that no page asks for: for crawlers, for previews and for instructors. */
const NOT_READ =
  /^(offline\/files\.json|service-worker\.js|sitemap.*\.xml|robots\.txt|_headers|cards\/.*|data\/.*\.md)$/;

/** What a copy of the site built into `dist` consists of. */
export async function listCourseFiles(dist: string): Promise<CourseFiles> {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const needed = paths.filter((file) => !NOT_READ.test(file));
  const files = await Promise.all(
    needed.map(async (file): Promise<CourseFile> => {
      const bytes = new Uint8Array(readFileSync(path.join(dist, file)));
      return { path: file, size: bytes.length, hash: await contentHash(bytes) };
    }),
  );
  return withVersion(files);
}

/** The list of these files; the version is a hash of their paths and hashes. */
export async function withVersion(files: readonly CourseFile[]): Promise<CourseFiles> {
  const lines = files.map(({ path: file, hash }) => `${file} ${hash}\n`).join('');
  return { version: await contentHash(new TextEncoder().encode(lines)), files };
}
