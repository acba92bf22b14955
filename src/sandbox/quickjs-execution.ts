import type { QuickJSContext, QuickJSHandle, QuickJSRuntime } from 'quickjs-emscripten-core';
import { harnessScript } from './harness-script.ts';
import { STEADY_SCRIPT } from './steady-script.ts';
import { STUDENT_FILE } from './wire.ts';

/** The program's time: it starts when the program does. */
export interface Clock {
  start(): void;
  isOver(): boolean;
}

/** The harness inside QuickJS, as functions to call. */
export interface EnteredHarness {
  readonly context: QuickJSContext;
  readonly open: QuickJSHandle;
  readonly loaded: QuickJSHandle;
  readonly failed: QuickJSHandle;
}

const ENTER = `(enterRealm, emit) => {
  const harness = enterRealm(emit);
  const file = '${STUDENT_FILE}';
  return {
    open: (calls) => harness.open(calls),
    loaded: (exports) => harness.loaded(exports, file),
    failed: (error) => harness.failed(error, file),
  };
}`;

/** Makes a context with the harness in it, which hands each message to `emit`. */
export function enterHarness(
  runtime: QuickJSRuntime,
  emit: (message: string) => void,
): EnteredHarness {
  const context = runtime.newContext();
  const evaluated = (script: string) =>
    context.unwrapResult(context.evalCode(script, 'harness.js'));
  evaluated(STEADY_SCRIPT);
  const enterRealm = evaluated(harnessScript());
  const enterWith = evaluated(ENTER);
  const tell = context.newFunction('emit', (message: QuickJSHandle) => {
    emit(context.getString(message));
  });
  const harness = context.unwrapResult(
    context.callFunction(enterWith, context.undefined, enterRealm, tell),
  );
  return {
    context,
    open: context.getProp(harness, 'open'),
    loaded: context.getProp(harness, 'loaded'),
    failed: context.getProp(harness, 'failed'),
  };
}

/** Hands the harness the calls of a job, as wire text of ours. */
export function openCalls({ context, open }: EnteredHarness, calls: string): void {
  context.unwrapResult(context.callFunction(open, context.undefined, context.newString(calls)));
}

/**
 * Loads a module and makes the opened calls on it. Returns when all is said or the time is over, or when nothing more can
 * happen: an await that never ends, or a harness that found no memory to go on.
 */
export function executeModule(
  runtime: QuickJSRuntime,
  { context, loaded, failed }: EnteredHarness,
  js: string,
  clock: Clock,
): void {
  const { isOver } = clock;
  clock.start();
  const say = (what: QuickJSHandle, about: QuickJSHandle) => {
    if (!isOver()) context.callFunction(what, context.undefined, about);
  };
  // Not import(): its promise asks for `then` after the module has run, and may then ask a poisoned one.
  const evaluated = context.evalCode(js, STUDENT_FILE, { type: 'module' });
  if (evaluated.error) {
    say(failed, evaluated.error);
    return;
  }
  let state = context.getPromiseState(evaluated.value);
  while (state.type === 'pending' && !isOver()) {
    // One job at a time: a program that queues jobs for ever is left behind once it has loaded.
    const step = runtime.executePendingJobs(1);
    state = context.getPromiseState(evaluated.value);
    if (step.error === undefined && step.value === 0) break;
  }
  if (state.type === 'fulfilled') say(loaded, state.value);
  if (state.type === 'rejected') say(failed, state.error);
}
