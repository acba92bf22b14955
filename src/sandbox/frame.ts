import * as Comlink from 'comlink';
import { type FrameApi, OPEN, WORKER_ELEMENT } from './frame-contract.ts';
import { type SpareWorker, spawnWorker } from './spare-worker.ts';
import { watchWorker } from './watch-worker.ts';

/**
 * The document in the sandboxed frame. Its origin is its own and can reach nothing; it keeps one warm worker, and
 * listens to one port, handed over by the page that embeds it.
 */
const source = document.getElementById(WORKER_ELEMENT)?.textContent ?? '';
const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
/** For the answer to be judged and shown before a new worker takes a processor. */
const RESPITE_MS = 20;

let spare: SpareWorker | undefined = spawnWorker(url);

function takeSpare(): SpareWorker {
  const taken = spare ?? spawnWorker(url);
  spare = undefined;
  return taken;
}

/** A worker that is up; one that died or is too slow is replaced once. */
async function takeStarted(): Promise<Worker | undefined> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const { worker, started } = takeSpare();
    if (await started) return worker;
    worker.terminate();
  }
  return undefined;
}

const api: FrameApi = {
  async run(js, calls, budgetMs) {
    const worker = await takeStarted();
    const answer = worker && (await watchWorker(worker, { js, calls }, budgetMs));
    // The answer goes its way first; the next worker is not needed before the reader has seen it.
    setTimeout(() => {
      spare ??= spawnWorker(url);
    }, RESPITE_MS);
    return answer ?? { end: 'no-start', messages: [] };
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
