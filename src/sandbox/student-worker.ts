import { READY, type WorkerJob } from './frame-contract.ts';
import { enterRealm } from './realm-entry.ts';

/**
 * The worker in which one student's program runs: warmed up beforehand, given one job, then killed by its frame. Only
 * strings go out.
 */
const post = postMessage.bind(globalThis);
const listen = addEventListener.bind(globalThis);
const addressOf = URL.createObjectURL.bind(URL);
const ModuleBlob = Blob;

const REHEARSAL = `export const init = (n) => ({ t: 0, m: [] });
export const step = (w, g, s, h) => ({ w: w.map((x, j) => x - h.lr * g[j]), state: { t: s.t + 1, m: g } });
export const f = (x) => [x, 0.5];`;
const REHEARSED = `[{"kind":"apply","fn":"f","args":[[1.5]]},{"kind":"rollout","w0":[1,2],"hyper":{"lr":0.1},
"gradients":{"kind":"list","list":[[1,2],[3,4]]},"record":[1,2]}]`;

let rehearsing = true;
const harness = enterRealm((message) => {
  if (!rehearsing) post(message);
});

async function load(js: string): Promise<void> {
  const url = addressOf(new ModuleBlob([js], { type: 'text/javascript' }));
  let exports: object;
  try {
    exports = (await import(/* @vite-ignore */ url)) as object;
  } catch (error) {
    harness.failed(error, url);
    return;
  }
  harness.loaded(exports, url);
}

listen('message', (event: MessageEvent<WorkerJob>) => {
  harness.open(event.data.calls);
  void load(event.data.js);
});

// A first run of everything, unheard, so that loader and code are warm when it counts.
harness.open(REHEARSED);
void load(REHEARSAL).then(() => {
  rehearsing = false;
  post(READY);
});
