import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { refuseTakenPort, wantedPort } from '../../../tools/port.ts';

const HOST = '127.0.0.1';

describe('the port of npm start', () => {
  it('is 4321 unless PORT says otherwise', () => {
    expect(wantedPort(undefined)).toBe(4321);
    expect(wantedPort('')).toBe(4321);
    expect(wantedPort('8080')).toBe(8080);
  });

  it.each(['http', '0', '-1', '80.5', '65536'])('is not %s', (given) => {
    expect(() => wantedPort(given)).toThrow(`PORT is "${given}"; give a number from 1 to 65535.`);
  });

  it('is refused while something listens there, with a way out, and free again afterwards', async () => {
    const other = createServer().listen(0, HOST);
    await once(other, 'listening');
    const address = other.address();
    if (address === null || typeof address === 'string') throw new Error('no port was given');
    const { port } = address;
    await expect(refuseTakenPort(HOST, port)).rejects.toThrow(
      `Port ${port} on ${HOST} cannot be used (EADDRINUSE). Something else is probably running there: stop it, or choose another port, as in "PORT=${port + 1} npm start".`,
    );
    other.close();
    await once(other, 'close');
    await expect(refuseTakenPort(HOST, port)).resolves.toBeUndefined();
  });
});
