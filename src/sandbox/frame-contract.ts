/** What the page's side may ask of the realm's frame. */
export interface FrameApi {
  /**
   * Runs compiled code in the spare worker and ends the worker. `calls` is the job's wire text, `budgetMs` counts from the
   * moment the worker is given the code.
   */
  run(js: string, calls: string, budgetMs: number): Promise<FrameAnswer>;
}

/** What came out of one worker; the messages are as the worker sent them. */
export interface FrameAnswer {
  readonly end: 'finished' | 'deadline' | 'no-start';
  readonly messages: readonly string[];
}

/** What the frame gives a worker. */
export interface WorkerJob {
  readonly js: string;
  readonly calls: string;
}

/** What a worker says once its harness stands; then it may be given its one job. */
export const READY = 'ready';
/** What the frame says on its port once it listens. */
export const OPEN = 'open';
/** The element of the frame's document that holds the worker's source. */
export const WORKER_ELEMENT = 'student-worker';
