import type { Run } from '../grading/run.ts';
import type { WorkerOrder } from './frame-contract.ts';
import { MESSAGE } from './wire.ts';

/** More than any honest run sends: messages, and characters in all. */
const MESSAGES = 20_000;
const CHARACTERS = 64_000_000;

/**
 * Gives the harness behind a port its program and hands on each text it says until it is done, says too much, or the
 * deadline passes: how it ended. Nothing is looked into here beyond its type and length.
 */
export function watchPort(
  port: MessagePort,
  js: string,
  budgetMs: number,
  take: (message: string) => void,
): Promise<Run['end']> {
  return new Promise((resolve) => {
    let messages = 0;
    let room = CHARACTERS;
    const finish = (end: Run['end']) => {
      clearTimeout(timer);
      port.onmessage = null;
      port.close();
      resolve(end);
    };
    const timer = setTimeout(() => finish('deadline'), budgetMs);
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string') return;
      room -= data.length;
      if (room < 0 || messages === MESSAGES) return finish('deadline');
      messages += 1;
      take(data);
      if (data === MESSAGE.done) finish('finished');
    };
    port.postMessage({ kind: 'program', js } satisfies WorkerOrder);
  });
}
