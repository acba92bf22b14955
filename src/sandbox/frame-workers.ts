import * as Comlink from 'comlink';
import type { FrameApi, StartedWorker } from './frame-contract.ts';
import { RealmStartError } from './realm-start-error.ts';

/** How long the frame may take to answer: starting two workers, one after the other. */
const ANSWER_MS = 10_000;

/** The workers of one sandboxed frame, reached through a port from `openRealmPort`; one is kept warm for the next taker. */
export class FrameWorkers {
  readonly #port: MessagePort;
  readonly #frame: Comlink.Remote<FrameApi>;
  #spare: Promise<StartedWorker | undefined> | undefined;
  #disposed = false;

  constructor(port: MessagePort) {
    this.#port = port;
    this.#frame = Comlink.wrap<FrameApi>(port);
    this.prepareSpare();
  }

  /** A worker that is up, for one program; rejects with a {@link RealmStartError} when there is none to be had. */
  async take(): Promise<StartedWorker> {
    const taken = this.#spare ?? this.#start();
    this.#spare = undefined;
    const worker = await taken;
    if (worker === undefined)
      throw new RealmStartError(
        'The worker that runs your code did not start. A browser extension may be keeping it from starting.',
      );
    return worker;
  }

  /** Ends a worker; rejects with a {@link RealmStartError} when the frame has gone, and the worker with it. */
  end({ id }: StartedWorker): Promise<void> {
    return answered(this.#frame.end(id));
  }

  /** Starts the worker for the next taker, unless it is there. */
  prepareSpare(): void {
    if (this.#spare !== undefined || this.#disposed) return;
    this.#spare = this.#start();
    // Trouble is told to the run that needs the worker.
    this.#spare.catch(() => {});
  }

  /** Lets the port go; the frame ends with its page or with the next `openRealmPort`. */
  dispose(): void {
    this.#disposed = true;
    this.#frame[Comlink.releaseProxy]();
    this.#port.close();
  }

  #start(): Promise<StartedWorker | undefined> {
    return answered(this.#frame.start());
  }
}

/** A frame that says nothing at all has gone, with whatever ran in it. */
function answered<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new RealmStartError('The sandbox that ran your code has stopped answering.')),
      ANSWER_MS,
    );
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
