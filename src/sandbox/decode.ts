import type { Load, Outcome, Run } from '../grading/run.ts';
import { readLoad, readOutcome } from './read-outcome.ts';
import { KEPT_LINES, LINE_LENGTH, MESSAGE } from './wire.ts';

/** What a realm sent until it was done or stopped. Nothing in it has been looked at. */
export interface Transcript {
  readonly messages: readonly unknown[];
  readonly end: Run['end'];
}

const UNREADABLE = {
  kind: 'threw',
  error: { message: 'The program sent an answer that cannot be read.' },
} as const;

/** Makes a Run of all that came out of a realm, in order. */
export function decodeRun({ messages, end }: Transcript, calls: number, durationMs: number): Run {
  const decoder = new RunDecoder(calls);
  for (const message of messages) decoder.take(message);
  return decoder.run(end, durationMs);
}

/**
 * Makes a Run of what comes out of a realm, message by message and whatever it is: total, so that a forged or broken
 * message can only be a wrong answer. The first load and the first `done` are the ones that count.
 */
export class RunDecoder {
  readonly #calls: number;
  readonly #outcomes: Outcome[] = [];
  readonly #lines: string[] = [];
  #load: Load | undefined;
  #done = false;
  #dropped = 0;

  /** @param calls How many outcomes may count. */
  constructor(calls: number) {
    this.#calls = calls;
  }

  /** Reads the next message. */
  take(message: unknown): void {
    if (typeof message !== 'string' || this.#done) return;
    const content = message.slice(1);
    switch (message[0]) {
      case MESSAGE.load:
        this.#load ??= readOr(() => readLoad(content), UNREADABLE);
        break;
      case MESSAGE.outcome:
        if (this.#load?.kind === 'loaded' && this.#outcomes.length < this.#calls)
          this.#outcomes.push(readOr(() => readOutcome(content), UNREADABLE));
        break;
      case MESSAGE.line:
        if (this.#lines.length < KEPT_LINES) this.#lines.push(content.slice(0, LINE_LENGTH + 1));
        break;
      case MESSAGE.dropped:
        this.#dropped = Math.max(this.#dropped, Number.parseInt(content.slice(0, 15), 10) || 0);
        break;
      case MESSAGE.done:
        this.#done = true;
        break;
    }
  }

  /** The run that the messages so far make. */
  run(end: Run['end'], durationMs: number): Run {
    return {
      load: this.#load ?? { kind: 'unfinished' },
      outcomes: this.#outcomes,
      // A program that says it is done and is not has been cut off by its own doing.
      end: end === 'finished' && !this.#isComplete() ? 'deadline' : end,
      logs: { lines: this.#lines, dropped: this.#dropped },
      durationMs,
    };
  }

  #isComplete(): boolean {
    const load = this.#load;
    return load !== undefined && (load.kind !== 'loaded' || this.#outcomes.length === this.#calls);
  }
}

function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
