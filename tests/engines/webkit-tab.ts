import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { VIEWPORT } from './viewport.ts';
import { WebdriverTab } from './webdriver-tab.ts';

const START_MS = 20_000;
const PAUSE_MS = 50;

/** Opens WebKitGTK's small browser, by its driver, on a screen of Xvfb that nobody sees. */
export async function openWebkitTab(driver: string, screen: string): Promise<WebdriverTab> {
  const started: ChildProcess[] = [];
  // The browser first, then the screen it draws on.
  const stop = async () => {
    for (const child of started.toReversed()) await ended(child);
  };
  try {
    const { width, height } = VIEWPORT;
    const display = spawn(
      screen,
      ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    started.push(display);
    const number = await firstLine(display);
    const port = await freePort();
    started.push(
      spawn(driver, [`--port=${port}`], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11' },
      }),
    );
    const address = `http://127.0.0.1:${port}`;
    await answers(`${address}/status`);
    const tab = await WebdriverTab.open(address, stop);
    await tab.resize(VIEWPORT);
    return tab;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

/** What Xvfb writes to its descriptor 3 once it can be used: the number of the display it has taken. */
async function firstLine(display: ChildProcess): Promise<string> {
  const [chunk] = await Promise.race([
    once(display.stdio[3] as Readable, 'data'),
    once(display, 'exit').then(() => {
      throw new Error('Xvfb ended before there was a screen.');
    }),
  ]);
  return String(chunk).trim();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(address: string): Promise<void> {
  const end = performance.now() + START_MS;
  for (;;) {
    if (
      await fetch(address).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    if (performance.now() > end)
      throw new Error(`WebKit's driver gave no answer within ${START_MS / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
