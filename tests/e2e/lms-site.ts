import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { ScormVersion } from '../../src/scorm/dialect.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** Where packages lie: a folder that nobody knew when they were made. */
const FOLDER = '/pluginfile/4711/content/3/';
const RUN_TIMES = {
  '1.2': { file: 'scorm12', made: 'window.API = new Scorm12API' },
  '2004': { file: 'scorm2004', made: 'window.API_1484_11 = new Scorm2004API' },
} as const satisfies Record<ScormVersion, unknown>;

/**
 * A learning platform in small: scorm-again in a page around the package, a store for what it commits, and files served by
 * their full names alone, as Moodle does.
 */
export class LmsSite {
  /** What was committed last. */
  stored: unknown;
  /** Asked for and not there. */
  readonly missing: string[] = [];
  /** The store answers with an error. */
  broken = false;
  readonly #version: ScormVersion;
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/commit') {
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        if (!this.broken) this.stored = JSON.parse(body);
        const answer = this.broken
          ? '{"result":"false","errorCode":101}'
          : '{"result":"true","errorCode":0}';
        response.writeHead(this.broken ? 500 : 200, { 'content-type': TYPES['.json'] }).end(answer);
      });
      return;
    }
    const bytes = this.#answer(pathname);
    if (bytes === undefined) {
      this.missing.push(pathname);
      response.writeHead(404, { 'content-type': TYPES['.html'] }).end('<p>Not found</p>');
      return;
    }
    const type = TYPES[path.extname(pathname) || '.html'] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(bytes);
  });

  constructor(version: ScormVersion, files: ReadonlyMap<string, Uint8Array>) {
    this.#version = version;
    this.#files = files;
  }

  /** Begins, and says where the platform's page is. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/course`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(pathname: string): Uint8Array | string | undefined {
    if (pathname === '/course') return this.#page();
    if (pathname === '/elsewhere') return '<p>Another page of the platform</p>';
    if (pathname === '/run-time.js')
      return readFileSync(`node_modules/scorm-again/dist/${RUN_TIMES[this.#version].file}.min.js`);
    return pathname.startsWith(FOLDER)
      ? this.#files.get(decodeURIComponent(pathname.slice(FOLDER.length)))
      : undefined;
  }

  #page(): string {
    const { made } = RUN_TIMES[this.#version];
    const [name, id] =
      this.#version === '1.2' ? ['API', 'cmi.core.student_id'] : ['API_1484_11', 'cmi.learner_id'];
    return `<!doctype html><title>A platform</title><style>html,body,iframe{margin:0;width:100%;height:100%;border:0}</style>
<script src="/run-time.js"></script>
<script>
${made}({ autocommit: false, lmsCommitUrl: '/commit', logLevel: 5 });
const stored = ${JSON.stringify(this.stored ?? null)};
if (stored) ${name}.loadFromJSON(stored.cmi ?? stored);
${id.replace('cmi', `${name}.cmi`)} = 'learner-7';
</script>
<iframe name="sco" src="${FOLDER}launch.html"></iframe>`;
  }
}
