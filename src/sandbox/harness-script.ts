import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'sucrase';

const ENTRY = fileURLToPath(new URL('./realm-entry.ts', import.meta.url));
const IMPORT = /require\('(\.[^']+)'\)/g;

let script: string | undefined;

/**
 * The harness as one classic script whose value is `enterRealm`, for realms made in Node. The same files as the
 * browser's worker, put together once per process.
 */
export function harnessScript(): string {
  script ??= link();
  return script;
}

function link(): string {
  const modules = new Map<string, string>();
  const add = (path: string): void => {
    if (modules.has(path)) return;
    const { code } = transform(readFileSync(path, 'utf8'), {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      production: true,
      filePath: path,
    });
    const body = code.replace(
      IMPORT,
      (_, at: string) => `require(${JSON.stringify(idOf(resolve(dirname(path), at)))})`,
    );
    modules.set(path, `${JSON.stringify(idOf(path))}: function (require, exports) {${body}\n}`);
    for (const [, at] of code.matchAll(IMPORT)) add(resolve(dirname(path), at ?? ''));
  };
  add(ENTRY);
  return `(function () {
const modules = {${[...modules.values()].join(',\n')}};
const loaded = {};
const require = (id) => {
  if (loaded[id] === undefined) modules[id](require, (loaded[id] = {}));
  return loaded[id];
};
return require(${JSON.stringify(idOf(ENTRY))}).enterRealm;
})()`;
}

const idOf = (path: string) => relative(dirname(ENTRY), path);
