import { createHash } from 'node:crypto';
import { courseRoot, splitArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { type Course, openCourse } from './course.ts';
import type { Grades, StudentRow } from './regrade/grades.ts';
import { readGrades } from './regrade/read-grades.ts';
import { writeWhole } from './regrade/write-grades.ts';
import {
  type ExerciseReport,
  type ExerciseWords,
  exerciseReport,
} from './report/exercise-report.ts';
import { reportPage } from './report/report-page.ts';
import { withoutComments } from './report/tokens.ts';

export const report: Command = {
  name: 'report',
  summary: 'makes one page of what a class got right and wrong',
  help: `Usage: npm run -s downhill -- report <grades.json> --out report.html [--names] [--json]

Takes what "regrade --json" wrote and makes one HTML page that needs nothing else: of each exercise how many passed, the
attempts, what went wrong, the most frequent first, and submissions that are alike, side by side. Students are numbered,
and comments are left out of their code, for people sign with them.

  --out F    the page
  --names    name the students, and show their code as it is
  --json     one object on stdout: students, missing, seed and exercises (id, title, handedIn, passed, attempts?,
             troubles, similar)
  --root D   the course's folder, where it is not the current one

Exit code: 0 written, 2 the call is wrong.`,
  run: async (args, terminal) => {
    const { values, positionals } = splitArguments(args, {
      out: { type: 'string' },
      names: { type: 'boolean' },
      json: { type: 'boolean' },
      root: { type: 'string' },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError('report takes one file: report grades.json --out report.html.');
    if (values.out === undefined && !values.json)
      throw new UsageError('report needs --out, the page to write, as in --out report.html.');
    const course = await openCourse(courseRoot(values.root));
    const hasNames = values.names ?? false;
    const known = readGrades(file);
    const grades = hasNames ? known : numbered(known);
    const shown = hasNames ? (source: string) => source : hidesNames(known);
    const reports: ExerciseReport[] = [];
    for (const { id } of grades.exercises)
      reports.push(exerciseReport(grades, id, await wordsOf(id, course), shown));
    const students = grades.students.filter(({ standing }) => standing !== 'missing').length;
    const head = {
      title: grades.title,
      students,
      missing: grades.students.length - students,
      seed: grades.seed,
      hasNames,
    };
    if (values.out !== undefined) await writeWhole(values.out, [reportPage(head, reports)]);
    if (values.json) terminal.print(JSON.stringify({ ...head, exercises: reports.map(plain) }));
    else terminal.note(`wrote ${values.out}`);
    return 0;
  },
};

async function wordsOf(id: string, course: Course): Promise<ExerciseWords> {
  if (!course.exerciseIds.includes(id)) return { title: id, starter: '', questions: new Map() };
  const { declaration, starter } = await course.read(id);
  const questions = new Map(declaration.mistakes.map((one) => [one.id, one.question]));
  return { title: declaration.title, starter: starter.source, questions };
}

/** Numbers by a hash, for the order of a class list would tell who is who. */
function numbered(grades: Grades): Grades {
  const hashOf = ({ id, name }: StudentRow) =>
    createHash('sha256').update(`${id}\n${name}`).digest('hex');
  const students = grades.students
    .map((row) => ({ row, hash: hashOf(row) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ row }, k) => ({ ...row, id: '', name: `Student ${k + 1}` }));
  return { ...grades, students };
}

/** Takes comments out of code, and whatever else in it is the name or the id of somebody in the class. */
function hidesNames({ students }: Grades): (source: string) => string {
  const words = students.flatMap(({ id, name, roster }) => [id, name, roster?.name ?? '']);
  const personal = [...new Set(words)].filter((word) => word.length > 2);
  return (source) =>
    personal.reduce((text, word) => text.replaceAll(word, '…'), withoutComments(source));
}

const plain = ({ similar, ...rest }: ExerciseReport) => ({
  ...rest,
  similar: similar.map(({ works, share }) => ({ students: works.map(({ who }) => who), share })),
});
