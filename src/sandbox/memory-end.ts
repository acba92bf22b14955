import type { Outcome, Run, Thrown } from '../grading/run.ts';

/** What QuickJS throws when its memory is used up: an error, or null when there is no room left for one. */
const OUT_OF_MEMORY: readonly string[] = ['InternalError: out of memory', 'null'];

/**
 * A run in which QuickJS ran out of memory ends there: what came before it stands. `isFull` tells whether the engine's
 * memory had grown to its limit, which also explains a run that did not come to its end.
 */
export function endAtMemory(run: Run, isFull: boolean): Run {
  const ranOut = ({ message }: Thrown) =>
    message === OUT_OF_MEMORY[0] || (isFull && message === OUT_OF_MEMORY[1]);
  if (run.load.kind === 'threw' && ranOut(run.load.error))
    return { ...run, load: { kind: 'unfinished' }, outcomes: [], end: 'memory' };
  const at = run.outcomes.findIndex((outcome) => {
    const error = errorOf(outcome);
    return error !== undefined && ranOut(error);
  });
  if (at >= 0) return { ...run, outcomes: run.outcomes.slice(0, at), end: 'memory' };
  return isFull && run.end !== 'finished' ? { ...run, end: 'memory' } : run;
}

function errorOf(outcome: Outcome): Thrown | undefined {
  if (outcome.kind === 'threw') return outcome.error;
  return outcome.kind === 'rolled' && outcome.end.kind === 'threw' ? outcome.end.error : undefined;
}
