import { READY, type WorkerOrder } from './frame-contract.ts';
import { enterRealm } from './realm-entry.ts';
import { REHEARSALS, REHEARSED_CALLS } from './rehearsal.ts';
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
  for (const program of REHEARSALS) {
    harness.open(REHEARSED_CALLS);
    await load(program, addressOf);
  }
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
