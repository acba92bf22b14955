import { build, preview } from 'astro';
import { courseHere } from './course-here.ts';
import { PortFault, refuseTakenPort, wantedPort } from './port.ts';

const HOST = '127.0.0.1';

/** Builds the site, serves it and prints where; Ctrl-C ends it. */
async function start(): Promise<void> {
  const port = wantedPort(process.env['PORT']);
  await refuseTakenPort(HOST, port);
  const { config } = await courseHere();
  await build({ logLevel: 'warn' });
  const server = await preview({ server: { host: HOST, port }, logLevel: 'error' });
  console.log(
    `${config.title} is at http://${HOST}:${server.port}${process.env['BASE'] || '/'}  (Ctrl-C stops it)`,
  );
  const stop = () => void server.stop().finally(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
await start().catch((error: unknown) => {
  if (!(error instanceof PortFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
