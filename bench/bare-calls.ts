import type { Argument, Call, FunctionData } from '../src/grading/call.ts';

/** Makes the function that data stands for: `buildFunction` of src/sandbox/data-functions.ts, where a job needs one. */
type Build = (data: FunctionData) => unknown;

/** Numbers that JSON has no words for. */
const NUMBERS: Readonly<Record<string, number>> = {
  '#NaN': Number.NaN,
  '#Infinity': Number.POSITIVE_INFINITY,
  '#-Infinity': Number.NEGATIVE_INFINITY,
  '#0': -0,
};

/** Calls as text for {@link makeCalls}; throws on a rollout, which it does not make. */
export function bareJob(calls: readonly Call[]): string {
  if (calls.some(({ kind }) => kind !== 'apply')) throw new Error('Only applications are made.');
  return JSON.stringify(calls, (_key, value: unknown) => {
    if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0)))
      return value;
    return `#${value}`;
  });
}

/**
 * The least that does the job inside QuickJS: each call made on the student's module, and what it returns as JSON. Nothing
 * is guarded, watched or looked at.
 */
export function makeCalls(
  module: Readonly<Record<string, unknown>>,
  job: string,
  build?: Build,
): string {
  const calls = JSON.parse(job) as readonly { fn: string; args: readonly Argument[] }[];
  return JSON.stringify(
    calls.map(({ fn, args }) =>
      (module[fn] as (...given: unknown[]) => unknown)(...args.map((one) => argument(one, build))),
    ),
  );
}

/** Whether a job hands functions over. */
export const needsFunctions = (job: string): boolean => job.includes('"$function"');

function argument(value: Argument, build: Build | undefined): unknown {
  if (typeof value === 'string') return NUMBERS[value] ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => argument(one, build));
  const record = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, argument(one, build)]),
  );
  return '$function' in record ? build?.(record as FunctionData) : record;
}
