import { readBatch } from '../labs/experiments.ts';
import { compileSource } from '../sandbox/compile-source.ts';
import { FrameWorkers } from '../sandbox/frame-workers.ts';
import { openRealmPort } from '../sandbox/open-realm-port.ts';
import { type LabHost, labHost } from './experiment-host.ts';

const START_DEADLINE_MS = 8000;
/** Beyond the time that a program was asked to work. */
const PATIENCE_MS = 3000;

const frames = new Map<string, Promise<FrameWorkers>>();

/**
 * Puts a reader's program, TypeScript as typed, into a worker of the sandboxed frame at this address. Rejects with a
 * sentence when the frame does not start or the program does not parse.
 */
export async function readerHost(frameUrl: string, source: string): Promise<LabHost> {
  const compiled = await compileSource(source);
  if (compiled.kind === 'syntax') throw new Error(`it does not parse: ${compiled.message}`);
  const workers = await framesWorkers(frameUrl);
  const worker = await workers.take();
  void workers.prepareSpare();
  const { port } = worker;
  port.postMessage(compiled.js);
  return labHost(
    {
      post: (request) => port.postMessage(request),
      listen: (hear) => {
        port.onmessage = ({ data }) => hear(data);
      },
      close: () => {
        port.close();
        workers.end(worker).catch(() => {});
      },
    },
    { patienceMs: PATIENCE_MS, readBatch },
  );
}

/** One frame for all programs of a page; one that failed is tried again the next time. */
function framesWorkers(url: string): Promise<FrameWorkers> {
  const held = frames.get(url);
  if (held) return held;
  const opened = openRealmPort(url, { startDeadlineMs: START_DEADLINE_MS }).then(
    (port) => new FrameWorkers(port),
  );
  frames.set(url, opened);
  opened.catch(() => frames.delete(url));
  return opened;
}
