import { READY, type WorkerOrder } from './frame-contract.ts';
import { enterRealm } from './realm-entry.ts';
import { STUDENT_FILE } from './wire.ts';

/**
 * The worker in which one student's program runs: warmed up beforehand, given one job, then killed by its frame. Only
 * strings go out, on a port that no program can reach.
 */
const announce: typeof postMessage = postMessage.bind(globalThis);
const { port1: port, port2: farPort } = new MessageChannel();
const post: (message: string) => void = port.postMessage.bind(port);
const createUrl = URL.createObjectURL.bind(URL);
const ModuleBlob = Blob;
const encodeText = encodeURIComponent;

type AddressOf = (js: string) => string;
/** Quick: nothing has to be stored or fetched. */
const dataAddress: AddressOf = (js) => `data:text/javascript,${encodeText(js)}`;
const blobAddress: AddressOf = (js) => createUrl(new ModuleBlob([js], { type: 'text/javascript' }));

/**
 * What a check goes through, in small and often enough for the engine to have compiled it: given and computed gradients,
 * a changing rate, two runs in turn, lists of several lengths, every step recorded and watched.
 */
const REHEARSAL = `export const init = (n) => ({ t: 0, m: Array(n).fill(0), v: Array(n).fill(0) });
export const step = (w, g, s, h) => ({
  w: w.map((x, j) => x - h.lr * g[j]),
  state: { t: s.t + 1, m: s.m.map((x, j) => x + h.eps * g[j]), v: s.v.map((x, j) => x + g[j] ** 2) },
});
export const f = (x) => [x, 0.5];`;
const REHEARSED_ROLLOUTS = `{"kind":"rollout","w0":[1,2,3],"hyper":{"lr":0.1,"eps":0.5},"record":[1,2,3,5,10],
"gradients":{"kind":"pattern","steps":10,"scale":[1,0.5,2],"stride":[1,2,3],"modulus":7,"offset":3}},
{"kind":"rollout","w0":[1,2],"hyper":{"lr":0.1,"eps":0.5},"record":[1,2,3],
"gradients":{"kind":"list","list":[[0.5,1],[0.25,-1.5],[1e-9,3]]},"schedule":{"lr":[0.1,0.2,0.3]},
"interleaved":{"w0":[0.5],"gradients":{"kind":"list","list":[[0.5],[0.25],[1]]}}}`;
const REHEARSED_CALL = '{"kind":"apply","fn":"f","args":[[1.5]]}';
const REHEARSED = `[${`${REHEARSED_ROLLOUTS},`.repeat(200)}${REHEARSED_CALL}]`;

let rehearsing = true;
const harness = enterRealm((message) => {
  if (!rehearsing) post(message);
});

async function load(js: string, addressOf: AddressOf): Promise<void> {
  const address = addressOf(`${js}\n//# sourceURL=${STUDENT_FILE}`);
  let exports: object;
  try {
    exports = (await import(/* @vite-ignore */ address)) as object;
  } catch (error) {
    harness.failed(error, address);
    return;
  }
  harness.loaded(exports, address);
}

/** A first run of everything, unheard, so that loader and code are warm when it counts. */
async function rehearse(): Promise<void> {
  const addressOf = await import(/* @vite-ignore */ dataAddress('')).then(
    () => dataAddress,
    () => blobAddress,
  );
  harness.open(REHEARSED);
  await load(REHEARSAL, addressOf);
  port.onmessage = ({ data }: MessageEvent<WorkerOrder>) => {
    if (data.kind === 'calls') {
      harness.open(data.calls);
      return;
    }
    // The program is the last order: what it answers is settled.
    port.onmessage = null;
    void load(data.js, addressOf);
  };
  rehearsing = false;
  announce(READY, [farPort]);
}

void rehearse();
