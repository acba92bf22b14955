import type { Load, Outcome, Run } from '../grading/run.ts';
import { readLoad, readOutcome } from './read-outcome.ts';
import { KEPT_LINES, LINE_LENGTH, MESSAGE } from './wire.ts';

/** What a realm sent until it was done or stopped. Nothing in it has been looked at. */
export interface Transcript {
  readonly messages: readonly unknown[];
  readonly end: Run['end'];
}

const UNREADABLE = 'The program sent an answer that cannot be read.';

/**
 * Makes a Run of what came out of a realm, whatever it is: total, so that a forged or broken message can only be a
 * wrong answer. `calls` is how many outcomes may count; the first load and the first `done` are the ones that do.
 */
export function decodeRun(transcript: Transcript, calls: number, durationMs: number): Run {
  let load: Load | undefined;
  let done = false;
  let dropped = 0;
  const outcomes: Outcome[] = [];
  const lines: string[] = [];
  for (const message of transcript.messages) {
    if (typeof message !== 'string' || done) continue;
    const content = message.slice(1);
    switch (message[0]) {
      case MESSAGE.load:
        load ??= readOr(() => readLoad(content), { kind: 'threw', error: { message: UNREADABLE } });
        break;
      case MESSAGE.outcome:
        if (load?.kind === 'loaded' && outcomes.length < calls)
          outcomes.push(
            readOr(() => readOutcome(content), { kind: 'threw', error: { message: UNREADABLE } }),
          );
        break;
      case MESSAGE.line:
        if (lines.length < KEPT_LINES) lines.push(content.slice(0, LINE_LENGTH + 1));
        break;
      case MESSAGE.dropped:
        dropped = Math.max(dropped, Number.parseInt(content.slice(0, 15), 10) || 0);
        break;
      case MESSAGE.done:
        done = true;
        break;
    }
  }
  // A program that says it is done and is not has been cut off by its own doing.
  const end = transcript.end;
  return {
    load: load ?? { kind: 'unfinished' },
    outcomes,
    end: end === 'finished' && !finished(load, outcomes, calls) ? 'deadline' : end,
    logs: { lines, dropped },
    durationMs,
  };
}

const finished = (load: Load | undefined, outcomes: readonly Outcome[], calls: number) =>
  load !== undefined && (load.kind !== 'loaded' || outcomes.length === calls);

function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
