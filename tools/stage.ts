import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser, findHeadlessShell } from './find-browser.ts';
import { NOTHING, sum, type Tally } from './tally.ts';

/** One thing that must succeed; a test runner also says how many tests it ran. */
export interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it runs beside the stage before it, since it keeps but one processor busy. What it says is shown once it has ended. */
  readonly beside?: true;
  /** Whether Chromium's engine without the browser around it is enough, where there is one: for stages that open many pages. */
  readonly headlessShell?: true;
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Tally };
}

/** `said` is its output, empty where that was shown as it came. */
interface Outcome {
  readonly tally: Tally;
  readonly said: string;
  readonly seconds: number;
}

/** Found, or installed, once for all runners. */
const found = new Map<() => string, string>();

function once(find: () => string): string {
  const browser = found.get(find) ?? find();
  found.set(find, browser);
  return browser;
}

/** Runs a stage; one without a report that fails counts as one failed test, so that the last line tells. */
async function runStage(stage: Stage): Promise<Outcome> {
  const { command, report, env: own, beside, headlessShell } = stage;
  const [program = '', ...args] = command;
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    DOWNHILL_BROWSER: once(headlessShell ? findHeadlessShell : findBrowser),
    ...own,
  };
  if (report) rmSync(report.file, { force: true });
  const started = performance.now();
  const said: Buffer[] = [];
  const status = await new Promise<number | null>((resolve) => {
    const child = spawn(program, args, { stdio: beside ? 'pipe' : 'inherit', env });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`));
      resolve(null);
    });
    child.on('close', resolve);
  });
  return {
    tally: tallyOf(stage, status === 0),
    said: Buffer.concat(said).toString(),
    seconds: (performance.now() - started) / 1000,
  };
}

function tallyOf({ report }: Stage, succeeded: boolean): Tally {
  const oneFailed = { ...NOTHING, failed: 1 };
  if (!report) return succeeded ? NOTHING : oneFailed;
  if (!existsSync(report.file)) return oneFailed;
  const tally = report.read(JSON.parse(readFileSync(report.file, 'utf8')));
  return !succeeded && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** Stages that run at the same time: one and those that run beside it. */
export function together(stages: readonly Stage[]): readonly (readonly Stage[])[] {
  const groups: Stage[][] = [];
  for (const stage of stages) {
    const last = groups.at(-1);
    if (stage.beside && last) last.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

/** Runs stages in their order, shows what each says, and gives the sum of their counts and the names of those that failed. */
export async function runStages(
  stages: readonly Stage[],
): Promise<{ readonly total: Tally; readonly failed: readonly string[] }> {
  const tallies: Tally[] = [];
  const failed: string[] = [];
  for (const group of together(stages)) {
    console.log(heading(group.map(({ name }) => name).join(', ')));
    const outcomes = await Promise.all(
      group.map(async (stage) => ({ stage, ...(await runStage(stage)) })),
    );
    for (const { stage, tally, said, seconds } of outcomes) {
      if (stage.beside) console.log(`${heading(stage.name)}\n${said}`);
      tallies.push(tally);
      if (tally.failed > 0) failed.push(stage.name);
      console.log(`── ${stage.name}: ${seconds.toFixed(1)} s`);
    }
  }
  return { total: sum(tallies), failed };
}

const heading = (name: string): string =>
  `\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`;
