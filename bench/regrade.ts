import { rmSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { GradingPool } from '../src/cli/regrade/grading-pool.ts';
import { type IndexedHandIn, indexHandIns } from '../src/cli/regrade/hand-in-index.ts';
import { openJournal } from '../src/cli/regrade/journal.ts';
import { markHandIns, sourcesIn } from '../src/cli/regrade/mark-students.ts';
import { type ReadySheet, readySheets } from '../src/cli/regrade/sheets.ts';
import { walk } from '../src/cli/regrade/walk.ts';
import { readExercise } from '../src/exercises/exercise-folder.ts';
import { type BareProgram, BareThreads } from './bare-threads.ts';
import type { FigureGroup } from './figures.ts';
import { TEN, writeClass } from './regrade-class.ts';
import { type Sample, sampleOf } from './sample.ts';

const ROUNDS = 7;
const STUDENTS = 30;

interface Class {
  readonly root: string;
  readonly sheets: ReadonlyMap<string, ReadySheet>;
  readonly handIns: readonly IndexedHandIn[];
  readonly programs: readonly BareProgram[];
}

/**
 * Programs a second, on one core and on two, beside what judges nothing: a QuickJS runtime made for each program, which runs
 * the job of our realm in it, argument checks and all; and one that only makes the calls.
 */
export async function measureRegrade(): Promise<readonly FigureGroup[]> {
  const root = await writeClass(STUDENTS);
  try {
    const sheets = await readySheets(TEN, readExercise, 1);
    const { files } = walk(root, new Set());
    const { handIns } = await indexHandIns(root, files, 'downhill');
    const programs: BareProgram[] = [];
    for (const file of files)
      for (const [exercise, source] of await sourcesIn(path.join(root, file)))
        programs.push({ exercise, source });
    const graded = { root, sheets, handIns, programs };
    return [await onCores(1, graded), await onCores(2, graded)];
  } finally {
    rmSync(path.dirname(root), { recursive: true });
  }
}

/** Rounds of each kind in turn; one more than counts, for what is compiled on the way. */
async function onCores(cores: number, graded: Class): Promise<FigureGroup> {
  const { root, sheets, handIns, programs } = graded;
  const pool = new GradingPool(cores, sheets);
  const threads = await BareThreads.start(cores, sheets);
  const kinds = [
    () => threads.run('harness', programs),
    () => threads.run('calls', programs),
    async () => {
      const marking = { root, seed: 1, sheets, journal: await openJournal(undefined) };
      let marks = 0;
      await markHandIns(marking, handIns, pool, cores, () => {
        marks += 1;
      });
      if (marks !== programs.length) throw new Error('Not every program was graded.');
    },
  ];
  const rates = kinds.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [k, kind] of kinds.entries()) {
      const started = performance.now();
      await kind();
      rates[k]?.push((1000 * programs.length) / (performance.now() - started));
    }
  await pool.close();
  await threads.close();
  const [bare, calls, ours] = rates.map((all) => sampleOf(all.slice(1)));
  if (!bare || !calls || !ours) throw new Error('A kind was not measured.');
  const share = ({ median }: Sample) => (100 * median) / bare.median;
  return {
    title: `Re-grading on ${cores === 1 ? 'one core' : 'two cores'}, the first ten exercises (programs a second)`,
    figures: [
      { name: 'a bare QuickJS runtime each, the same job', sample: bare, note: 'the limit' },
      {
        name: 'and with the calls alone, nothing watched',
        sample: calls,
        note: `${share(calls).toFixed(0)} % of it`,
      },
      {
        name: 'regrade: isolated, watched, judged',
        sample: ours,
        note: `${share(ours).toFixed(0)} % of it (at least 90 %); ${((100 * ours.median) / calls.median).toFixed(0)} % of the calls alone`,
      },
    ],
  };
}
