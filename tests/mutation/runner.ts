import { BroadcastChannel } from 'node:worker_threads';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createVitest, type Vitest } from 'vitest/node';
import { ANSWERS, type Answer, ORDERS, type Order, type TestOutcome } from './messages.ts';

/**
 * Runs the tests of a mutant in a thread of Vitest's that has loaded them before (`resident.ts`): of Stryker's own runner for
 * Vitest each mutant waits for a new thread and all imports, a hundred times as long as its tests take.
 */
class ResidentRunner implements TestRunner {
  readonly #orders = new BroadcastChannel(ORDERS);
  readonly #answers = new BroadcastChannel(ANSWERS);
  #vitest: Vitest | undefined;

  capabilities() {
    // Mutants are switched on after loading, so that there is never anything to load anew.
    return { reloadEnvironment: true };
  }

  async init() {
    const loaded = this.#next();
    this.#vitest = await createVitest('test', {
      config: 'tests/mutation/vitest.config.ts',
      watch: false,
      onConsoleLog: () => false,
      reporters: [{}],
    });
    // The run ends only where the tests could not be loaded.
    const ended = this.#vitest.start().then(() => {
      const errors = this.#vitest?.state.getFiles().flatMap((file) => file.result?.errors ?? []);
      throw new Error(`The tests do not load:\n${errors?.map((one) => one.message).join('\n')}`);
    });
    await Promise.race([loaded, ended]);
  }

  async dryRun(): Promise<DryRunResult> {
    const { outcomes, coverage } = await this.#ask({ kind: 'all' });
    return {
      status: DryRunStatus.Complete,
      tests: outcomes.map(resultOf),
      ...(coverage && { mutantCoverage: coverage }),
    };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { outcomes, hits } = await this.#ask({
      kind: 'mutant',
      mutant: options.activeMutant.id,
      tests: options.testFilter ?? [],
      hitLimit: options.hitLimit,
    });
    const tests = outcomes.map(resultOf);
    const endless = determineHitLimitReached(hits, options.hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  async dispose() {
    this.#orders.close();
    this.#answers.close();
    await this.#vitest?.close();
  }

  async #ask(order: Order): Promise<Answer & { kind: 'done' }> {
    const answered = this.#next();
    this.#orders.postMessage(order);
    const answer = await answered;
    if (answer.kind !== 'done') throw new Error('The thread with the tests started anew.');
    return answer;
  }

  #next(): Promise<Answer> {
    return new Promise((resolve) => {
      this.#answers.onmessage = ({ data }) => resolve(data as Answer);
    });
  }
}

function resultOf({ id, failure, spent }: TestOutcome) {
  const test = { id, name: id, timeSpentMs: spent };
  return failure === undefined
    ? { ...test, status: TestStatus.Success as const }
    : { ...test, status: TestStatus.Failed as const, failureMessage: failure };
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'resident', ResidentRunner),
];
