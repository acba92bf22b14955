import { availableParallelism } from 'node:os';
import { UsageError } from '../command.ts';
import { GRADEBOOKS, type Gradebook } from './gradebook.ts';

/** The options of `regrade` and `merge` that say what is written. */
export const OUTPUT_OPTIONS = {
  out: { type: 'string' },
  json: { type: 'string' },
  gradebook: { type: 'string' },
  assignment: { type: 'string' },
  items: { type: 'string' },
} as const;

/** Where the results go, each undefined when not asked for. */
export interface Output {
  readonly out: string | undefined;
  readonly json: string | undefined;
  readonly gradebook: Gradebook | undefined;
}

/** Reads those options. */
export function readOutput(
  values: Readonly<Partial<Record<keyof typeof OUTPUT_OPTIONS, string>>>,
): Output {
  const { out, json, gradebook, assignment, items = 'total' } = values;
  const system = GRADEBOOKS.find((name) => name === gradebook);
  if (gradebook !== undefined && system === undefined)
    throw new UsageError(`--gradebook takes ${GRADEBOOKS.join(' or ')}, not "${gradebook}".`);
  if (items !== 'total' && items !== 'exercises')
    throw new UsageError(`--items takes total or exercises, not "${items}".`);
  if (out !== undefined && out === json)
    throw new UsageError('--out and --json name the same file; give each its own.');
  return {
    out,
    json,
    gradebook: system && { system, items, ...(assignment === undefined ? {} : { assignment }) },
  };
}

/** How many threads: as asked, or as many as there are processors. */
export function readJobs(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs < 1)
    throw new UsageError(`--jobs takes how many threads may run, as in 2, not "${text}".`);
  return jobs;
}
