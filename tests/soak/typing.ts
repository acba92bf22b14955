import type { Page } from 'playwright';
import { type Sample, sampleOf } from '../../bench/sample.ts';

interface Waits {
  readonly waits: number[];
}

/** Milliseconds from a key to the frame that shows it, for so many keys typed into what has the focus. */
export async function typing(page: Page, keys: number): Promise<Sample> {
  await page.evaluate(() => {
    const waits: number[] = [];
    const listening = new AbortController();
    Object.assign(globalThis, { waits, listening });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // After the frame's work, which a message of its own follows.
          port1.onmessage = () => {
            waits.push(performance.now() - timeStamp);
            port1.close();
          };
          port2.postMessage(0);
        });
      },
      { capture: true, signal: listening.signal },
    );
  });
  for (let key = 1; key <= keys; key += 1) {
    await page.keyboard.press('a');
    await page.waitForFunction(
      (count) => (globalThis as unknown as Waits).waits.length === count,
      key,
    );
  }
  return sampleOf(
    await page.evaluate(() => {
      const { waits, listening } = globalThis as unknown as Waits & {
        readonly listening: AbortController;
      };
      listening.abort();
      Object.assign(globalThis, { waits: undefined, listening: undefined });
      return waits;
    }),
  );
}
