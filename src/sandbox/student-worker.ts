import { READY, type WorkerJob } from './frame-contract.ts';
import { enterRealm } from './realm-entry.ts';
import { STUDENT_FILE } from './wire.ts';

/**
 * The worker in which one student's program runs: warmed up beforehand, given one job, then killed by its frame. Only
 * strings go out.
 */
const post = postMessage.bind(globalThis);
const listen = addEventListener.bind(globalThis);
const createUrl = URL.createObjectURL.bind(URL);
const ModuleBlob = Blob;
const encodeText = encodeURIComponent;

type AddressOf = (js: string) => string;
/** Quick: nothing has to be stored or fetched. */
const dataAddress: AddressOf = (js) => `data:text/javascript,${encodeText(js)}`;
const blobAddress: AddressOf = (js) => createUrl(new ModuleBlob([js], { type: 'text/javascript' }));

const REHEARSAL = `export const init = (n) => ({ t: 0, m: [] });
export const step = (w, g, s, h) => ({ w: w.map((x, j) => x - h.lr * g[j]), state: { t: s.t + 1, m: g } });
export const f = (x) => [x, 0.5];`;
const REHEARSED = `[{"kind":"apply","fn":"f","args":[[1.5]]},{"kind":"rollout","w0":[1,2],"hyper":{"lr":0.1},
"gradients":{"kind":"list","list":[[1,2],[3,4]]},"record":[1,2]}]`;

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
  listen('message', (event: MessageEvent<WorkerJob>) => {
    harness.open(event.data.calls);
    void load(event.data.js, addressOf);
  });
  rehearsing = false;
  post(READY);
}

void rehearse();
