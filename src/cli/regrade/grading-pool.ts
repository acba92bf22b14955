import { Worker } from 'node:worker_threads';
import type { Mark } from './grades.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** A sheet as text, and how long a program may take with it before the thread itself is taken to hang. */
export interface PoolSheet {
  readonly text: string;
  readonly patienceMs: number;
}

interface Thread {
  readonly worker: Worker;
  readonly sheets: Set<string>;
}

const TRIES = 2;
/** Far more than any program comes to: what goes beyond ends its thread, not the run. The engines' own memory is not in it. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** Grades programs in as many threads as asked for; a thread that dies or hangs is replaced, and its program tried again. */
export class GradingPool {
  readonly #sheets: ReadonlyMap<string, PoolSheet>;
  readonly #idle: Thread[] = [];
  readonly #waiting: ((thread: Thread) => void)[] = [];

  constructor(jobs: number, sheets: ReadonlyMap<string, PoolSheet>) {
    this.#sheets = sheets;
    for (let i = 0; i < jobs; i += 1) this.#idle.push(newThread());
  }

  /** Always comes to a mark, `ungraded` with the reason when the grader itself failed. */
  async grade(exercise: string, source: string): Promise<Mark> {
    const sheet = this.#sheets.get(exercise);
    if (!sheet) throw new Error(`The pool has no sheet of "${exercise}".`);
    let trouble = '';
    for (let tried = 0; tried < TRIES; tried += 1) {
      const thread = await this.#take();
      const said = await ask(thread, exercise, source, sheet);
      if (said.kind === 'lost') {
        await thread.worker.terminate();
        this.#give(newThread());
      } else this.#give(thread);
      if (said.kind === 'mark') return said.mark;
      trouble = said.message;
    }
    return {
      status: 'ungraded',
      passed: 0,
      total: 0,
      message: `The grader failed on this code, which is for a person to look at: ${trouble}`,
    };
  }

  /** Ends all threads; nothing may be asked after it. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.map(({ worker }) => worker.terminate()));
  }

  #take(): Promise<Thread> {
    const thread = this.#idle.pop();
    if (thread) return Promise.resolve(thread);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(thread: Thread): void {
    const next = this.#waiting.shift();
    if (next) next(thread);
    else this.#idle.push(thread);
  }
}

function newThread(): Thread {
  const worker = new Worker(new URL('./grading-worker.ts', import.meta.url), {
    resourceLimits: LIMITS,
  });
  // A thread may die while nobody asks it anything; the next to ask will find out.
  worker.on('error', () => undefined);
  return { worker, sheets: new Set() };
}

type Said = FromWorker | { readonly kind: 'lost'; readonly message: string };

function ask(thread: Thread, exercise: string, source: string, sheet: PoolSheet): Promise<Said> {
  const { worker, sheets } = thread;
  return new Promise((resolve) => {
    const done = (said: Said) => {
      clearTimeout(timer);
      worker.off('message', done);
      worker.off('error', failed);
      worker.off('exit', exited);
      resolve(said);
    };
    const failed = (error: unknown) =>
      done({ kind: 'lost', message: error instanceof Error ? error.message : String(error) });
    const exited = () => done({ kind: 'lost', message: 'its thread ended' });
    const timer = setTimeout(
      () => done({ kind: 'lost', message: 'its thread stopped answering' }),
      sheet.patienceMs,
    );
    worker.on('message', done);
    worker.on('error', failed);
    worker.on('exit', exited);
    // An ended thread has this number, and says no more.
    if (worker.threadId === -1) exited();
    const tell = (message: ToWorker) => worker.postMessage(message);
    if (!sheets.has(exercise)) tell({ kind: 'sheet', text: sheet.text });
    sheets.add(exercise);
    tell({ kind: 'grade', exercise, source });
  });
}
