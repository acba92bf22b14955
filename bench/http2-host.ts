import { createSecureServer, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { getCertificate } from '@vitejs/plugin-basic-ssl';
import { answersFrom, type StaticHost } from './static-host.ts';

/**
 * Serves a built site on a free port of 127.0.0.1 over HTTP/2, as every public host does. Its certificate is its own: a
 * browser has to be told to take it.
 */
export async function serveOverHttp2(folder: string): Promise<StaticHost> {
  const certificate = await getCertificate('node_modules/.cache/bench');
  const server = createSecureServer({ key: certificate, cert: certificate }, answersFrom(folder));
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    close: async () => {
      for (const session of sessions) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
