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
    void this.prepareSpare();
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

  /** The worker for the next taker, started unless it is there; none where it would not start, which its taker is told. */
  async prepareSpare(): Promise<StartedWorker | undefined> {
    if (this.#disposed) return undefined;
    this.#spare ??= this.#start();
    const spare = this.#spare;
    try {
      const worker = await spare;
      // It may have been taken, and even ended, in the meantime.
      return this.#spare === spare ? worker : undefined;
    } catch {
      return undefined;
    }
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
