import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** What a host does not compress again. */
const PACKED = new Set(['.png', '.woff', '.woff2', '.zip']);

/** A folder that is being served, until it is closed. */
export interface StaticHost {
  readonly origin: string;
  close(): Promise<void>;
}

/** Of an answer over any HTTP. */
interface Answer {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body: string | Buffer): unknown;
}

/**
 * Answers from a built site as a good static host does: gzip, a year for files named after their content, ten minutes for
 * the rest, 404.html for what is not there.
 */
export function answersFrom(
  folder: string,
): (request: { readonly url?: string | undefined }, answer: Answer) => void {
  const packed = new Map<string, Buffer>();
  return (request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    const file = asked.endsWith(path.sep) ? path.join(asked, 'index.html') : asked;
    const found = existsSync(file) && statSync(file).isFile();
    const served = found ? file : path.join(folder, '404.html');
    const ending = path.extname(served);
    answer.statusCode = found ? 200 : 404;
    answer.setHeader('content-type', TYPES[ending] ?? 'application/octet-stream');
    answer.setHeader('x-content-type-options', 'nosniff');
    answer.setHeader(
      'cache-control',
      pathname.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
    );
    if (!existsSync(served)) return void answer.end('not here');
    if (PACKED.has(ending)) return void answer.end(readFileSync(served));
    const body = packed.get(served) ?? gzipSync(readFileSync(served), { level: 6 });
    packed.set(served, body);
    answer.setHeader('content-encoding', 'gzip');
    answer.setHeader('vary', 'accept-encoding');
    answer.end(body);
  };
}

/** Serves a built site on a free port of 127.0.0.1. */
export async function serveFolder(folder: string): Promise<StaticHost> {
  const server = createServer(answersFrom(folder));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
