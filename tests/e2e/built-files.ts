import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The documents that run students' code: no pages of the site, though they end in .html. */
export const FRAMES: readonly string[] = ['lab-sandbox.html', 'sandbox.html', 'sandbox-shell.html'];

/** All files of the built site, relative to it, sorted. */
export const builtFiles = (): readonly string[] =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join('dist', file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    .sort();

export const builtPages = (): readonly string[] =>
  builtFiles().filter((file) => file.endsWith('.html') && !FRAMES.includes(file));

export const builtText = (file: string): string => readFileSync(path.join('dist', file), 'utf8');
