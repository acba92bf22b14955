import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

/** A package whose code, style or fonts reach a reader's browser. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of its package.json; empty where it has none. */
  readonly license: string;
  /** Its license file, word for word; empty where it brings none. */
  readonly text: string;
}

/** Dependencies that stay where the site is built: they turn text into HTML, or serve the instructor's program. */
const STAY: ReadonlySet<string> = new Set([
  '@astrojs/markdown-satteri',
  '@astrojs/mdx',
  'satteri',
  'csv-parse',
  'csv-stringify',
  '@jitl/quickjs-wasmfile-release-sync',
  'quickjs-emscripten-core',
]);

/** Dependencies of which only their own code reaches a page; what they depend on builds it. */
const ALONE: ReadonlySet<string> = new Set([
  'astro',
  '@astrojs/starlight',
  '@astrojs/preact',
  'astro-expressive-code',
  'katex',
  'pagefind',
  'sucrase',
]);

/** Style and script of listings, which the shell brings along. */
const BROUGHT = ['astro-expressive-code'];

const described = z.object({
  name: z.string(),
  version: z.string(),
  license: z._default(z.string(), ''),
  dependencies: z._default(z.record(z.string(), z.string()), {}),
});

/** What is shipped, by name: each dependency of this project and what it depends on, unless it is told otherwise above. */
export function shippedPackages(root = process.cwd()): readonly ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  const own = Object.keys(readPackage(root).dependencies).filter((name) => !STAY.has(name));
  const waiting = [...own, ...BROUGHT].map((name) => ({ name, from: root }));
  for (const { name, from } of waiting) {
    const folder = folderOf(name, from, root);
    const { version, license, dependencies } = readPackage(folder);
    const key = `${name} ${version}`;
    if (found.has(key)) continue;
    found.set(key, { name, version, license, text: licenseText(folder) });
    if (!ALONE.has(name))
      waiting.push(...Object.keys(dependencies).map((inner) => ({ name: inner, from: folder })));
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const readPackage = (folder: string) =>
  described.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));

/** Where Node would find a package: beside the one that asks for it, or further up. */
function folderOf(name: string, from: string, root: string): string {
  const folder = path.join(from, 'node_modules', name);
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  if (from === root) throw new Error(`${name} is not installed. Run npm ci.`);
  return folderOf(name, path.dirname(from), root);
}

/** Some packages keep a folder of licenses, first among them their own. */
function licenseText(folder: string): string {
  const file = readdirSync(folder, { withFileTypes: true }).find(({ name }) =>
    /^(licen[sc]e|copying)/i.test(name),
  );
  if (file === undefined) return '';
  const full = path.join(folder, file.name);
  return file.isDirectory() ? licenseText(full) : readFileSync(full, 'utf8').trim();
}
