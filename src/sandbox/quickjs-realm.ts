import { performance } from 'node:perf_hooks';
import type { Run } from '../grading/run.ts';
import { compileSource } from './compile-source.ts';
import { decodeRun } from './decode.ts';
import { explainRun } from './explain-run.ts';
import { jobText } from './job-text.ts';
import { endAtMemory } from './memory-end.ts';
import { isOverflow, overflowMessages } from './overflowed-stack.ts';
import { newPreparedEngine, type PreparedEngine } from './prepared-engine.ts';
import type { Job, Realm } from './realm.ts';
import { unloadedRun } from './unloaded-run.ts';

/** The engine's own 16 MiB included. */
const MEMORY_BYTES = 64 * 1024 * 1024;

/**
 * Runs strangers' programs in Node inside QuickJS: no powers, a memory limit, and an end at the deadline. What one program
 * did ends with it: before each, every byte of the engine's memory is put back to what it was when the calls had been
 * opened, and after a run that did not end as runs should the engine is dropped.
 */
export class QuickJsRealm implements Realm {
  readonly #memoryBytes: number;
  #engine: PreparedEngine | undefined;

  constructor(options: { readonly memoryBytes?: number } = {}) {
    this.#memoryBytes = options.memoryBytes ?? MEMORY_BYTES;
  }

  async run(job: Job): Promise<Run> {
    const calls = jobText(job.calls);
    const started = performance.now();
    const compiled = await compileSource(job.source);
    if (compiled.kind === 'syntax') return unloadedRun(compiled, performance.now() - started);
    const engine = this.#engine ?? (await newPreparedEngine(this.#memoryBytes));
    // Taken out while it runs: a second run at the same time gets an engine of its own.
    this.#engine = undefined;
    const messages: string[] = [];
    let broken = false;
    try {
      engine.prepare(calls);
      engine.execute(compiled.js, job.budgetMs, (message) => void messages.push(message));
    } catch (error) {
      // Without memory the engine may fall over its own feet; what had been said stands.
      const fell = error instanceof WebAssembly.RuntimeError && engine.isFull();
      if (!fell && !isOverflow(error)) throw error;
      broken = true;
      if (!fell) messages.push(...overflowMessages(messages, job.calls.length));
    }
    const end = engine.isOver() ? 'deadline' : 'finished';
    const run = decodeRun({ messages, end }, job.calls.length, performance.now() - started);
    const ended = endAtMemory(run, engine.isFull());
    if (!broken && ended.end === 'finished' && !engine.hasGrown()) this.#engine = engine;
    return explainRun(ended, job.source, compiled.js);
  }

  /** Drops the engine with all it holds; the next run makes another. */
  dispose(): void {
    this.#engine = undefined;
  }
}
