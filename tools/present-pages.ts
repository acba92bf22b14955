import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---/;

/**
 * Whether the page `<slug>.mdx` can be linked from the navigation: its file exists and is not marked `draft: true`
 * (a sidebar entry without a page fails the build).
 */
export function isPresent(contentDir: string, slug: string): boolean {
  const file = join(contentDir, `${slug}.mdx`);
  if (!existsSync(file)) return false;
  const frontMatter = FRONT_MATTER.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return !/^draft:\s*true\s*$/m.test(frontMatter);
}
