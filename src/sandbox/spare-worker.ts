import { READY } from './frame-contract.ts';

const START_DEADLINE_MS = 4000;

/** A worker on its way or waiting; `started` tells whether it came up within its deadline. */
export interface SpareWorker {
  readonly worker: Worker;
  readonly started: Promise<boolean>;
}

/** Starts a worker and watches it come up. */
export function spawnWorker(url: string): SpareWorker {
  const worker = new Worker(url);
  const started = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => settle(false), START_DEADLINE_MS);
    const settle = (up: boolean) => {
      clearTimeout(timer);
      worker.onmessage = null;
      worker.onerror = null;
      resolve(up);
    };
    worker.onmessage = (event) => {
      if (event.data === READY) settle(true);
    };
    worker.onerror = () => settle(false);
  });
  return { worker, started };
}
