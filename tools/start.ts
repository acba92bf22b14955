import { once } from 'node:events';
import { createServer } from 'node:net';
import { build, preview } from 'astro';

const HOST = '127.0.0.1';

/** Builds the site, serves it and prints where; Ctrl-C ends it. */
async function start(): Promise<void> {
  const port = wantedPort(process.env['PORT']);
  await refuseTakenPort(port);
  await build({ logLevel: 'warn' });
  const server = await preview({ server: { host: HOST, port }, logLevel: 'error' });
  console.log(
    `Downhill is at http://${HOST}:${server.port}${process.env['BASE'] || '/'}  (Ctrl-C stops it)`,
  );
  const stop = () => void server.stop().finally(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function wantedPort(given: string | undefined): number {
  if (given === undefined || given === '') return 4321;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartFault(`PORT is "${given}"; give a number from 1 to 65535.`);
}

/** Asked before the build, so that nobody waits for one that cannot be served. */
async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer().listen(port, HOST);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw new StartFault(
      `Port ${port} on ${HOST} cannot be used (${error instanceof Error && 'code' in error ? error.code : error}). ` +
        `Something else is probably running there: stop it, or choose another port, as in "PORT=${port + 1} npm start".`,
    );
  }
  probe.close();
  await once(probe, 'close');
}

/** Something the reader can put right; shown without a stack. */
class StartFault extends Error {}

process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
await start().catch((error: unknown) => {
  if (!(error instanceof StartFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
