import { answerApply } from './apply-call.ts';
import { captureConsole } from './capture-console.ts';
import { type HeldCall, readCalls } from './read-calls.ts';
import { answerRollout } from './rollout-call.ts';
import { studentModule } from './student-module.ts';
import { encodeThrown } from './thrown.ts';
import { MESSAGE } from './wire.ts';

/**
 * The trusted part inside a realm: it makes the calls and tells what came of them. It must be made before any student
 * code runs; afterwards it relies on nothing a program can reach.
 */
export interface Harness {
  /** Takes the calls of the next program in, as wire text. */
  open(calls: string): void;
  /** Makes every call on the loaded module. */
  loaded(exports: object, url: string): void;
  /** Tells that the module did not load. */
  failed(error: unknown, url: string): void;
}

/** Makes a harness that sends its messages to `emit`; see `wire.ts` for what they say. */
export function createHarness(emit: (message: string) => void): Harness {
  const printed = captureConsole(
    (line) => emit(MESSAGE.line + line),
    (count) => emit(`${MESSAGE.dropped}${count}`),
  );
  let calls: readonly HeldCall[] = [];
  const done = () => {
    if (printed.dropped() > 0) emit(`${MESSAGE.dropped}${printed.dropped()}`);
    emit(MESSAGE.done);
  };
  return {
    open(text) {
      printed.clear();
      calls = readCalls(text);
    },
    loaded(exports, url) {
      const module = studentModule(exports, url);
      emit(`${MESSAGE.load}{"kind":"loaded",${module.describeExports()}}`);
      for (let i = 0; i < calls.length; i++) {
        const call = calls[i] as HeldCall;
        emit(
          MESSAGE.outcome +
            (call.kind === 'apply' ? answerApply(call, module) : answerRollout(call, module)),
        );
      }
      done();
    },
    failed(error, url) {
      emit(`${MESSAGE.load}{"kind":"threw","error":${encodeThrown(error, url)}}`);
      done();
    },
  };
}
