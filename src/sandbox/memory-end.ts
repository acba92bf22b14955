import type { Outcome, Run } from '../grading/run.ts';

/** What QuickJS throws when its memory limit is reached. */
const OUT_OF_MEMORY = 'InternalError: out of memory';

/** A run in which QuickJS ran out of memory ends there: what came before it stands. */
export function endAtMemory(run: Run): Run {
  if (run.load.kind === 'threw' && run.load.error.message === OUT_OF_MEMORY)
    return { ...run, load: { kind: 'unfinished' }, outcomes: [], end: 'memory' };
  const at = run.outcomes.findIndex(ranOut);
  return at < 0 ? run : { ...run, outcomes: run.outcomes.slice(0, at), end: 'memory' };
}

function ranOut(outcome: Outcome): boolean {
  if (outcome.kind === 'threw') return outcome.error.message === OUT_OF_MEMORY;
  if (outcome.kind !== 'rolled' || outcome.end.kind !== 'threw') return false;
  return outcome.end.error.message === OUT_OF_MEMORY;
}
