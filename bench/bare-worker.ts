import { parentPort, workerData } from 'node:worker_threads';
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import { compileSource } from '../src/sandbox/compile-source.ts';
import { type Engine, newEngine } from '../src/sandbox/quickjs-engine.ts';
import { enterHarness, executeModule, openCalls } from '../src/sandbox/quickjs-execution.ts';
import { needsFunctions } from './bare-calls.ts';

/** What a bare thread is told at its start. */
export interface BareJobs {
  /** Puts `bareCalls.makeCalls` into a context. */
  readonly script: string;
  /** Puts `dataFunctions.buildFunction` into one; a job that hands no function over goes without. */
  readonly functionsScript: string;
  /** By exercise: the job as {@link makeCalls} of bare-calls.ts takes it, and as wire text for the harness. */
  readonly jobs: Readonly<Record<string, { readonly bare: string; readonly wire: string }>>;
}

/** Programs to run, each in a new runtime: with nothing but its calls, or with our harness around them. */
export interface BareWork {
  readonly kind: 'calls' | 'harness';
  readonly programs: readonly { readonly exercise: string; readonly source: string }[];
}

/** Harnessed runtimes that share an engine: they are dropped with it, not freed one by one. */
const SHARED_BY = 8;
const MEMORY_BYTES = 64 * 1024 * 1024;
const clock = { start: () => undefined, isOver: () => false };
const { script, functionsScript, jobs } = workerData as BareJobs;

parentPort?.on('message', (work: BareWork) => {
  void run(work).then((characters) => parentPort?.postMessage(characters));
});

/** Gives the characters of all that came out, so that nothing can be left undone. */
async function run({ kind, programs }: BareWork): Promise<number> {
  let engine = await newEngine(MEMORY_BYTES);
  let characters = 0;
  for (const [k, { exercise, source }] of programs.entries()) {
    if (kind === 'harness' && k % SHARED_BY === 0) engine = await newEngine(MEMORY_BYTES);
    const job = jobs[exercise];
    const compiled = await compileSource(source);
    if (!job || compiled.kind === 'syntax') throw new Error(`${exercise} cannot be run.`);
    characters +=
      kind === 'calls'
        ? plainly(engine, compiled.js, job.bare)
        : harnessed(engine, compiled.js, job.wire);
  }
  return characters;
}

function plainly({ quickjs }: Engine, js: string, job: string): number {
  const runtime = quickjs.newRuntime();
  const context = runtime.newContext();
  context.unwrapResult(context.evalCode(script)).dispose();
  const loaded = context.unwrapResult(context.evalCode(js, 'student.js', { type: 'module' }));
  const calls = context.getProp(context.global, 'bareCalls');
  const make = context.getProp(calls, 'makeCalls');
  const text = context.newString(job);
  const build = needsFunctions(job) ? buildFunction(context) : context.undefined;
  const state = context.getPromiseState(loaded);
  if (state.type !== 'fulfilled') throw new Error('A solution that awaits or fails cannot be run.');
  const returned = context.unwrapResult(
    context.callFunction(make, context.undefined, state.value, text, build),
  );
  const { length } = context.getString(returned);
  for (const handle of [returned, state.value, build, text, make, calls, loaded])
    if (handle.alive) handle.dispose();
  context.dispose();
  runtime.dispose();
  return length;
}

function buildFunction(context: QuickJSContext): QuickJSHandle {
  context.unwrapResult(context.evalCode(functionsScript)).dispose();
  const functions = context.getProp(context.global, 'dataFunctions');
  const build = context.getProp(functions, 'buildFunction');
  functions.dispose();
  return build;
}

function harnessed({ quickjs }: Engine, js: string, calls: string): number {
  const runtime = quickjs.newRuntime();
  let characters = 0;
  const harness = enterHarness(runtime, (message) => {
    characters += message.length;
  });
  openCalls(harness, calls);
  executeModule(runtime, harness, js, clock);
  return characters;
}
