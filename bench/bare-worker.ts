import { parentPort, workerData } from 'node:worker_threads';
import { compileSource } from '../src/sandbox/compile-source.ts';
import { newEngine } from '../src/sandbox/quickjs-engine.ts';
import { enterHarness, executeModule, openCalls } from '../src/sandbox/quickjs-execution.ts';

/** What a bare thread is given to run: programs, each with the wire text of its calls by exercise. */
export interface BareWork {
  readonly calls: Readonly<Record<string, string>>;
  readonly programs: readonly { readonly exercise: string; readonly source: string }[];
}

/** Runtimes that share an instance of QuickJS, which would otherwise be half the time of each. */
const SHARED_BY = 8;

const clock = { start: () => undefined, isOver: () => false };
const { calls } = workerData as Pick<BareWork, 'calls'>;

async function run(programs: BareWork['programs']): Promise<number> {
  let engine = await newEngine(64 * 1024 * 1024);
  let messages = 0;
  for (const [k, { exercise, source }] of programs.entries()) {
    if (k % SHARED_BY === 0) engine = await newEngine(64 * 1024 * 1024);
    const compiled = await compileSource(source);
    if (compiled.kind === 'syntax') throw new Error(compiled.message);
    const runtime = engine.quickjs.newRuntime();
    const harness = enterHarness(runtime, () => {
      messages += 1;
    });
    openCalls(harness, calls[exercise] ?? '');
    executeModule(runtime, harness, compiled.js, clock);
  }
  return messages;
}

parentPort?.on('message', (programs: BareWork['programs']) => {
  void run(programs).then((messages) => parentPort?.postMessage(messages));
});
