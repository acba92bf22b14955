import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import type { FileNote } from './grades.ts';

/** What lies in a folder: the files that may be hand-ins, and what was left alone, with the reason. Paths are relative to it. */
export interface Found {
  readonly files: readonly string[];
  readonly skipped: readonly FileNote[];
}

/** Looks through a folder and those in it, without following a link. `ours` are absolute paths of files to pass over unsaid. */
export function walk(root: string, ours: ReadonlySet<string>): Found {
  const files: string[] = [];
  const skipped: FileNote[] = [];
  const waiting = [''];
  while (waiting.length > 0) {
    const folder = waiting.pop() ?? '';
    for (const entry of entriesOf(path.join(root, folder), folder, skipped)) {
      const file = path.posix.join(folder, entry.name);
      if (ours.has(path.join(root, file))) continue;
      if (entry.isDirectory()) {
        waiting.push(file);
        if (isNamedJson(file))
          skipped.push({ file, why: 'is a folder in spite of its name; what is in it was read' });
      } else if (entry.isSymbolicLink())
        skipped.push({
          file,
          why: 'is a symbolic link, which is not followed; put the file itself here',
        });
      else if (!entry.isFile()) skipped.push({ file, why: 'is not a plain file' });
      else if (isNamedJson(file)) files.push(file);
      else skipped.push({ file, why: foreign(file) });
    }
  }
  return { files: files.sort(), skipped: skipped.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

function entriesOf(full: string, folder: string, skipped: FileNote[]): readonly Dirent[] {
  try {
    return readdirSync(full, { withFileTypes: true });
  } catch (error) {
    skipped.push({ file: folder || '.', why: `cannot be opened (${codeOf(error)})` });
    return [];
  }
}

/** The system's short name of an error, such as EACCES. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';

const isNamedJson = (file: string) => /\.json$/i.test(file);

const foreign = (file: string) =>
  /\.(zip|7z|rar|tar|gz|tgz)$/i.test(file)
    ? 'is an archive; unpack it here'
    : 'is not a .json file, as hand-ins are';
