import { READY } from './frame-contract.ts';

const START_DEADLINE_MS = 4000;

/** Starts a worker and waits until it hands over the port to its harness; gives none when it fails or takes too long. */
export function startWorker(
  url: string,
): Promise<{ readonly worker: Worker; readonly port: MessagePort } | undefined> {
  const worker = new Worker(url);
  return new Promise((resolve) => {
    const settle = (port: MessagePort | undefined) => {
      clearTimeout(timer);
      worker.onmessage = null;
      worker.onerror = null;
      if (port === undefined) worker.terminate();
      resolve(port && { worker, port });
    };
    const timer = setTimeout(() => settle(undefined), START_DEADLINE_MS);
    worker.onmessage = ({ data, ports }) => {
      if (data === READY) settle(ports[0]);
    };
    worker.onerror = () => settle(undefined);
  });
}
