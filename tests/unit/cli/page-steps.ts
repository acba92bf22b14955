import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One thing that a page of instructions tells its reader to do. */
export type PageStep =
  | { readonly kind: 'write'; readonly file: string; readonly text: string }
  /** Lines that stand together in the file, and what takes their place. */
  | { readonly kind: 'edit'; readonly file: string; readonly from: string; readonly to: string }
  | { readonly kind: 'run'; readonly command: string; readonly prints: string | undefined };

const FENCE = /^```(\w+)(.*)\n([\s\S]*?)^```$/gm;

/**
 * What a page says to do, in its order: a listing with a title is that file, a diff with a title changes it, `sh` is run
 * line by line, and `text` after it is what the last line prints.
 */
export function pageSteps(page: string): readonly PageStep[] {
  const steps: PageStep[] = [];
  for (const [, language = '', settings = '', text = ''] of page.matchAll(FENCE)) {
    const file = /title="([^"]+)"/.exec(settings)?.[1];
    const last = steps.at(-1);
    if (language === 'sh')
      steps.push(
        ...text
          .trim()
          .split('\n')
          .map((command): PageStep => ({ kind: 'run', command, prints: undefined })),
      );
    else if (language === 'text' && last?.kind === 'run')
      steps.splice(-1, 1, { ...last, prints: text });
    else if (language === 'diff' && file !== undefined)
      steps.push({ kind: 'edit', file, from: side(text, '-'), to: side(text, '+') });
    else if (file !== undefined) steps.push({ kind: 'write', file, text });
    else throw new Error(`The page has a listing that says nothing to do:\n${text}`);
  }
  return steps;
}

/** The lines of a diff as they were (`-`) or as they are to be (`+`). */
const side = (diff: string, sign: '-' | '+'): string =>
  diff
    .split('\n')
    .filter((line) => line.startsWith(' ') || line.startsWith(sign))
    .map((line) => `${line.slice(1)}\n`)
    .join('');

/** A course of these exercises in which the project's own commands run as they are written, `npm` included. */
export function courseOf(name: string, exercises: readonly string[] = []): string {
  const root = path.resolve('test-results/courses', name);
  rmSync(root, { recursive: true, force: true });
  for (const folder of ['exercises', 'solutions'])
    mkdirSync(path.join(root, folder), { recursive: true });
  for (const id of exercises)
    for (const folder of [`exercises/${id}`, `solutions/${id}`])
      cpSync(folder, path.join(root, folder), { recursive: true });
  cpSync('package.json', path.join(root, 'package.json'));
  // The oracle's numbers are among the tests.
  for (const shared of ['src', 'node_modules', 'tests'])
    symlinkSync(path.resolve(shared), path.join(root, shared), 'dir');
  return root;
}

/** Runs a command at `root` and returns what it printed, both streams in their order; throws where it ends in an error. */
export const runPageCommand = (command: string, root: string, env = process.env): string =>
  execFileSync('sh', ['-c', `{ ${command}\n} 2>&1`], { cwd: root, encoding: 'utf8', env });

/** Does one step at `root` and returns what it printed, both streams in their order. */
export function takePageStep(step: PageStep, root: string): string {
  switch (step.kind) {
    case 'write':
      mkdirSync(path.dirname(path.join(root, step.file)), { recursive: true });
      writeFileSync(path.join(root, step.file), step.text);
      return '';
    case 'edit': {
      const before = readFileSync(path.join(root, step.file), 'utf8');
      if (before.split(step.from).length !== 2)
        throw new Error(`${step.file} does not hold these lines just once:\n${step.from}`);
      writeFileSync(
        path.join(root, step.file),
        before.replace(step.from, () => step.to),
      );
      return '';
    }
    case 'run':
      // A check with complaints ends in 1, and this page wants to see them.
      return runPageCommand(`${step.command} || true`, root);
  }
}

/** What is printed, without what no page can foresee: times, and the spaces that make room for them. */
export const foreseeable = (printed: string): string =>
  printed
    .replace(/\d+(\.\d+)? ms/g, '… ms')
    .replace(/ +/g, ' ')
    .trim();

/** A page's text box as a pattern: a line with only … stands for any lines, also none. */
export function printedPattern(prints: string): RegExp {
  const parts = `\n${foreseeable(prints)}\n`.split(/\n…(?=\n)/).map((part) => escaped(part));
  return new RegExp(`^${parts.join('(?:\\n[^]*)?')}$`);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
