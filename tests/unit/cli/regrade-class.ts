import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../../../src/cli/command.ts';
import { merge } from '../../../src/cli/merge.ts';
import { regrade } from '../../../src/cli/regrade.ts';
import { runCommand } from '../../../src/cli/run-command.ts';
import { buildHandIn, type HandIn, handInText } from '../../../src/progress/hand-in.ts';
import { courseWith } from './course.ts';

export const RIGHT =
  'export const update = (w: number[], g: number[], lr: number) => w.map((x, j) => x - lr * g[j]);';
export const ASCENT = RIGHT.replace('-', '+');

interface Handed {
  readonly id?: string;
  readonly name?: string;
  readonly course?: string;
  readonly code?: string;
  readonly at?: string;
  readonly exercise?: string;
  readonly revision?: string;
}

/** A hand-in with one exercise that claims to have passed. */
export async function handIn({
  id = 's1',
  name = 'Ada',
  course = 'downhill',
  code = RIGHT,
  at = '2026-11-20T12:00:00Z',
  exercise = 'sample',
  revision = 'old',
}: Handed = {}): Promise<HandIn> {
  const exercises = [
    { exercise, code, revision, status: 'passed', passed: 6, total: 6, attempts: 3 } as const,
  ];
  return buildHandIn({ course, student: { id, name }, exercises }, new Date(at));
}

export const handInFile = async (handed: Handed = {}): Promise<string> =>
  handInText(await handIn(handed));

/** A course of one exercise, a folder of files beside it, and the commands on them. */
export function classWith(name: string, files: Readonly<Record<string, string | Buffer>>) {
  const root = courseWith(`regrade-${name}`);
  const dir = path.join(root, 'handed');
  const place = (file: string) => path.join(root, file);
  const put = (file: string, text: string | Buffer) => {
    mkdirSync(path.dirname(place(file)), { recursive: true });
    writeFileSync(place(file), text);
    return place(file);
  };
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  for (const [file, text] of Object.entries(files)) put(`handed/${file}`, text);
  const called = async (command: Command, args: readonly string[]) => {
    const [lines, notes]: [string[], string[]] = [[], []];
    const code = await runCommand([command], [command.name, ...args], {
      print: (line) => lines.push(line),
      note: (line) => notes.push(line),
    });
    return { code, text: lines.join('\n'), notes: notes.join('\n') };
  };
  return {
    root,
    dir,
    place,
    put,
    read: (file: string) => readFileSync(place(file), 'utf8'),
    regrade: (...args: string[]) =>
      called(regrade, [dir, '--root', root, '--course', 'downhill', '--jobs', '1', ...args]),
    merge: (...args: string[]) => called(merge, args),
  };
}
