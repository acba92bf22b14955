import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { build } from 'vite';
import { realmDocument } from '../../src/sandbox/realm-document.ts';
import { wildDocument } from './wild-document.ts';

/** A server for the host page and the realm's document that notes every other request it gets. */
export interface RealmServer {
  readonly origin: string;
  /** Paths that nobody but a student's program can have asked for. */
  readonly reached: string[];
  close(): Promise<void>;
}

/** Starts it on 127.0.0.1, on the given port or the next free one. */
export async function startRealmServer(port: number): Promise<RealmServer> {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const script = await bundleHost();
  const documents: Readonly<Record<string, string>> = {
    '/host.html': `<!doctype html><title>Host</title><body><script>${script.replaceAll('</script', '<\\/script')}</script>`,
    '/sandbox.html': await realmDocument('student-worker.ts'),
    '/slow-to-start.html': (await realmDocument('student-worker.ts')).replace(
      / id="student-worker">/,
      '$&for (const t = Date.now(); Date.now() - t < 300; ) {}',
    ),
    '/broken-start.html': (await realmDocument('student-worker.ts')).replace(
      / id="student-worker">/,
      '$&throw 1;',
    ),
    '/never.html': '<!doctype html><title>Nothing here answers</title>',
    '/favicon.ico': '',
  };
  const reached: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const at = `http://${request.headers.host}`;
    const wild = path.startsWith('/wild')
      ? wildDocument(at, path === '/wild-under-policy.html')
      : undefined;
    const text = documents[path] ?? wild;
    if (text === undefined) reached.push(path);
    const scripts = /script|import|nested|worker/.test(path)
      ? { 'content-type': 'text/javascript' }
      : html;
    // A program that got this far may as well read what it finds.
    response
      .writeHead(200, { ...scripts, 'access-control-allow-origin': '*' })
      .end(text ?? 'reached');
  });
  server.on('upgrade', (request, socket) => {
    reached.push(request.url ?? '');
    socket.destroy();
  });
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${actual}`,
    reached,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((started, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') started(listen(server, port + 1));
      else failed(error);
    });
    server.listen(port, '127.0.0.1', started);
  });
}

async function bundleHost(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        transform: { define: { 'import.meta': '{}' } },
        input: resolve(import.meta.dirname, 'host-page.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const built = Array.isArray(output) ? output[0] : output;
  const chunk = built !== undefined && 'output' in built ? built.output[0] : undefined;
  if (chunk === undefined) throw new Error('The host page could not be bundled.');
  return chunk.code;
}
