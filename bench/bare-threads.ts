import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadySheet } from '../src/cli/regrade/sheets.ts';
import { callsOf } from '../src/grading/sheet-calls.ts';
import { parseSheet } from '../src/grading/sheet-wire.ts';
import { jobText } from '../src/sandbox/job-text.ts';
import { bareJob } from './bare-calls.ts';
import type { BareJobs, BareWork } from './bare-worker.ts';
import { bundledScript } from './bundled-script.ts';

export type BareProgram = BareWork['programs'][number];

/** Threads that run programs in new QuickJS runtimes and judge nothing: what re-grading is held against. */
export class BareThreads {
  readonly #threads: readonly Worker[];

  private constructor(threads: readonly Worker[]) {
    this.#threads = threads;
  }

  static async start(count: number, sheets: ReadonlyMap<string, ReadySheet>): Promise<BareThreads> {
    const jobs = Object.fromEntries(
      [...sheets].map(([id, { text }]) => {
        const calls = callsOf(parseSheet(text));
        return [id, { bare: bareJob(calls), wire: jobText(calls) }];
      }),
    );
    const workerData: BareJobs = {
      script: await bundledScript('bench/bare-calls.ts', 'bareCalls'),
      functionsScript: await bundledScript('src/sandbox/data-functions.ts', 'dataFunctions'),
      jobs,
    };
    const start = () => new Worker(new URL('./bare-worker.ts', import.meta.url), { workerData });
    return new BareThreads(Array.from({ length: count }, start));
  }

  /** Runs every program, each thread its share; rejects when one cannot be run. */
  async run(kind: BareWork['kind'], programs: readonly BareProgram[]): Promise<void> {
    await Promise.all(
      this.#threads.map(async (thread, k) => {
        const share = programs.filter((_, i) => i % this.#threads.length === k);
        thread.postMessage({ kind, programs: share } satisfies BareWork);
        await once(thread, 'message');
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }
}
