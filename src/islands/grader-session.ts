import * as Comlink from 'comlink';
import { openRealmPort } from '../sandbox/open-realm-port.ts';
import type { Grader, Judged, Trouble } from './grader-contract.ts';

const START_DEADLINE_MS = 8000;
/** What a check may take beyond the student's own budget: longer than the realm's own grace, whose sentence says more. */
const GRACE_MS = 12_000;

interface Running {
  readonly worker: Worker;
  readonly grader: Comlink.Remote<Grader>;
  /** Fires when the worker breaks, which Comlink would wait for without end. */
  readonly broken: AbortSignal;
}

/**
 * The page's one grader worker with its realm, started on first use and started anew after any trouble. Checks run one
 * after another, whichever exercise they come from.
 */
export class GraderSession {
  readonly #realmUrl: string;
  #running: Promise<Running> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** Budgets of the sheets that the running worker holds: asking again would cost a check two messages. */
  readonly #budgets = new Map<string, number>();

  constructor(realmUrl: string) {
    this.#realmUrl = realmUrl;
  }

  /** Starts everything that a check of this source needs; trouble is left for the check to report. */
  warm(sheetUrl: string, source: string): void {
    void this.#guarded((running) => this.#prepare(running, sheetUrl, source));
  }

  /** Grades one submission. Always resolves, and within a known time. */
  check(sheetUrl: string, source: string): Promise<Judged | Trouble> {
    const graded = this.#last.then(() =>
      this.#guarded(async (running) => {
        const budgetMs =
          this.#budgets.get(sheetUrl) ?? (await this.#prepare(running, sheetUrl, source));
        return within(budgetMs + GRACE_MS, running, running.grader.check(sheetUrl, source));
      }),
    );
    this.#last = graded;
    return graded;
  }

  async #prepare(running: Running, sheetUrl: string, source: string): Promise<number> {
    const prepared = running.grader.prepare(sheetUrl, source);
    const { budgetMs } = await within(START_DEADLINE_MS, running, prepared);
    this.#budgets.set(sheetUrl, budgetMs);
    return budgetMs;
  }

  async #guarded<T>(work: (running: Running) => Promise<T>): Promise<T | Trouble> {
    this.#running ??= start(this.#realmUrl);
    const running = this.#running;
    try {
      return await work(await running);
    } catch (error) {
      this.#end(running);
      return { kind: 'trouble', sentence: troubleSentence(error) };
    }
  }

  /** Ends a worker that gave trouble; one started since is left alone. */
  #end(failed: Promise<Running>): void {
    if (this.#running === failed) {
      this.#running = undefined;
      this.#budgets.clear();
    }
    failed.then(
      ({ worker }) => worker.terminate(),
      () => {},
    );
  }
}

async function start(realmUrl: string): Promise<Running> {
  const worker = new Worker(new URL('./grader.worker.ts', import.meta.url), { type: 'module' });
  const breaking = new AbortController();
  worker.addEventListener('error', () =>
    breaking.abort(new Error('The grader could not be loaded.')),
  );
  const running = { worker, grader: Comlink.wrap<Grader>(worker), broken: breaking.signal };
  try {
    const port = await openRealmPort(realmUrl, { startDeadlineMs: START_DEADLINE_MS });
    await within(
      START_DEADLINE_MS,
      running,
      running.grader.connect(Comlink.transfer(port, [port])),
    );
    return running;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/**
 * The work's result, unless the worker breaks or the time is up first. No race of promises: each race would leave its
 * reactions behind at the signal, which lives as long as the page.
 */
function within<T>(limitMs: number, { broken }: Running, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(broken.reason);
    const timer = setTimeout(
      () => reject(new Error(`The grader gave no answer within ${limitMs / 1000} s.`)),
      limitMs,
    );
    if (broken.aborted) fail();
    broken.addEventListener('abort', fail);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      broken.removeEventListener('abort', fail);
    });
  });
}

const troubleSentence = (error: unknown): string =>
  `Your code was not checked. ${error instanceof Error ? error.message : String(error)} Your text is kept; press Check to try again, and if that does not help, reload the page or try without browser extensions.`;

const sessions = new Map<string, GraderSession>();

/** The page's session for a realm's address; all exercises of a page share it. */
export function graderSession(realmUrl: string): GraderSession {
  const held = sessions.get(realmUrl);
  if (held) return held;
  const session = new GraderSession(realmUrl);
  sessions.set(realmUrl, session);
  return session;
}
