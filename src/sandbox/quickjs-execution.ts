import type { QuickJSContext, QuickJSHandle, QuickJSRuntime } from 'quickjs-emscripten-core';
import { harnessScript } from './harness-script.ts';
import { STUDENT_FILE } from './wire.ts';

/** The program's time: it starts when the program does. */
export interface Clock {
  start(): void;
  isOver(): boolean;
}

/** The harness inside QuickJS, as functions to call. */
const ENTER = `(enterRealm, emit, calls) => {
  const harness = enterRealm(emit);
  harness.open(calls);
  const file = '${STUDENT_FILE}';
  return [(exports) => harness.loaded(exports, file), (error) => harness.failed(error, file)];
}`;

/**
 * Loads a module in a new context and makes the calls on it, each message handed to `emit`. Returns when all is said or
 * the time is over, or when nothing more can happen: an await that never ends, or a harness that found no memory to go on.
 */
export function executeModule(
  runtime: QuickJSRuntime,
  js: string,
  calls: string,
  emit: (message: string) => void,
  clock: Clock,
): void {
  const context = runtime.newContext();
  const harness = enter(context, calls, emit);
  const { isOver } = clock;
  clock.start();
  const loaded = context.getProp(harness, 0);
  const failed = context.getProp(harness, 1);
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

function enter(
  context: QuickJSContext,
  calls: string,
  emit: (message: string) => void,
): QuickJSHandle {
  const enterRealm = context.unwrapResult(context.evalCode(harnessScript(), 'harness.js'));
  const enterWith = context.unwrapResult(context.evalCode(ENTER, 'harness.js'));
  const tell = context.newFunction('emit', (message: QuickJSHandle) => {
    emit(context.getString(message));
  });
  const args = [enterRealm, tell, context.newString(calls)];
  return context.unwrapResult(context.callFunction(enterWith, context.undefined, ...args));
}
