import * as Comlink from 'comlink';
import type { Run } from '../grading/run.ts';
import { compileSource } from './compile-source.ts';
import { decodeRun } from './decode.ts';
import { explainRun } from './explain-run.ts';
import type { FrameAnswer, FrameApi } from './frame-contract.ts';
import { jobText } from './job-text.ts';
import type { Job, Realm } from './realm.ts';
import { RealmStartError } from './realm-start-error.ts';
import { unloadedRun } from './unloaded-run.ts';

/** What the frame may take beyond the budget: starting two workers, one after the other. */
const GRACE_MS = 10_000;

/** The realm in the page's sandboxed frame, reached through a port from `openRealmPort`; works in a page and in a worker. */
export class FrameRealm implements Realm {
  readonly #port: MessagePort;
  readonly #frame: Comlink.Remote<FrameApi>;

  constructor(port: MessagePort) {
    this.#port = port;
    this.#frame = Comlink.wrap<FrameApi>(port);
  }

  async run(job: Job): Promise<Run> {
    const calls = jobText(job.calls);
    const started = performance.now();
    const compiled = await compileSource(job.source);
    if (compiled.kind === 'syntax') return unloadedRun(compiled, performance.now() - started);
    const { js } = compiled;
    const { end, messages } = await answerWithin(
      job.budgetMs + GRACE_MS,
      this.#frame.run(js, calls, job.budgetMs),
    );
    if (end === 'no-start')
      throw new RealmStartError(
        'The worker that runs your code did not start. A browser extension may be keeping it from starting.',
      );
    const run = decodeRun({ messages, end }, job.calls.length, performance.now() - started);
    return explainRun(run, job.source, js);
  }

  /** Lets the port go; the frame ends with its page or with the next `openRealmPort`. */
  dispose(): void {
    this.#frame[Comlink.releaseProxy]();
    this.#port.close();
  }
}

/** A frame that says nothing at all has gone, with whatever ran in it. */
function answerWithin(limitMs: number, answer: Promise<FrameAnswer>): Promise<FrameAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new RealmStartError('The sandbox that ran your code has stopped answering.')),
      limitMs,
    );
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
