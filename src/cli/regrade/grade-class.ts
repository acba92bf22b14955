import path from 'node:path';
import type { Terminal } from '../command.ts';
import type { Course } from '../course.ts';
import {
  GRADES_FORMAT,
  GRADES_VERSION,
  type Grades,
  type GradesHeading,
  type StudentRow,
} from './grades.ts';
import { GradingPool } from './grading-pool.ts';
import { type IndexedHandIn, indexHandIns } from './hand-in-index.ts';
import { openJournal } from './journal.ts';
import { type Marking, markHandIns, markIn, sourcesIn } from './mark-students.ts';
import { progress } from './progress.ts';
import type { Roster } from './roster.ts';
import { sameCode } from './same-code.ts';
import { isIn, type Shard } from './shard.ts';
import { readySheets } from './sheets.ts';
import { candidates, type Policy, studentRow } from './student-row.ts';
import { studentsOf } from './students.ts';
import { walk } from './walk.ts';

/** A class to be graded. Paths are absolute but for the journal's. */
export interface ClassToGrade {
  readonly dir: string;
  readonly course: Course;
  /** What hand-ins must call the course, where that matters. */
  readonly courseId: string | undefined;
  readonly seed: number;
  readonly exercises: readonly string[] | undefined;
  readonly policy: Policy;
  /** The policy as it was typed, to be written down. */
  readonly words: Pick<Grades['policy'], 'due' | 'late'>;
  readonly roster: Roster | undefined;
  readonly shard: Shard | undefined;
  readonly jobs: number;
  readonly journal: string | undefined;
  readonly ours: ReadonlySet<string>;
  readonly terminal: Terminal;
}

export interface GradedClass {
  readonly heading: GradesHeading;
  readonly rows: readonly StudentRow[];
  /** The rows with the code in them, read from the files again as they are asked for. */
  readonly withSources: (rows: readonly StudentRow[]) => AsyncIterable<StudentRow>;
}

/** Grades a folder of hand-ins: look at every file once, make the marks that are missing, put the rows together. */
export async function gradeClass(task: ClassToGrade): Promise<GradedClass> {
  const { dir, seed, policy, shard, terminal } = task;
  const { files, skipped } = walk(dir, task.ours);
  const { handIns, broken } = await indexHandIns(dir, files, task.courseId);
  const sheets = await readySheets(columns(task, handIns), task.course.read, seed);
  const everyone = studentsOf(handIns, task.roster);
  const students = shard ? everyone.filter((one) => isIn(shard, one)) : everyone;
  const journal = await openJournal(task.journal);
  const marking: Marking = { root: dir, seed, sheets, journal };
  try {
    const counting = students.flatMap((student) => candidates(student, policy));
    const open = counting
      .flatMap(({ exercises }) => exercises)
      .filter((one) => sheets.has(one.exercise) && !markIn(marking, one.exercise, one.code)).length;
    if (journal.found > 0)
      terminal.note(`going on with ${journal.found} marks of the journal; ${open} are to be made`);
    if (open > 0) {
      const pool = new GradingPool(task.jobs, sheets);
      try {
        await markHandIns(marking, counting, pool, task.jobs, progress(open, terminal));
      } finally {
        await pool.close();
      }
    }
  } finally {
    journal.close();
  }
  const same = sameCode(everyone, sheets);
  return {
    heading: {
      format: GRADES_FORMAT,
      version: GRADES_VERSION,
      ...(task.course.title === undefined ? {} : { title: task.course.title }),
      seed,
      policy: { pick: policy.pick, ...task.words },
      exercises: [...sheets.values()].map(({ id, revision }) => ({ id, revision })),
      ...(shard ? { shard: `${shard.index}/${shard.count}` } : {}),
      broken: [...broken],
      skipped: [...skipped],
    },
    rows: students.map((student) => studentRow(student, policy, marking, same)),
    withSources: (rows) => withSources(dir, rows),
  };
}

/** What is asked for, or what anybody handed in and the course has. */
function columns(task: ClassToGrade, handIns: readonly IndexedHandIn[]): readonly string[] {
  if (task.exercises) return [...new Set(task.exercises)].sort();
  const handed = new Set(handIns.flatMap(({ exercises }) => exercises.map((one) => one.exercise)));
  return task.course.exerciseIds.filter((id) => handed.has(id));
}

async function* withSources(dir: string, rows: readonly StudentRow[]): AsyncGenerator<StudentRow> {
  for (const row of rows) {
    if (row.file === undefined) {
      yield row;
      continue;
    }
    const sources = await sourcesIn(path.join(dir, row.file));
    const marks = row.marks.map((mark) => ({ ...mark, source: sources.get(mark.exercise) ?? '' }));
    yield { ...row, marks };
  }
}
