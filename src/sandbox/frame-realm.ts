import * as Comlink from 'comlink';
import type { Run } from '../grading/run.ts';
import { compileSource } from './compile-source.ts';
import { decodeRun } from './decode.ts';
import { explainRun } from './explain-run.ts';
import type { FrameApi, StartedWorker } from './frame-contract.ts';
import { jobText } from './job-text.ts';
import type { Job, Realm } from './realm.ts';
import { RealmStartError } from './realm-start-error.ts';
import { unloadedRun } from './unloaded-run.ts';
import { watchPort } from './watch-port.ts';

/** How long the frame may take to answer: starting two workers, one after the other. */
const ANSWER_MS = 10_000;
/** For the answer to be judged and shown before a new worker takes a processor. */
const RESPITE_MS = 20;

/** The realm in the page's sandboxed frame, reached through a port from `openRealmPort`; works in a page and in a worker. */
export class FrameRealm implements Realm {
  readonly #port: MessagePort;
  readonly #frame: Comlink.Remote<FrameApi>;
  #spare: Promise<StartedWorker | undefined> | undefined;
  #disposed = false;

  constructor(port: MessagePort) {
    this.#port = port;
    this.#frame = Comlink.wrap<FrameApi>(port);
    this.#prepareSpare();
  }

  async run(job: Job): Promise<Run> {
    const calls = jobText(job.calls);
    const started = performance.now();
    const compiled = await compileSource(job.source);
    if (compiled.kind === 'syntax') return unloadedRun(compiled, performance.now() - started);
    const { js } = compiled;
    const { id, port } = await this.#takeWorker();
    const transcript = await watchPort(port, { js, calls }, job.budgetMs);
    const ended = this.#frame.end(id);
    // A frame that has gone took the program with it; that is not the program's own end.
    if (transcript.end === 'deadline') await answered(ended);
    setTimeout(() => this.#prepareSpare(), RESPITE_MS);
    const run = decodeRun(transcript, job.calls.length, performance.now() - started);
    return explainRun(run, job.source, js);
  }

  /** Lets the port go; the frame ends with its page or with the next `openRealmPort`. */
  dispose(): void {
    this.#disposed = true;
    this.#frame[Comlink.releaseProxy]();
    this.#port.close();
  }

  #prepareSpare(): void {
    if (this.#spare !== undefined || this.#disposed) return;
    this.#spare = this.#start();
    // Trouble is told to the run that needs the worker.
    this.#spare.catch(() => {});
  }

  async #takeWorker(): Promise<StartedWorker> {
    const taken = this.#spare ?? this.#start();
    this.#spare = undefined;
    const worker = await taken;
    if (worker === undefined)
      throw new RealmStartError(
        'The worker that runs your code did not start. A browser extension may be keeping it from starting.',
      );
    return worker;
  }

  #start(): Promise<StartedWorker | undefined> {
    return answered(this.#frame.start());
  }
}

/** A frame that says nothing at all has gone, with whatever ran in it. */
function answered<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new RealmStartError('The sandbox that ran your code has stopped answering.')),
      ANSWER_MS,
    );
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
