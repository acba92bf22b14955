import * as Comlink from 'comlink';
import { type FrameApi, OPEN, WORKER_ELEMENT } from './frame-contract.ts';
import { startWorker } from './start-worker.ts';

/**
 * The document in the sandboxed frame. Its origin is its own and can reach nothing; it starts and ends workers for the
 * holder of one port, handed over by the page that embeds it. What the workers say goes straight to that holder: every
 * hop costs a reader milliseconds.
 */
const source = document.getElementById(WORKER_ELEMENT)?.textContent ?? '';
const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
const workers = new Map<number, Worker>();
let count = 0;

const api: FrameApi = {
  async start() {
    const started = (await startWorker(url)) ?? (await startWorker(url));
    if (started === undefined) return undefined;
    const { worker, port } = started;
    count += 1;
    workers.set(count, worker);
    return Comlink.transfer({ id: count, port }, [port]);
  },
  end(id) {
    workers.get(id)?.terminate();
    workers.delete(id);
  },
};

let open = false;
addEventListener('message', (event) => {
  const port = event.ports[0];
  if (open || event.source !== parent || port === undefined) return;
  open = true;
  port.postMessage(OPEN);
  Comlink.expose(api, port);
});
