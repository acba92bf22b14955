import { type LabRequest, serveExperiments } from '../labs/serve-experiments.ts';

/** The page's own worker for labs: runs the library's rules, off the main thread. */
const serve = serveExperiments(undefined, (message, transfer) =>
  postMessage(message, { transfer }),
);
addEventListener('message', ({ data }: MessageEvent<LabRequest>) => serve(data));
