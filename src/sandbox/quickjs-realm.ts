import { performance } from 'node:perf_hooks';
import type { QuickJSRuntime } from 'quickjs-emscripten-core';
import type { Run } from '../grading/run.ts';
import { compileSource } from './compile-source.ts';
import { decodeRun } from './decode.ts';
import { explainRun } from './explain-run.ts';
import { jobText } from './job-text.ts';
import { endAtMemory } from './memory-end.ts';
import { isOverflow, overflowMessages } from './overflowed-stack.ts';
import { newEngine } from './quickjs-engine.ts';
import { type Clock, executeModule } from './quickjs-execution.ts';
import type { Job, Realm } from './realm.ts';
import { unloadedRun } from './unloaded-run.ts';

/** The engine's own 16 MiB included. */
const MEMORY_BYTES = 64 * 1024 * 1024;
/** About 1 300 plain calls deep. WebAssembly recursion fills Node's own stack as well, which should not end first. */
const STACK_BYTES = 250 * 1024;

/** Runs a stranger's program in Node inside QuickJS: no powers, a memory limit, and an end at the deadline. */
export class QuickJsRealm implements Realm {
  readonly #memoryBytes: number;

  constructor(options: { readonly memoryBytes?: number } = {}) {
    this.#memoryBytes = options.memoryBytes ?? MEMORY_BYTES;
  }

  async run(job: Job): Promise<Run> {
    const calls = jobText(job.calls);
    const engine = await newEngine(this.#memoryBytes);
    const started = performance.now();
    const compiled = await compileSource(job.source);
    if (compiled.kind === 'syntax') return unloadedRun(compiled, performance.now() - started);
    const runtime = engine.quickjs.newRuntime({ maxStackSizeBytes: STACK_BYTES });
    const watch = watchDeadline(runtime, job.budgetMs);
    const messages: string[] = [];
    try {
      const emit = (message: string) => void messages.push(message);
      executeModule(runtime, compiled.js, calls, emit, watch);
    } catch (error) {
      if (!isOverflow(error)) throw error;
      messages.push(...overflowMessages(messages, job.calls.length));
    }
    const end = watch.isOver() ? 'deadline' : 'finished';
    const run = decodeRun({ messages, end }, job.calls.length, performance.now() - started);
    return explainRun(endAtMemory(run, engine.isFull()), job.source, compiled.js);
  }

  /** Nothing outlives a run here: an engine is dropped with all it holds. */
  dispose(): void {}
}

/** Interrupts the program at its deadline. */
function watchDeadline(runtime: QuickJSRuntime, budgetMs: number): Clock {
  let deadline = Infinity;
  let over = false;
  runtime.setInterruptHandler(() => {
    over ||= performance.now() >= deadline;
    return over;
  });
  return {
    start() {
      deadline = performance.now() + budgetMs;
    },
    isOver: () => over,
  };
}
