import type { Load, Run } from '../grading/run.ts';

/** The run of a submission that no realm had to see. */
export const unloadedRun = (load: Load, durationMs: number): Run => ({
  load,
  outcomes: [],
  end: 'finished',
  logs: { lines: [], dropped: 0 },
  durationMs,
});
