import type { Experiment, ExperimentRun } from './experiment.ts';
import { EXPERIMENTS, type ExperimentName } from './experiments.ts';
import type { Program } from './program.ts';

/** What a lab asks of a worker: to begin a run under a number, to take it further, to forget it. */
export type LabRequest =
  | {
      readonly kind: 'start';
      readonly run: number;
      readonly experiment: ExperimentName;
      readonly settings: unknown;
    }
  | { readonly kind: 'advance'; readonly run: number; readonly ms: number }
  | { readonly kind: 'end'; readonly run: number };

/** What a worker answers to `advance`. */
export type LabAnswer =
  | {
      readonly kind: 'batch';
      readonly run: number;
      readonly batch: unknown;
      readonly done: boolean;
    }
  /** The run cannot go on; the reason is a part of a sentence. */
  | { readonly kind: 'stopped'; readonly run: number; readonly reason: string };

/** Answers requests with the library's rules, or with the program of one reader. Holds the runs that have begun. */
export function serveExperiments(
  program: Program | undefined,
  answer: (message: LabAnswer, transfer: ArrayBuffer[]) => void,
): (request: LabRequest) => void {
  const runs = new Map<number, ExperimentRun<unknown>>();
  const faults = new Map<number, string>();
  return (request) => {
    const { run } = request;
    try {
      switch (request.kind) {
        case 'start': {
          const experiment: Experiment<unknown, unknown> = EXPERIMENTS[
            request.experiment
          ] as unknown as Experiment<unknown, unknown>;
          runs.set(run, experiment.start(experiment.read(request.settings), program));
          return;
        }
        case 'advance': {
          const fault = faults.get(run);
          if (fault !== undefined) return answer({ kind: 'stopped', run, reason: fault }, []);
          const until = performance.now() + request.ms;
          const advanced = runs.get(run)?.advance(() => performance.now() >= until);
          if (advanced) answer({ kind: 'batch', run, ...advanced }, buffersIn(advanced.batch));
          return;
        }
        case 'end':
          runs.delete(run);
          faults.delete(run);
          return;
      }
    } catch (error) {
      const reason = reasonOf(error);
      if (request.kind === 'advance') answer({ kind: 'stopped', run, reason }, []);
      else faults.set(run, reason);
    }
  };
}

/** What was thrown, in a few words, whatever it is. */
export function reasonOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return 'something was thrown that cannot be shown';
  }
}

/** The memory of the typed arrays in a batch, which may move to the other side instead of being copied. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersIn) : [];
}
