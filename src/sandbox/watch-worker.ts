import type { FrameAnswer, WorkerJob } from './frame-contract.ts';
import { MESSAGE } from './wire.ts';

/** More than any honest run sends: messages, and characters in all. */
const MESSAGES = 20_000;
const CHARACTERS = 64_000_000;

/**
 * Gives a worker its job and collects what it says until it is done, says too much, or the deadline passes. Nothing it
 * sends is looked into beyond its type and length.
 */
export function watchWorker(
  worker: Worker,
  job: WorkerJob,
  budgetMs: number,
): Promise<FrameAnswer> {
  return new Promise((resolve) => {
    const messages: string[] = [];
    let room = CHARACTERS;
    const finish = (end: FrameAnswer['end']) => {
      clearTimeout(timer);
      worker.onmessage = null;
      resolve({ end, messages });
      // Ending a worker takes time that the answer need not wait for.
      setTimeout(() => worker.terminate());
    };
    const timer = setTimeout(() => finish('deadline'), budgetMs);
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string') return;
      room -= data.length;
      if (room < 0 || messages.length === MESSAGES) return finish('deadline');
      messages.push(data);
      if (data === MESSAGE.done) finish('finished');
    };
    worker.postMessage(job);
  });
}
