import { describe, expect, it } from 'vitest';
import { playwrightTally, sum, tallyLine, vitestTally } from '../../../tools/tally.ts';

const vitest = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
};
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

describe('the closing line', () => {
  it('sums the runners’ own reports', () => {
    const total = sum([vitestTally(vitest), playwrightTally(playwright)]);
    expect(tallyLine(total)).toBe('8 passed, 0 failed, 3 skipped');
  });

  it('counts a test file that does not load as a failure', () => {
    expect(vitestTally({ ...vitest, success: false }).failed).toBe(1);
  });

  it('counts a test that passed on a later try, and an error outside every test, as failures', () => {
    const report = { stats: { ...playwright.stats, flaky: 1 }, errors: ['no server'] };
    expect(playwrightTally(report).failed).toBe(2);
  });

  it('refuses a report it does not know', () => {
    expect(() => vitestTally({})).toThrow('has no number "numPassedTests"');
  });
});
