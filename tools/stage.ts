import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';
import { NOTHING, type Tally } from './tally.ts';

/** One thing that must succeed; a test runner also says how many tests it ran. */
export interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Tally };
}

let browser: string | undefined;

/** Runs a stage; one without a report that fails counts as one failed test, so that the last line tells. */
export function runStage({ command, report, env: own }: Stage): Tally {
  const [program = '', ...args] = command;
  // Found, or installed, once for all runners.
  browser ??= findBrowser();
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    DOWNHILL_BROWSER: browser,
    ...own,
  };
  if (report) rmSync(report.file, { force: true });
  const { status } = spawnSync(program, args, { stdio: 'inherit', env });
  const oneFailed = { ...NOTHING, failed: 1 };
  if (!report) return status === 0 ? NOTHING : oneFailed;
  if (!existsSync(report.file)) return oneFailed;
  const tally = report.read(JSON.parse(readFileSync(report.file, 'utf8')));
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
