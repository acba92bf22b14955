import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port that cannot be had; the message says what to do and needs no stack. */
export class PortFault extends Error {
  override readonly name = 'PortFault';
}

/** The port asked for in the environment variable PORT, or 4321. */
export function wantedPort(given: string | undefined): number {
  if (given === undefined || given === '') return 4321;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PortFault(`PORT is "${given}"; give a number from 1 to 65535.`);
}

/** Throws a PortFault when nothing can listen on `host:port`; asked before a build, so that nobody waits in vain. */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw new PortFault(
      `Port ${port} on ${host} cannot be used (${error instanceof Error && 'code' in error ? error.code : error}). ` +
        `Something else is probably running there: stop it, or choose another port, as in "PORT=${port + 1} npm start".`,
    );
  }
  probe.close();
  await once(probe, 'close');
}
