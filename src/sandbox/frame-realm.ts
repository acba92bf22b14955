import type { Call } from '../grading/call.ts';
import type { Run } from '../grading/run.ts';
import { type Compiled, compileSource } from './compile-source.ts';
import { RunDecoder } from './decode.ts';
import { explainRun } from './explain-run.ts';
import type { StartedWorker, WorkerOrder } from './frame-contract.ts';
import { FrameWorkers } from './frame-workers.ts';
import { jobText } from './job-text.ts';
import type { Job, Realm } from './realm.ts';
import { unloadedRun } from './unloaded-run.ts';
import { watchPort } from './watch-port.ts';

/** For the answer to be judged and shown before a new worker takes a processor. */
const RESPITE_MS = 20;

/** The realm in the page's sandboxed frame, reached through a port from `openRealmPort`; works in a page and in a worker. */
export class FrameRealm implements Realm {
  readonly #workers: FrameWorkers;
  /** The calls each worker was given. */
  readonly #given = new WeakMap<StartedWorker, string>();
  /** The source that was compiled last. */
  #compiled: { readonly source: string; readonly result: Promise<Compiled> } | undefined;

  constructor(port: MessagePort) {
    this.#workers = new FrameWorkers(port);
  }

  /**
   * Does ahead what a run of this source would begin with: takes its types out, and hands the calls to the worker that
   * waits. Nothing of the program runs. Does nothing where the realm cannot work; the run will say so.
   */
  async prepare({ source, calls }: Pick<Job, 'source' | 'calls'>): Promise<void> {
    await this.#prepareCalls(calls);
    this.#compile(source).catch(() => {});
  }

  async run(job: Job): Promise<Run> {
    const calls = jobText(job.calls);
    const started = performance.now();
    const compiled = await this.#compile(job.source);
    if (compiled.kind === 'syntax') return unloadedRun(compiled, performance.now() - started);
    const { js } = compiled;
    const worker = await this.#workers.take();
    this.#give(worker, calls);
    const decoder = new RunDecoder(job.calls.length);
    // Read as they come, while the program goes on.
    const end = await watchPort(worker.port, js, job.budgetMs, (message) => decoder.take(message));
    const run = decoder.run(end, performance.now() - started);
    // A frame that has gone took the program with it; that is not the program's own end.
    if (end === 'deadline') await this.#workers.end(worker);
    else setTimeout(() => void this.#workers.end(worker).catch(() => {}));
    setTimeout(() => void this.#prepareCalls(job.calls), RESPITE_MS);
    return explainRun(run, job.source, js);
  }

  dispose(): void {
    this.#workers.dispose();
  }

  #compile(source: string): Promise<Compiled> {
    if (this.#compiled?.source !== source)
      this.#compiled = { source, result: compileSource(source) };
    return this.#compiled.result;
  }

  async #prepareCalls(calls: readonly Call[]): Promise<void> {
    const spare = await this.#workers.prepareSpare();
    if (spare) this.#give(spare, jobText(calls));
  }

  #give(worker: StartedWorker, calls: string): void {
    if (this.#given.get(worker) === calls) return;
    worker.port.postMessage({ kind: 'calls', calls } satisfies WorkerOrder);
    this.#given.set(worker, calls);
  }
}
