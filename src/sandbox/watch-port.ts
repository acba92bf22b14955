import type { Transcript } from './decode.ts';
import type { WorkerOrder } from './frame-contract.ts';
import { MESSAGE } from './wire.ts';

/** More than any honest run sends: messages, and characters in all. */
const MESSAGES = 20_000;
const CHARACTERS = 64_000_000;

/**
 * Gives the harness behind a port its program and collects what it says until it is done, says too much, or the deadline
 * passes. Nothing it sends is looked into beyond its type and length.
 */
export function watchPort(port: MessagePort, js: string, budgetMs: number): Promise<Transcript> {
  return new Promise((resolve) => {
    const messages: string[] = [];
    let room = CHARACTERS;
    const finish = (end: Transcript['end']) => {
      clearTimeout(timer);
      port.onmessage = null;
      port.close();
      resolve({ end, messages });
    };
    const timer = setTimeout(() => finish('deadline'), budgetMs);
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string') return;
      room -= data.length;
      if (room < 0 || messages.length === MESSAGES) return finish('deadline');
      messages.push(data);
      if (data === MESSAGE.done) finish('finished');
    };
    port.postMessage({ kind: 'program', js } satisfies WorkerOrder);
  });
}
