import type { BatchOf, ExperimentName, SettingsOf } from '../labs/experiments.ts';
import type { LabAnswer, LabRequest } from '../labs/serve-experiments.ts';

/** How a run stands after it was taken further. */
export type Advanced<Batch> =
  | { readonly kind: 'batch'; readonly batch: Batch; readonly done: boolean }
  /** It cannot go on; the reason is a part of a sentence. */
  | { readonly kind: 'stopped'; readonly reason: string };

/** One experiment under way. */
interface LabRun<Batch> {
  /** Takes the run further for about so many milliseconds. Ask again only after the answer. */
  readonly advance: (ms: number) => Promise<Advanced<Batch>>;
  /** Forgets the run; an answer that is still due never comes. */
  readonly end: () => void;
}

/** A worker that runs experiments, one after another: the page's own, or one with a reader's program. */
export interface LabHost {
  readonly start: <Name extends ExperimentName>(
    experiment: Name,
    settings: SettingsOf<Name>,
  ) => LabRun<BatchOf<Name>>;
  readonly dispose: () => void;
}

/** What a host needs of a worker or of a port to one. */
export interface Line {
  readonly post: (request: LabRequest) => void;
  /** Called once, with what is to hear every message. */
  readonly listen: (hear: (data: unknown) => void) => void;
  /** Ends what is at the other side. */
  readonly close: () => void;
}

/** What is known of who answers. */
export interface FarSide {
  /** How long an answer may take beyond the time it was asked to work; after that every run is stopped. */
  readonly patienceMs: number;
  /** Reads a batch; throws when it is none of this experiment. */
  readonly readBatch: (experiment: ExperimentName, batch: unknown) => unknown;
}

let count = 0;

/** Talks to a worker. */
export function labHost(line: Line, { patienceMs, readBatch }: FarSide): LabHost {
  const waiting = new Map<number, (answer: Heard) => void>();
  let closed: string | undefined;
  const close = (reason: string) => {
    if (closed !== undefined) return;
    closed = reason;
    line.close();
    for (const settle of waiting.values()) settle({ kind: 'stopped', reason });
    waiting.clear();
  };
  line.listen((data) => {
    const answer = data as Partial<LabAnswer> | null;
    if (typeof answer?.run !== 'number') return;
    const settle = waiting.get(answer.run);
    waiting.delete(answer.run);
    if (answer.kind === 'stopped') settle?.({ kind: 'stopped', reason: String(answer.reason) });
    if (answer.kind === 'batch')
      settle?.({ kind: 'batch', batch: answer.batch, done: answer.done === true });
  });
  const ask = (run: number, ms: number) =>
    new Promise<Heard>((resolve) => {
      if (closed !== undefined) return resolve({ kind: 'stopped', reason: closed });
      const limit = ms + patienceMs;
      const timer = setTimeout(() => close(tooLong(limit)), limit);
      waiting.set(run, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      line.post({ kind: 'advance', run, ms });
    });
  return {
    start: (experiment, settings) => {
      count += 1;
      const run = count;
      line.post({ kind: 'start', run, experiment, settings });
      return {
        advance: async (ms) => {
          const heard = await ask(run, ms);
          if (heard.kind === 'stopped') return heard;
          try {
            const batch = readBatch(experiment, heard.batch) as BatchOf<typeof experiment>;
            return { ...heard, batch };
          } catch {
            return { kind: 'stopped', reason: 'what came back could not be read' };
          }
        },
        end: () => {
          waiting.delete(run);
          if (closed === undefined) line.post({ kind: 'end', run });
        },
      };
    },
    dispose: () => close('it was ended'),
  };
}

type Heard =
  | { readonly kind: 'batch'; readonly batch: unknown; readonly done: boolean }
  | { readonly kind: 'stopped'; readonly reason: string };

const tooLong = (ms: number) =>
  `it gave no answer within ${(ms / 1000).toFixed(0)} s; is there a loop without an end?`;
