import type { Run } from '../grading/run.ts';
import { compileSource } from './compile-source.ts';
import { decodeRun } from './decode.ts';
import { explainRun } from './explain-run.ts';
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

  constructor(port: MessagePort) {
    this.#workers = new FrameWorkers(port);
  }

  async run(job: Job): Promise<Run> {
    const calls = jobText(job.calls);
    const started = performance.now();
    const compiled = await compileSource(job.source);
    if (compiled.kind === 'syntax') return unloadedRun(compiled, performance.now() - started);
    const { js } = compiled;
    const worker = await this.#workers.take();
    const transcript = await watchPort(worker.port, { js, calls }, job.budgetMs);
    const ended = this.#workers.end(worker);
    // A frame that has gone took the program with it; that is not the program's own end.
    if (transcript.end === 'deadline') await ended;
    else ended.catch(() => {});
    setTimeout(() => this.#workers.prepareSpare(), RESPITE_MS);
    const run = decodeRun(transcript, job.calls.length, performance.now() - started);
    return explainRun(run, job.source, js);
  }

  dispose(): void {
    this.#workers.dispose();
  }
}
