import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { transform } from 'sucrase';
import { sandboxFolder } from './sandbox-folder.ts';

const IMPORT = /require\('(\.[^']+)'\)/g;

let script: string | undefined;

/**
 * The harness as one classic script whose value is `enterRealm`, for realms made in Node. The same files as the
 * browser's worker, put together once per process.
 */
export function harnessScript(): string {
  script ??= link(sandboxFolder(), 'realm-entry.ts');
  return script;
}

/** Turns a module and all it imports into functions that a tiny `require` ties together. */
function link(folder: string, entry: string): string {
  const modules = new Map<string, string>();
  const add = (path: string): void => {
    if (modules.has(path)) return;
    const { code } = transform(readFileSync(resolve(folder, path), 'utf8'), {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      production: true,
      filePath: path,
    });
    const pathOf = (at: string) => relative(folder, resolve(folder, dirname(path), at));
    const body = code.replace(IMPORT, (_, at: string) => `require(${JSON.stringify(pathOf(at))})`);
    modules.set(path, `${JSON.stringify(path)}: function (require, exports) {${body}\n}`);
    for (const [, at] of code.matchAll(IMPORT)) add(pathOf(at ?? ''));
  };
  add(entry);
  return `(function () {
const modules = {${[...modules.values()].join(',\n')}};
const loaded = {};
const require = (id) => {
  if (loaded[id] === undefined) modules[id](require, (loaded[id] = {}));
  return loaded[id];
};
return require(${JSON.stringify(entry)}).enterRealm;
})()`;
}
