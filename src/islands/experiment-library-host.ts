import { type LabHost, labHost } from './experiment-host.ts';

/** The library's rules always come to an end: a busy machine is the only reason to wait. */
const PATIENCE_MS = 60_000;

/** Starts the page's own worker for experiments with the library's rules. */
export function libraryHost(): LabHost {
  const worker = new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module' });
  return labHost(
    {
      post: (request) => worker.postMessage(request),
      listen: (hear) => {
        worker.onmessage = ({ data }) => hear(data);
      },
      close: () => worker.terminate(),
    },
    // One who may be believed: what reads batches would have every experiment's code loaded by the page as well.
    { patienceMs: PATIENCE_MS, readBatch: (_experiment, batch) => batch },
  );
}
