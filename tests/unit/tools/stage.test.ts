import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runStages, type Stage, together } from '../../../tools/stage.ts';
import { vitestTally } from '../../../tools/tally.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'stages-'));
const node = (name: string, code: string, more: Partial<Stage> = {}): Stage => ({
  name,
  command: [process.execPath, '-e', code],
  ...more,
});

let shown: string[] = [];
beforeEach(() => {
  shown = [];
  vi.stubEnv('DOWNHILL_BROWSER', process.execPath);
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    shown.push(line);
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('a stage runs beside the one before it, and else after it', () => {
  const [a, b, c, d] = [
    node('a', ''),
    node('b', '', { beside: true }),
    node('c', '', { beside: true }),
    node('d', ''),
  ];
  expect(together([a, b, c, d])).toEqual([[a, b, c], [d]]);
  // The one that it would run beside was not asked for.
  expect(together([b, d])).toEqual([[b], [d]]);
});

it('what a stage beside another says is shown whole, under its name', async () => {
  const { total, failed } = await runStages([
    node('leading', ''),
    node('other', 'console.log("one"); console.error("two")', { beside: true }),
  ]);
  expect(failed).toEqual([]);
  expect(total).toEqual({ passed: 0, failed: 0, skipped: 0 });
  const said = shown.find((line) => line.includes('── other ─'));
  expect(said).toContain('one\n');
  expect(said).toContain('two\n');
});

it('a stage that fails, or is no program, counts as one failed test', async () => {
  const { total, failed } = await runStages([
    node('leading', 'process.exit(3)'),
    node('other', 'process.exit(1)', { beside: true }),
    { name: 'missing', command: [path.join(folder, 'no-such-program')], beside: true },
    node('well', ''),
  ]);
  expect(failed).toEqual(['leading', 'other', 'missing']);
  expect(total.failed).toBe(3);
});

it('the counts come from the report of this run, not of an earlier one', async () => {
  const file = path.join(folder, 'report.json');
  const report = {
    success: true,
    numPassedTests: 7,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
  };
  const write = `require('fs').writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(JSON.stringify(report))})`;
  const read = { file, read: vitestTally };
  const ran = await runStages([node('ran', write, { report: read })]);
  expect(ran.total).toEqual({ passed: 7, failed: 0, skipped: 1 });
  const red = await runStages([node('red', `${write}; process.exit(1)`, { report: read })]);
  expect(red.total.failed).toBe(1);
  writeFileSync(file, JSON.stringify(report));
  const silent = await runStages([node('silent', '', { report: read })]);
  expect(silent.total).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
