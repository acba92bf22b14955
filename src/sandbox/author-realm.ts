import { performance } from 'node:perf_hooks';
import { compileFunction, constants, createContext, Script } from 'node:vm';
import type { Run } from '../grading/run.ts';
import { compileSource } from './compile-source.ts';
import { decodeRun } from './decode.ts';
import { explainRun } from './explain-run.ts';
import type { Harness } from './harness.ts';
import { harnessScript } from './harness-script.ts';
import { jobText } from './job-text.ts';
import type { Job, Realm } from './realm.ts';
import { unloadedRun } from './unloaded-run.ts';
import { STUDENT_FILE } from './wire.ts';

const GO = '__downhillGo';

/**
 * Runs the author's own programs (solutions, mistakes, mutants) in Node at V8's speed, in a fresh global each, killed
 * at the deadline. Not a wall: `node:vm` does not contain a program that wants out. Strangers' files go to QuickJS.
 */
export class AuthorRealm implements Realm {
  async run(job: Job): Promise<Run> {
    const calls = jobText(job.calls);
    const started = performance.now();
    const compiled = await compileSource(job.source, 'commonjs');
    if (compiled.kind === 'syntax') return unloadedRun(compiled, performance.now() - started);
    const messages: string[] = [];
    const emit = (message: string) => void messages.push(message);
    const end = runIn(compiled.js, calls, Math.max(1, Math.ceil(job.budgetMs)), emit);
    const run = decodeRun({ messages, end }, job.calls.length, performance.now() - started);
    return explainRun(run, job.source, compiled.js);
  }

  /** Nothing outlives a run here. */
  dispose(): void {}
}

let harness: Script | undefined;
const go = new Script(`${GO}()`);

function runIn(
  js: string,
  calls: string,
  budgetMs: number,
  emit: (message: string) => void,
): Run['end'] {
  const realm = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  harness ??= new Script(harnessScript(), { filename: 'harness.js' });
  const enterRealm = harness.runInContext(realm) as (emit: (message: string) => void) => Harness;
  const inside = enterRealm(emit);
  inside.open(calls);
  Object.defineProperty(realm, GO, {
    configurable: true,
    value: () => {
      delete realm[GO];
      let exports: object;
      try {
        exports = load(js, realm);
      } catch (error) {
        inside.failed(error, STUDENT_FILE);
        return;
      }
      inside.loaded(exports, STUDENT_FILE);
    },
  });
  try {
    go.runInContext(realm, { timeout: budgetMs });
    return 'finished';
  } catch (error) {
    if (isTimeout(error)) return 'deadline';
    throw error;
  }
}

function load(js: string, realm: ReturnType<typeof createContext>): object {
  const exports = {};
  compileFunction(js, ['exports'], { filename: STUDENT_FILE, parsingContext: realm })(exports);
  return exports;
}

/** The error belongs to the realm that timed out, so it is an instance of nothing here. */
const isTimeout = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
