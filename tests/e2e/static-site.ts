import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { CourseFiles } from '../../src/offline/course-files.ts';
import { contentHash, LIST_PATH } from '../../src/offline/course-files.ts';
import { withVersion } from '../../tools/list-course-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** The built site behind a plain static server that can be changed, broken and taken away while a page is open. */
export class StaticSite {
  /** Files that differ from the built ones. */
  readonly changed = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Files that the server answers with 500. */
  readonly broken = new Set<string>();
  /** Files of which the rest, from a byte on, is sent later. */
  readonly slow = new Map<string, { readonly from: number; readonly later: Promise<void> }>();
  /** What has been asked for since it was last emptied. */
  readonly asked: string[] = [];
  up = true;
  /** What the host says beside a file's type, by its path. */
  headers: (file: string) => Readonly<Record<string, string>> = () => ({});
  readonly #base = process.env['BASE'] || '/';
  readonly #server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    this.asked.push(url.pathname);
    if (!this.up) return void request.socket.destroy();
    const inside = decodeURIComponent(url.pathname.slice(this.#base.length));
    const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    const built = path.join('dist', file);
    if (this.broken.has(file)) return void response.writeHead(500).end('no');
    const bytes =
      this.changed.get(file) ??
      (existsSync(built) && statSync(built).isFile() ? readFileSync(built) : undefined);
    if (bytes === undefined) return void response.writeHead(404).end('not here');
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...this.headers(file) });
    const slow = this.slow.get(file);
    if (!slow) return void response.end(bytes);
    response.write(bytes.subarray(0, slow.from));
    void slow.later.then(() => response.end(bytes.subarray(slow.from)));
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The address of a page, from its path under the base. */
  address(inside: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${this.#base}${inside}`;
  }

  /** Publishes a version in which `change` has been made to the text of one file. */
  async publish(file: string, change: (text: string) => string): Promise<void> {
    const text = new TextDecoder().decode(this.changed.get(file) ?? readFileSync(`dist/${file}`));
    const bytes = new TextEncoder().encode(change(text));
    const hash = await contentHash(bytes);
    const list = this.#list();
    const files = list.files.map((one) =>
      one.path === file ? { path: file, size: bytes.length, hash } : one,
    );
    this.changed.set(file, bytes);
    const next = await withVersion(files);
    this.changed.set(LIST_PATH, new TextEncoder().encode(JSON.stringify(next)));
  }

  #list(): CourseFiles {
    const changed = this.changed.get(LIST_PATH);
    const text = changed
      ? new TextDecoder().decode(changed)
      : readFileSync(`dist/${LIST_PATH}`, 'utf8');
    return JSON.parse(text) as CourseFiles;
  }
}
