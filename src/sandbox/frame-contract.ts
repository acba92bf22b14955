/** What the page's side may ask of the realm's frame. */
export interface FrameApi {
  /**
   * Starts a worker and gives the port to its harness once that stands; a worker that does not come up is replaced once,
   * and after that there is none.
   */
  start(): Promise<StartedWorker | undefined>;
  /** Ends a worker, whatever it does. */
  end(id: number): void;
}

/** A worker that waits for its one job; it says the texts of `wire.ts` on the port, and nothing else is listened to. */
export interface StartedWorker {
  readonly id: number;
  readonly port: MessagePort;
}

/**
 * What a worker is told: the wire text of its calls, as early as they are known, and then the one program that is to
 * answer them. Nothing runs before the program has come.
 */
export type WorkerOrder =
  | { readonly kind: 'calls'; readonly calls: string }
  | { readonly kind: 'program'; readonly js: string };

/** What a worker says to its frame once its harness stands, with the port for its job. */
export const READY = 'ready';
/** What the frame says on its port once it listens. */
export const OPEN = 'open';
/** What the shell is told, with the port: the realm's document. */
export interface ShellOrder {
  readonly html: string;
}

/** The shell's file, beside the realm's documents. */
export const SHELL = 'sandbox-shell.html';
/** The element of the frame's document that holds the worker's source. */
export const WORKER_ELEMENT = 'student-worker';
