import { readFileSync } from 'node:fs';

/** The headers of `dist/_headers` for a file, as the hosts that read it apply them: every rule that fits adds its own. */
export function hostHeaders(file: string): Readonly<Record<string, string>> {
  const base = process.env['BASE'] || '/';
  const found: Record<string, string> = {};
  let applies = false;
  for (const line of readFileSync('dist/_headers', 'utf8').split('\n')) {
    if (line.startsWith('/')) {
      const pattern = line.slice(base.length);
      applies = pattern.endsWith('*') ? file.startsWith(pattern.slice(0, -1)) : file === pattern;
    } else if (applies) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      if (name !== '') found[name.toLowerCase()] = value;
    }
  }
  return found;
}
