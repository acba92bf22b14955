import { BroadcastChannel } from 'node:worker_threads';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import {
  describe,
  it,
  type RunnerTask,
  type RunnerTestCase,
  type RunnerTestSuite,
  TestRunner,
  vi,
} from 'vitest';
import { ANSWERS, type Answer, ORDERS, type Order, type TestOutcome } from './messages.ts';

/** What Stryker's instrumented code reads and writes: which of its changes is active, and which test reaches which. */
interface Instrumentation {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: MutantCoverage;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

declare global {
  var __stryker__: Instrumentation | undefined;
}

/** The tests of a suite, in order, each with the names of what it stands in. */
const testsIn = (tasks: readonly RunnerTask[], above = ''): readonly [string, RunnerTestCase][] =>
  tasks.flatMap((task) => {
    const name = above === '' ? task.name : `${above} > ${task.name}`;
    return task.type === 'suite' ? testsIn(task.tasks, name) : [[name, task]];
  });

/** The tests by their ids; those of one name are numbered. */
function byId(tests: readonly [string, RunnerTestCase][]): ReadonlyMap<string, RunnerTestCase> {
  const found = new Map<string, RunnerTestCase>();
  for (const [name, test] of tests) {
    let id = name;
    for (let k = 2; found.has(id); k += 1) id = `${name} (${k})`;
    found.set(id, test);
  }
  return found;
}

/** Runs one test with the hooks of its file, and says what was thrown. */
async function failureOf(test: RunnerTestCase): Promise<string | undefined> {
  const suites: RunnerTestSuite[] = [];
  for (let suite = test.suite; suite; suite = suite.suite) suites.unshift(suite);
  const failures: unknown[] = [];
  const attempt = async (run: () => unknown) => {
    try {
      await run();
    } catch (error) {
      failures.push(error);
    }
  };
  await attempt(async () => {
    for (const suite of suites)
      for (const hook of TestRunner.getSuiteHooks(suite).beforeEach)
        await hook(test.context, suite);
    await TestRunner.getTestFn(test)();
  });
  for (const suite of suites.toReversed())
    for (const hook of TestRunner.getSuiteHooks(suite).afterEach)
      await attempt(() => hook(test.context, suite));
  // A test that failed halfway may have left them.
  vi.useRealTimers();
  const [first] = failures;
  if (failures.length === 0) return undefined;
  return first instanceof Error ? first.message : String(first);
}

/**
 * The first test of the file, which never ends: it carries out orders on the tests below it, as often as it is asked to.
 */
it('stays', { timeout: 0 }, async ({ task }) => {
  globalThis.__stryker__ ??= {};
  const state = globalThis.__stryker__;
  const tests = byId(testsIn(task.file.tasks));
  const orders = new BroadcastChannel(ORDERS);
  const answers = new BroadcastChannel(ANSWERS);
  const answer = (message: Answer): void => answers.postMessage(message);

  async function outcomeOf(id: string): Promise<TestOutcome> {
    const test = tests.get(id);
    if (!test) throw new Error(`There is no test "${id}".`);
    const started = performance.now();
    const failure = await failureOf(test);
    return { id, failure, spent: performance.now() - started };
  }

  async function carryOut(order: Order): Promise<TestOutcome[]> {
    const outcomes: TestOutcome[] = [];
    if (order.kind === 'all') {
      for (const [id, test] of tests) {
        if (test === task || test.mode === 'skip') continue;
        state.currentTestId = id;
        outcomes.push(await outcomeOf(id));
        state.currentTestId = undefined;
      }
      return outcomes;
    }
    state.hitCount = 0;
    state.hitLimit = order.hitLimit;
    state.activeMutant = order.mutant;
    for (const id of order.tests) {
      const outcome = await outcomeOf(id);
      outcomes.push(outcome);
      if (outcome.failure !== undefined) break;
    }
    state.activeMutant = undefined;
    return outcomes;
  }

  await new Promise<void>(() => {
    orders.onmessage = async ({ data }) => {
      const order = data as Order;
      const outcomes = await carryOut(order);
      answer({
        kind: 'done',
        outcomes,
        coverage: order.kind === 'all' ? state.mutantCoverage : undefined,
        hits: state.hitCount ?? 0,
      });
    };
    answer({ kind: 'loaded' });
  });
});

/** The quick and near ones first: the first test that fails ends a mutant. */
const files = {
  ...import.meta.glob([
    '../unit/{grading,optim,progress}/**/*.test.ts',
    '../unit/oracle-*.test.ts',
    '../fuzz/{judge,wire,hand-in,shared-code,progress-import}.test.ts',
  ]),
  ...import.meta.glob([
    '../unit/labs/{adaptive-trace,batch-descent,clipped-descent,rate-sweep,scheduled-momentum,surface-descent}.test.ts',
    '../unit/islands/{exercise-draft,progress-page,solution-gate,verdict-report}.test.ts',
    '../unit/{sandbox/wire,exercises/compile-sheet}.test.ts',
  ]),
};
for (const [file, load] of Object.entries(files)) {
  describe(file.replace('../', ''), async () => {
    await load();
  });
}
