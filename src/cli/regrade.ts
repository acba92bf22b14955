import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { courseRoot, splitArguments, wholeNumber } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { openCourse } from './course.ts';
import { explain } from './regrade/explain.ts';
import { gradeClass } from './regrade/grade-class.ts';
import { readDue, readLateRule } from './regrade/late-rule.ts';
import { OUTPUT_OPTIONS, readJobs, readOutput } from './regrade/options.ts';
import { shown, summary, writeOutput } from './regrade/output.ts';
import { readGrades } from './regrade/read-grades.ts';
import { REGRADE_HELP } from './regrade/regrade-help.ts';
import { readRoster } from './regrade/roster.ts';
import { readShard } from './regrade/shard.ts';

const OPTIONS = {
  ...OUTPUT_OPTIONS,
  seed: { type: 'string' },
  exercises: { type: 'string' },
  latest: { type: 'boolean' },
  best: { type: 'boolean' },
  due: { type: 'string' },
  late: { type: 'string' },
  roster: { type: 'string' },
  jobs: { type: 'string' },
  shard: { type: 'string' },
  journal: { type: 'string' },
  explain: { type: 'string' },
  course: { type: 'string' },
  root: { type: 'string' },
} as const;

export const regrade: Command = {
  name: 'regrade',
  summary: 'runs the code of a class’s hand-in files again and writes the grades',
  help: REGRADE_HELP,
  run: async (args, terminal) => {
    const { values, positionals } = splitArguments(args, OPTIONS);
    const [dir, ...more] = positionals;
    if (dir === undefined || more.length > 0)
      throw new UsageError('regrade takes one folder: regrade <dir>.');
    if (!existsSync(dir) || !statSync(dir).isDirectory())
      throw new UsageError(`${dir} is not a folder. Name the one that the hand-in files are in.`);
    if (values.latest && values.best)
      throw new UsageError('--latest and --best exclude each other; give one of them.');
    if (values.late !== undefined && values.due === undefined)
      throw new UsageError('--late needs --due, the moment from which a hand-in is late.');
    if (values.gradebook !== undefined && values.roster === undefined)
      throw new UsageError('--gradebook needs --roster, which says who is who in that system.');
    const course = await openCourse(courseRoot(values.root));
    const output = readOutput(values);
    const before = values.explain === undefined ? undefined : readGrades(values.explain);
    const { out, json } = output;
    const beside = out ?? json;
    const journal = values.journal ?? (beside === undefined ? undefined : `${beside}.journal`);
    const ours = [out, json, journal, values.roster, values.explain].flatMap((file) =>
      file === undefined ? [] : [path.resolve(file), path.resolve(`${file}.part`)],
    );
    const due = values.due === undefined ? undefined : readDue(values.due);
    const late = values.late === undefined ? undefined : readLateRule(values.late);
    const { heading, rows, withSources } = await gradeClass({
      dir: path.resolve(dir),
      course,
      courseId: values.course ?? course.id,
      seed: wholeNumber(values.seed, 'seed', course.seed),
      exercises: values.exercises?.split(',').map((id) => course.known(id.trim())),
      policy: {
        pick: values.best ? 'best' : 'latest',
        ...(due === undefined ? {} : { due }),
        ...(late === undefined ? {} : { late }),
      },
      words: {
        ...(values.due === undefined ? {} : { due: values.due }),
        ...(values.late === undefined ? {} : { late: values.late }),
      },
      roster: values.roster === undefined ? undefined : rosterIn(values.roster),
      shard: values.shard === undefined ? undefined : readShard(values.shard),
      jobs: readJobs(values.jobs),
      journal,
      ours: new Set(ours),
      terminal,
    });
    await writeOutput(output, heading, rows, withSources, terminal);
    if (journal !== undefined && values.journal === undefined) rmSync(journal, { force: true });
    for (const line of summary(heading, rows)) terminal.note(line);
    if (before) for (const line of explain(before, heading, rows)) terminal.print(shown(line));
    return rows.some(({ marks }) => marks.some(({ status }) => status === 'ungraded')) ? 1 : 0;
  },
};

function rosterIn(file: string) {
  if (!existsSync(file)) throw new UsageError(`the roster ${file} does not exist.`);
  return readRoster(readFileSync(file), file);
}
