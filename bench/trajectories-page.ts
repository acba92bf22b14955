import { type LabHost, labHost } from '../src/islands/experiment-host.ts';
import { readBatch } from '../src/labs/experiments.ts';
import type { DescentSettings } from '../src/labs/surface-descent.ts';
import { FrameWorkers } from '../src/sandbox/frame-workers.ts';
import { openRealmPort } from '../src/sandbox/open-realm-port.ts';

// What a bare page runs to descend as the surface lab does: the same hosts and workers, nothing drawn.

const PATIENCE_MS = 60_000;

/** Workers from these scripts, and one of the sandboxed frame with a reader's program, as JavaScript. */
export interface Workers {
  /** Defines `plain.plainDescent`. */
  readonly plain: string;
  readonly library: string;
  readonly frameUrl: string;
  readonly program: string;
}

/** Descends so many times, one after another, each with its message there and back; gives the milliseconds. */
type Descend = (count: number) => Promise<number>;

/** Starts all workers. */
export async function openKinds(
  { plain, library, frameUrl, program }: Workers,
  settings: DescentSettings,
): Promise<Readonly<Record<'plain' | 'library' | 'own', Descend>>> {
  return {
    plain: plainly(plain, settings),
    library: hosted(libraryHost(library), settings),
    own: hosted(await readerHost(frameUrl, program), { ...settings, own: 'vector' }),
  };
}

const blobWorker = (script: string): Worker =>
  new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));

function plainly(script: string, settings: DescentSettings): Descend {
  const worker = blobWorker(`${script}
onmessage = ({ data }) => {
  const columns = plain.plainDescent(data);
  postMessage(columns, columns.map(({ buffer }) => buffer));
};`);
  return timed(
    () =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<readonly Float64Array[]>) =>
          resolve(data[0]?.length ?? 0);
        worker.postMessage(settings);
      }),
    settings,
  );
}

function hosted(host: LabHost, settings: DescentSettings): Descend {
  return timed(async () => {
    const run = host.start('surface-descent', settings);
    const advanced = await run.advance(PATIENCE_MS);
    run.end();
    if (advanced.kind === 'stopped') throw new Error(advanced.reason);
    return advanced.batch.trajectory.value.length;
  }, settings);
}

function timed(once: () => Promise<number>, { steps }: DescentSettings): Descend {
  return async (count) => {
    const started = performance.now();
    for (let k = 0; k < count; k += 1)
      if ((await once()) !== steps + 1) throw new Error('A descent ended before its last step.');
    return performance.now() - started;
  };
}

function libraryHost(script: string): LabHost {
  const worker = blobWorker(script);
  return labHost(
    {
      post: (request) => worker.postMessage(request),
      listen: (hear) => {
        worker.onmessage = ({ data }) => hear(data);
      },
      close: () => worker.terminate(),
    },
    { patienceMs: PATIENCE_MS, readBatch: (_experiment, batch) => batch },
  );
}

async function readerHost(frameUrl: string, program: string): Promise<LabHost> {
  const frame = new FrameWorkers(await openRealmPort(frameUrl, { startDeadlineMs: PATIENCE_MS }));
  const { port } = await frame.take();
  port.postMessage(program);
  return labHost(
    {
      post: (request) => port.postMessage(request),
      listen: (hear) => {
        port.onmessage = ({ data }) => hear(data);
      },
      close: () => port.close(),
    },
    { patienceMs: PATIENCE_MS, readBatch },
  );
}
