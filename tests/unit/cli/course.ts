import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exerciseTemplate } from '../../../src/cli/template.ts';

/** Files of a course, or null for a file of the template that is to be missing. */
export type Changes = Readonly<Record<string, string | null | ((text: string) => string)>>;

/**
 * Writes a course of one exercise, `sample`, that obeys every law but for the changes, and returns its root. It lies
 * inside the project, where `#exercise` resolves.
 */
export function courseWith(name: string, changes: Changes = {}): string {
  const root = path.resolve('test-results/courses', name);
  rmSync(root, { recursive: true, force: true });
  const files: Record<string, string> = { ...exerciseTemplate('sample', 'gradient-descent') };
  for (const [file, change] of Object.entries(changes)) {
    const before = files[file];
    if (change === null) delete files[file];
    else if (typeof change === 'string') files[file] = change;
    else {
      const after = change(before ?? '');
      if (after === before)
        throw new Error(`The change of ${file} in the course "${name}" changes nothing.`);
      files[file] = after;
    }
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}
