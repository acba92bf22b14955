import { compileFunction, constants, createContext, Script } from 'node:vm';
import type { Run } from '../grading/run.ts';
import type { Harness } from './harness.ts';
import { harnessScript } from './harness-script.ts';
import { STUDENT_FILE } from './wire.ts';

const GO = '__downhillGo';

/** A V8 global of its own with a harness in it, for one program after another. */
export interface AuthorGlobal {
  /** Loads a CommonJS body and makes the calls, killed at the deadline; every message goes to `emit`. */
  run(js: string, calls: string, budgetMs: number, emit: (message: string) => void): Run['end'];
}

let enter: Script | undefined;
const go = new Script(`${GO}()`);

/** Makes one; about two milliseconds. */
export function createAuthorGlobal(): AuthorGlobal {
  const realm = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  enter ??= new Script(harnessScript(), { filename: 'harness.js' });
  let listener: (message: string) => void = () => {};
  const enterRealm = enter.runInContext(realm) as (emit: typeof listener) => Harness;
  const harness = enterRealm((message) => listener(message));
  const load = (js: string): object => {
    const exports = {};
    compileFunction(js, ['exports'], { filename: STUDENT_FILE, parsingContext: realm })(exports);
    return exports;
  };
  return {
    run(js, calls, budgetMs, emit) {
      listener = emit;
      harness.open(calls);
      const value = () => {
        delete realm[GO];
        runModule(harness, () => load(js));
      };
      Object.defineProperty(realm, GO, { configurable: true, value });
      try {
        go.runInContext(realm, { timeout: Math.max(1, Math.ceil(budgetMs)) });
        return 'finished';
      } catch (error) {
        if (isTimeout(error)) return 'deadline';
        throw error;
      }
    },
  };
}

function runModule(harness: Harness, load: () => object): void {
  let exports: object;
  try {
    exports = load();
  } catch (error) {
    harness.failed(error, STUDENT_FILE);
    return;
  }
  harness.loaded(exports, STUDENT_FILE);
}

/** The error belongs to the realm that timed out, so it is an instance of nothing here. */
const isTimeout = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
