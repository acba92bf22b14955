import type { Load, Outcome, Place, Run, Thrown } from '../grading/run.ts';
import { readScript } from './read-script.ts';

/**
 * Says what a realm could not: where the engine's refusal of the module came from, and in which column of the source as
 * typed something was thrown.
 */
export async function explainRun(run: Run, source: string, js: string): Promise<Run> {
  const at = columnsOf(source, js);
  return {
    ...run,
    load: await explainLoad(run.load, js, at),
    outcomes: run.outcomes.map((one) => explainOutcome(one, at)),
  };
}

type ToSource = (error: Thrown) => Thrown;

async function explainLoad(load: Load, js: string, at: ToSource): Promise<Load> {
  if (load.kind !== 'threw') return load;
  if (load.error.message.startsWith('SyntaxError')) {
    const script = await readScript(js);
    if (script.kind === 'syntax') return script;
  }
  return { kind: 'threw', error: at(load.error) };
}

function explainOutcome(outcome: Outcome, at: ToSource): Outcome {
  if (outcome.kind === 'threw') return { ...outcome, error: at(outcome.error) };
  if (outcome.kind === 'rolled' && outcome.end.kind === 'threw')
    return { ...outcome, end: { ...outcome.end, error: at(outcome.end.error) } };
  return outcome;
}

/** Types that were taken out shift what follows them: a column is told only where nothing before it on the line changed. */
function columnsOf(source: string, js: string): ToSource {
  return (error) => {
    const { place } = error;
    if (place?.column === undefined) return error;
    const { line, column } = place;
    const typed = source.split('\n')[line - 1]?.slice(0, column - 1);
    const exact = typed !== undefined && typed === js.split('\n')[line - 1]?.slice(0, column - 1);
    const told: Place = exact ? { line, column } : { line };
    return { ...error, place: told };
  };
}
