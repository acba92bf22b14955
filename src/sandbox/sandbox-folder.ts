import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the sandbox's source files, for what is put together from them. A site build carries this module
 * elsewhere; it runs from the project's root.
 */
export function sandboxFolder(): string {
  const beside = dirname(fileURLToPath(import.meta.url));
  const candidates = [beside, resolve('src/sandbox')];
  const found = candidates.find((folder) => existsSync(resolve(folder, 'realm-entry.ts')));
  if (found === undefined)
    throw new Error(
      `src/sandbox is in none of ${candidates.join(', ')}. Run from the project's root.`,
    );
  return found;
}
