/** How many tests passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
    }),
    NOTHING,
  );

/** Reads Vitest's JSON report. */
export function vitestTally(report: unknown): Tally {
  return {
    passed: count(report, 'numPassedTests'),
    // A file that fails to load has no failed test of its own.
    failed: Math.max(count(report, 'numFailedTests'), success(report) ? 0 : 1),
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  };
}

/** Reads Playwright's JSON report; a test that passed on a later try counts as failed: it is not to be trusted. */
export function playwrightTally(report: unknown): Tally {
  const stats = field(report, 'stats');
  const errors = field(report, 'errors');
  return {
    passed: count(stats, 'expected'),
    failed:
      count(stats, 'unexpected') +
      count(stats, 'flaky') +
      (Array.isArray(errors) ? errors.length : 0),
    skipped: count(stats, 'skipped'),
  };
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const success = (report: unknown): boolean => field(report, 'success') === true;

function count(value: unknown, name: string): number {
  const number = field(value, name);
  if (typeof number !== 'number')
    throw new Error(`The runner's report has no number "${name}": has its format changed?`);
  return number;
}

/** The closing line of the test command. */
export const tallyLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
