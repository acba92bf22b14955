import { performance } from 'node:perf_hooks';
import type { QuickJSHandle, QuickJSRuntime } from 'quickjs-emscripten-core';
import type { Run } from '../grading/run.ts';
import { compileSource } from './compile-source.ts';
import { decodeRun } from './decode.ts';
import { explainRun } from './explain-run.ts';
import { harnessScript } from './harness-script.ts';
import { jobText } from './job-text.ts';
import { endAtMemory } from './memory-end.ts';
import { isOverflow, overflowMessages } from './overflowed-stack.ts';
import { newEngine } from './quickjs-engine.ts';
import type { Job, Realm } from './realm.ts';
import { unloadedRun } from './unloaded-run.ts';
import { MESSAGE, STUDENT_FILE } from './wire.ts';

const MEMORY_BYTES = 64 * 1024 * 1024;
/** About 1 300 plain calls deep. WebAssembly recursion fills Node's own stack as well, which should not end first. */
const STACK_BYTES = 250 * 1024;
/** Used memory from which a program that ran into its deadline is told that memory was the trouble. */
const NEARLY_FULL = 0.9;

/** Starts the module; its evaluation is a job of its own, so `then` is taken from an unspoilt promise. */
const START = `(enterRealm, emit, calls) => {
  const harness = enterRealm(emit);
  harness.open(calls);
  import('${STUDENT_FILE}').then(
    (exports) => harness.loaded(exports, '${STUDENT_FILE}'),
    (error) => harness.failed(error, '${STUDENT_FILE}'),
  );
}`;

/** Runs a stranger's program in Node inside QuickJS: no powers, a memory limit, and an end at the deadline. */
export class QuickJsRealm implements Realm {
  readonly #memoryBytes: number;

  constructor(options: { readonly memoryBytes?: number } = {}) {
    this.#memoryBytes = options.memoryBytes ?? MEMORY_BYTES;
  }

  async run(job: Job): Promise<Run> {
    const calls = jobText(job.calls);
    const engine = await newEngine();
    const started = performance.now();
    const compiled = await compileSource(job.source);
    if (compiled.kind === 'syntax') return unloadedRun(compiled, performance.now() - started);
    const runtime = engine.newRuntime({
      memoryLimitBytes: this.#memoryBytes,
      maxStackSizeBytes: STACK_BYTES,
    });
    const deadline = performance.now() + job.budgetMs;
    const watch = watchDeadline(runtime, deadline, this.#memoryBytes * NEARLY_FULL);
    const messages: string[] = [];
    try {
      execute(runtime, compiled.js, calls, messages, () => watch.end !== undefined);
    } catch (error) {
      if (!isOverflow(error)) throw error;
      messages.push(...overflowMessages(messages, job.calls.length));
    }
    const end = watch.end ?? 'finished';
    const run = decodeRun({ messages, end }, job.calls.length, performance.now() - started);
    return explainRun(endAtMemory(run), job.source, compiled.js);
  }

  /** Nothing outlives a run here: an engine is dropped with all it holds. */
  dispose(): void {}
}

/** Interrupts the program at its deadline and notes whether its memory was full by then. */
function watchDeadline(runtime: QuickJSRuntime, deadline: number, fullBytes: number) {
  const watch: { end: 'deadline' | 'memory' | undefined } = { end: undefined };
  runtime.setInterruptHandler(() => {
    if (performance.now() < deadline) return false;
    watch.end ??= usedBytes(runtime) >= fullBytes ? 'memory' : 'deadline';
    return true;
  });
  return watch;
}

function usedBytes(runtime: QuickJSRuntime): number {
  const found = /memory used\s+\d+\s+(\d+)/.exec(runtime.dumpMemoryUsage());
  return Number(found?.[1] ?? 0);
}

function execute(
  runtime: QuickJSRuntime,
  js: string,
  calls: string,
  messages: string[],
  isOver: () => boolean,
): void {
  let done = false;
  runtime.setModuleLoader(
    (name) =>
      name === STUDENT_FILE ? js : { error: new Error(`There is no module ${name} here.`) },
    (_base, name) => name,
  );
  const context = runtime.newContext();
  const enterRealm = context.unwrapResult(context.evalCode(harnessScript(), 'harness.js'));
  const start = context.unwrapResult(context.evalCode(START, 'harness.js'));
  const emit = context.newFunction('emit', (message: QuickJSHandle) => {
    const text = context.getString(message);
    messages.push(text);
    done ||= text.startsWith(MESSAGE.done);
  });
  const begun = context.callFunction(
    start,
    context.undefined,
    enterRealm,
    emit,
    context.newString(calls),
  );
  context.unwrapResult(begun);
  // One job at a time: a program that queues jobs for ever is left behind once it has answered.
  while (!done && !isOver()) {
    const step = runtime.executePendingJobs(1);
    if (step.error === undefined && step.value === 0) return;
  }
}
