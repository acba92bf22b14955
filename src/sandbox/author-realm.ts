import { performance } from 'node:perf_hooks';
import type { Run } from '../grading/run.ts';
import { type AuthorGlobal, createAuthorGlobal } from './author-global.ts';
import { compileSource } from './compile-source.ts';
import { decodeRun } from './decode.ts';
import { explainRun } from './explain-run.ts';
import { jobText } from './job-text.ts';
import type { Job, Realm } from './realm.ts';
import { unloadedRun } from './unloaded-run.ts';

/** Programs that share one global before a new one is made. */
const SHARED_BY = 200;
/** Ways to change the language for those who come after; a program that names one gets a global to itself. */
const MEDDLING =
  /prototype|__proto__|globalThis|defineProperty|setPrototypeOf|freeze|\b(?:[A-Z]\w*|console)\.\w+\s*=[^=>]/;

/**
 * Runs the author's own programs (solutions, mistakes, mutants) in Node at V8's speed, killed at the deadline. Each is
 * loaded afresh; the global is shared by many, so that the harness stays compiled. Not a wall: `node:vm` does not contain
 * a program that wants out, nor one that takes all the memory. Strangers' files go to QuickJS.
 */
export class AuthorRealm implements Realm {
  #shared: { readonly global: AuthorGlobal; used: number } | undefined;

  async run(job: Job): Promise<Run> {
    const calls = jobText(job.calls);
    const started = performance.now();
    const compiled = await compileSource(job.source, 'commonjs');
    if (compiled.kind === 'syntax') return unloadedRun(compiled, performance.now() - started);
    const { js } = compiled;
    const messages: string[] = [];
    const global = MEDDLING.test(job.source) ? createAuthorGlobal() : this.#takeShared();
    const end = global.run(js, calls, job.budgetMs, (message) => void messages.push(message));
    // What a killed program left behind is nobody's business.
    if (end !== 'finished') this.dispose();
    const run = decodeRun({ messages, end }, job.calls.length, performance.now() - started);
    return explainRun(run, job.source, js);
  }

  dispose(): void {
    this.#shared = undefined;
  }

  #takeShared(): AuthorGlobal {
    if (this.#shared === undefined || this.#shared.used === SHARED_BY)
      this.#shared = { global: createAuthorGlobal(), used: 0 };
    this.#shared.used += 1;
    return this.#shared.global;
  }
}
