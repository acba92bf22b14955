import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { transform } from 'sucrase';
import { linkable } from './linkable-module.ts';
import { sandboxFolder } from './sandbox-folder.ts';

let script: string | undefined;

/**
 * The harness as one classic script whose value is `enterRealm`, for realms made in Node. The same files as the
 * browser's worker, put together once per process.
 */
export function harnessScript(): string {
  script ??= link(sandboxFolder(), 'realm-entry.ts');
  return script;
}

/**
 * Each module becomes a function called once, after those it imports. An imported name is a constant inside it, so that a
 * call across modules is a plain call, with no method in between that a program could replace.
 */
function link(folder: string, entry: string): string {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const add = (path: string): number => {
    const known = numbers.get(path);
    if (known !== undefined) return known;
    const source = readFileSync(resolve(folder, path), 'utf8');
    const { code } = transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      filePath: path,
    });
    const module = linkable(code, (from) => {
      const imported = relative(folder, resolve(folder, dirname(path), from));
      return `module${add(imported)}`;
    });
    const number = numbers.size;
    numbers.set(path, number);
    texts.push(
      `const module${number} = (() => {\n${module.body}\nreturn { ${module.exports.join(', ')} };\n})();`,
    );
    return number;
  };
  const last = add(entry);
  return `(() => {\n'use strict';\n${texts.join('\n')}\nreturn module${last}.enterRealm;\n})()`;
}
