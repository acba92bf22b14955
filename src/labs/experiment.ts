import type { Program } from './program.ts';

/**
 * One thing that a lab can run, with the library's rules or with a reader's: settings and batches are plain data and typed
 * arrays, so that they cross into and out of workers.
 */
export interface Experiment<Settings, Batch> {
  /** Reads settings that came from elsewhere; throws a sentence when they make no sense. */
  readonly read: (settings: unknown) => Settings;
  /** Stands before the first step. `program` is what the reader wrote, where the settings ask for it. */
  readonly start: (settings: Settings, program: Program | undefined) => ExperimentRun<Batch>;
  /** Reads a batch that a reader's worker sent; throws when it is none. */
  readonly readBatch: (batch: unknown) => Batch;
}

/** A run that is taken further a little at a time, so that it can be paused and stopped, and shown as it goes. */
export interface ExperimentRun<Batch> {
  /** Works until there is no more to do or `isTimeUp`, which is asked now and then, says so. */
  readonly advance: (isTimeUp: () => boolean) => { readonly batch: Batch; readonly done: boolean };
}
