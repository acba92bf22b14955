import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What `docs/deploy/nginx.conf` says of a file: its headers by their names in lower case, and its type. */
export function nginxAnswer(file: string): {
  readonly headers: Readonly<Record<string, string>>;
  readonly type: string | undefined;
} {
  const conf = readFileSync('docs/deploy/nginx.conf', 'utf8').replace(/^\s*#.*$/gm, '');
  const block = (name: string) => new RegExp(`\\b${name}[^{;]*\\{([^}]*)\\}`).exec(conf)?.[1] ?? '';
  const lines = (text: string) =>
    text.split(';').flatMap((line) => {
      const words = line.match(/"[^"]*"|\S+/g)?.map((word) => word.replace(/^"|"$/g, ''));
      return words === undefined ? [] : [words];
    });
  const cache = lines(block('map'));
  const lasting = cache.find(
    ([pattern = '']) => pattern.startsWith('~') && new RegExp(pattern.slice(1)).test(`/${file}`),
  );
  const kept = lasting ?? cache.find(([pattern]) => pattern === 'default');
  const headers = lines(conf)
    .filter(([directive]) => directive === 'add_header')
    .map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value === '$downhill_cache' ? (kept?.[1] ?? '') : value,
    ]);
  const type = lines(block('types')).find(([, ...endings]) =>
    endings.includes(path.extname(file).slice(1)),
  );
  return { headers: Object.fromEntries(headers), type: type?.[0] };
}
