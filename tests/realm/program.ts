import type { Call } from '../../src/grading/call.ts';
import type { Run, Thrown } from '../../src/grading/run.ts';

/** A broken or hostile program and what must be seen of it, in every realm. */
export interface Program {
  readonly name: string;
  readonly source: string;
  /** One call of `f` without arguments unless given. */
  readonly calls?: readonly Call[];
  readonly budgetMs?: number;
  readonly expect: Expectation;
}

/** Says what is wrong with a run, or nothing. */
export type Expectation = (run: Run) => string | undefined;

export const CALL_F: readonly Call[] = [{ kind: 'apply', fn: 'f', args: [] }];

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 400);
const unless = (ok: boolean, run: Run, wanted: string) =>
  ok ? undefined : `wanted ${wanted}, got ${shown({ ...run, durationMs: undefined })}`;

/** Values of two realms are compared as text: NaN and kinds survive, and both sides write them alike. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) return `number ${part}`;
    return Object.is(part, -0) ? 'number -0' : part;
  });

/** The first call returned this. */
export const returns =
  (value: unknown): Expectation =>
  (run) => {
    const first = run.outcomes[0];
    const got = first?.kind === 'returned' ? textOf(first.value) : undefined;
    return unless(
      run.end === 'finished' && got === textOf(value),
      run,
      `the value ${shown(value)}`,
    );
  };

/** What an `Odd` looks like once it has crossed into a test. */
export const odd = (kind: string) => ({ odd: kind });

const fits = (error: Thrown, message: RegExp, line: number | undefined) =>
  message.test(error.message) && (line === undefined || error.place?.line === line);

/** The first call threw, with the line if one is given. */
export const throws =
  (message: RegExp, line?: number): Expectation =>
  (run) => {
    const first = run.outcomes[0];
    const ok =
      run.end === 'finished' && first?.kind === 'threw' && fits(first.error, message, line);
    return unless(ok, run, `a throw of ${message} at line ${line}`);
  };

/** The module threw while it loaded. */
export const loadThrows =
  (message: RegExp, line?: number): Expectation =>
  (run) =>
    unless(
      run.load.kind === 'threw' && fits(run.load.error, message, line),
      run,
      `loading to throw ${message} at line ${line}`,
    );

/** The module was refused before it ran. */
export const refused =
  (message: RegExp, line?: number): Expectation =>
  (run) => {
    const { load } = run;
    const ok = load.kind === 'syntax' && message.test(load.message);
    return unless(
      ok && (line === undefined || load.place?.line === line),
      run,
      `a refusal ${message} at ${line}`,
    );
  };

/** The run was cut off, after so many finished calls. */
export const cutOff =
  (ends: readonly Run['end'][], finished: number, load: Run['load']['kind']): Expectation =>
  (run) =>
    unless(
      ends.includes(run.end) && run.outcomes.length === finished && run.load.kind === load,
      run,
      `an end by ${ends.join(' or ')} after ${finished} calls, ${load}`,
    );

/** One of several is enough: engines differ in where they give up. */
export const either =
  (...some: readonly Expectation[]): Expectation =>
  (run) => {
    const complaints = some.map((expect) => expect(run));
    return complaints.includes(undefined) ? undefined : complaints.join('; or ');
  };

/** A fact about the run as a whole. */
export const shows =
  (what: string, fact: (run: Run) => boolean): Expectation =>
  (run) =>
    unless(fact(run), run, what);
