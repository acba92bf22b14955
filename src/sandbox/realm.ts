import type { Call } from '../grading/call.ts';
import type { Run } from '../grading/run.ts';

/** One submission to run: its source as typed, and the calls to make. */
export interface Job {
  /** TypeScript, as the student typed it. */
  readonly source: string;
  readonly calls: readonly Call[];
  /** Wall-clock milliseconds for loading and all calls together. */
  readonly budgetMs: number;
}

/** A place where a stranger's code runs without powers. The browser's and Node's transports both are one. */
export interface Realm {
  /** Always resolves to a Run for whatever the student wrote; rejects only when the realm itself cannot work. */
  run(job: Job): Promise<Run>;
  /** Ends every worker or runtime the realm holds. */
  dispose(): void;
}
