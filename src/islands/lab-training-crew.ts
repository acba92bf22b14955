import type { TrainingSettings } from '../labs/network-training.ts';
import type { LabHost } from './experiment-host.ts';
import { RunLog } from './lab-training-log.ts';

/** A run that a reader wants on show. */
export interface RunWish {
  readonly settings: TrainingSettings;
  /** Runs of the same identity are the same run. */
  readonly identity: string;
  /** Starts or shares the worker that it runs in. */
  readonly host: () => Promise<LabHost>;
  /** Whether the worker is its own, and ends with it. */
  readonly ownsHost: boolean;
}

/** How a run stands; a reason is a part of a sentence. */
type RunStatus =
  | { readonly kind: 'running' }
  | { readonly kind: 'over' }
  | { readonly kind: 'stopped'; readonly reason: string };

export interface CrewRun {
  readonly wish: RunWish;
  readonly log: RunLog;
  status: RunStatus;
  dropped: boolean;
}

/** Milliseconds of work between two looks at a run. */
const MS = 40;

/**
 * Takes runs further, each at its own pace but none beyond the goal: an epoch takes at least `period` milliseconds, so
 * that it can be watched, but for a run that has fallen behind the others.
 */
export class TrainingCrew {
  runs: readonly CrewRun[] = [];
  period = 0;
  #goal = 0;
  #wake: (() => void)[] = [];
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The furthest epoch of any run; −1 before the first evaluation. */
  get front(): number {
    return Math.max(-1, ...this.runs.map(({ log }) => log.epoch));
  }

  /** The last epoch that every run which has not stopped has finished. */
  get shared(): number {
    const going = this.runs.filter(({ status }) => status.kind !== 'stopped');
    return going.length === 0 ? this.front : Math.min(...going.map(({ log }) => log.epoch));
  }

  /** The epoch that all runs are taken to. */
  set goal(epoch: number) {
    this.#goal = epoch;
    this.#wakeAll();
  }

  /** Keeps the runs that are still wanted, begins the others, and drops those that are not. */
  want(wishes: readonly RunWish[]): void {
    const left = [...this.runs];
    const begun: CrewRun[] = [];
    this.runs = wishes.map((wish) => {
      const k = left.findIndex((run) => run.wish.identity === wish.identity);
      const [kept] = k === -1 ? [] : left.splice(k, 1);
      if (kept) return kept;
      const run: CrewRun = {
        wish,
        log: new RunLog(),
        status: { kind: 'running' },
        dropped: false,
      };
      begun.push(run);
      return run;
    });
    for (const run of left) run.dropped = true;
    this.#wakeAll();
    for (const run of begun) void this.#follow(run);
    this.#changed();
  }

  dispose(): void {
    this.want([]);
  }

  async #follow(run: CrewRun): Promise<void> {
    const { settings, host, ownsHost } = run.wish;
    try {
      const worker = await host();
      const under = worker.start('training', settings);
      while (!run.dropped && run.status.kind === 'running') {
        if (run.log.epoch >= this.#goal) {
          await new Promise<void>((wake) => this.#wake.push(wake));
          continue;
        }
        const since = performance.now();
        const isBehind = run.log.epoch < this.front;
        const next = await under.advance(MS);
        if (run.dropped) break;
        if (next.kind === 'stopped') run.status = next;
        else {
          run.log.append(next.batch);
          if (next.batch.ended !== undefined)
            run.status = { kind: 'stopped', reason: next.batch.ended };
          else if (next.done) run.status = { kind: 'over' };
          const rest = this.period - (performance.now() - since);
          if (next.batch.evaluation && !isBehind && rest > 0) await pause(rest);
        }
        this.#changed();
      }
      if (ownsHost) worker.dispose();
      else under.end();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      run.status = { kind: 'stopped', reason };
      this.#changed();
    }
  }

  #wakeAll(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const one of wake) one();
  }
}

const pause = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));
