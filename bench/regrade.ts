import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { GradingPool } from '../src/cli/regrade/grading-pool.ts';
import { indexHandIns } from '../src/cli/regrade/hand-in-index.ts';
import { openJournal } from '../src/cli/regrade/journal.ts';
import { markHandIns, sourcesIn } from '../src/cli/regrade/mark-students.ts';
import { type ReadySheet, readySheets } from '../src/cli/regrade/sheets.ts';
import { walk } from '../src/cli/regrade/walk.ts';
import { readExercise } from '../src/exercises/exercise-folder.ts';
import { callsOf } from '../src/grading/sheet-calls.ts';
import { parseSheet } from '../src/grading/sheet-wire.ts';
import { jobText } from '../src/sandbox/job-text.ts';
import type { BareWork } from './bare-worker.ts';
import { TEN, writeClass } from './regrade-class.ts';
import { type Sample, sampleOf } from './sample.ts';

const CORES = 2;
const ROUNDS = 7;
const CLASS = 1000;
/** Hand-ins in a round that is compared with the limit, and in the small class that shows what memory a file costs. */
const FEW = 30;
const SMALL = 100;

/** Re-grading a class on two cores; rates in programs a second. */
export interface RegradeFigures {
  /** A bare QuickJS runtime for each program, running the same calls, nothing judged. */
  readonly bare: Sample;
  readonly ours: Sample;
  /** The whole command on 1 000 hand-ins of ten exercises. */
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** What the peak grows by for each hand-in, from a class of 100 to one of 1 000. */
  readonly kilobytesEach: number;
}

/** Measures rounds of ours and of the limit in turn, then the whole command. */
export async function measureRegrade(): Promise<RegradeFigures> {
  const rates = await compare();
  const small = await wholeRun(SMALL);
  const large = await wholeRun(CLASS);
  return {
    ...rates,
    seconds: large.seconds,
    peakMegabytes: large.peak / 1024,
    kilobytesEach: (large.peak - small.peak) / (CLASS - SMALL),
  };
}

async function compare(): Promise<Pick<RegradeFigures, 'bare' | 'ours'>> {
  const root = await writeClass(FEW);
  const sheets = await readySheets(TEN, readExercise, 1);
  const { files } = walk(root, new Set());
  const { handIns } = await indexHandIns(root, files, 'downhill');
  const pool = new GradingPool(CORES, sheets);
  const threads = bareThreads(sheets);
  const programs: { exercise: string; source: string }[] = [];
  for (const file of files)
    for (const [exercise, source] of await sourcesIn(path.join(root, file)))
      programs.push({ exercise, source });
  const [ours, bare]: [number[], number[]] = [[], []];
  const rate = async (work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    return (1000 * programs.length) / (performance.now() - started);
  };
  // One round more than counts, for what is compiled on the way.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const journal = await openJournal(undefined);
    const marking = { root, seed: 1, sheets, journal };
    ours.push(await rate(() => markHandIns(marking, handIns, pool, CORES, () => undefined)));
    bare.push(await rate(() => runBare(threads, programs)));
  }
  await pool.close();
  await Promise.all(threads.map((thread) => thread.terminate()));
  rmSync(path.dirname(root), { recursive: true });
  return { ours: sampleOf(ours.slice(1)), bare: sampleOf(bare.slice(1)) };
}

function bareThreads(sheets: ReadonlyMap<string, ReadySheet>): readonly Worker[] {
  const calls = Object.fromEntries(
    [...sheets].map(([id, { text }]) => [id, jobText(callsOf(parseSheet(text)))]),
  );
  return Array.from(
    { length: CORES },
    () => new Worker(new URL('./bare-worker.ts', import.meta.url), { workerData: { calls } }),
  );
}

const runBare = (threads: readonly Worker[], programs: BareWork['programs']) =>
  Promise.all(
    threads.map(async (thread, k) => {
      thread.postMessage(programs.filter((_, i) => i % threads.length === k));
      await once(thread, 'message');
    }),
  );

/** The peak is what the system counts for the whole process, in kilobytes. */
async function wholeRun(students: number): Promise<{ seconds: number; peak: number }> {
  const root = await writeClass(students);
  const tell =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', tell, 'src/cli/main.ts', 'regrade', root, '--jobs', String(CORES)].concat(
      '--json',
      path.join(path.dirname(root), 'grades.json'),
    ),
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - started) / 1000;
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]);
  rmSync(path.dirname(root), { recursive: true });
  if (status !== 0 || !stderr.includes(`${students} students graded`) || Number.isNaN(peak))
    throw new Error(`regrade failed: ${stderr.slice(-500)}`);
  return { seconds, peak };
}
