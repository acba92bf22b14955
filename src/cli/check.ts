import { runAuthorProgram } from '../sandbox/run-author-program.ts';
import { courseRoot, splitArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { openCourse } from './course.ts';
import { checkExercise, type Health } from './laws/check-exercise.ts';
import { complaintText } from './laws/complaint.ts';
import { keepHealth } from './laws/kept-health.ts';
import { typeComplaints } from './laws/types.ts';
import { table } from './table.ts';

export const check: Command = {
  name: 'check',
  summary: 'holds exercises to their laws and prints a health table',
  help: `Usage: npm run -s downhill -- check [id…] [--json]

Checks the named exercises, or all of the course: the solution passes; the starter type-checks, loads and fails; every accepted
convention passes under its name; every mistake fails and is recognised as itself alone; anchors hold; every automatic
change of the solution is rejected; the run stays inside a tenth of its time. All complaints are printed, each with file
and repair, and then a table.

  --json     one object: exercises (id, figures) and complaints (exercise, law, file, trouble, repair)
  --root D   the course's folder, where it is not the current one

Exit code: 0 no complaint, 1 complaints, 2 the call is wrong.`,
  run: async (args, terminal) => {
    const { values, positionals } = splitArguments(args, {
      json: { type: 'boolean' },
      root: { type: 'string' },
    });
    const root = courseRoot(values.root);
    const course = await openCourse(root);
    const ids = positionals.length > 0 ? positionals.map(course.known) : course.exerciseIds;
    const healths: Health[] = [];
    for (const id of ids) {
      if (!values.json) terminal.note(`checking ${id} (${healths.length + 1} of ${ids.length})`);
      const health = await checkExercise(id, course.read, runAuthorProgram);
      keepHealth(health, root);
      healths.push(health);
    }
    const folders = healths.flatMap((health) => (health.folder ? [health.folder] : []));
    const complaints = [
      ...typeComplaints(folders, root),
      ...healths.flatMap((one) => one.complaints),
    ];
    if (values.json) {
      const exercises = healths.map(({ id, figures }) => ({ id, figures }));
      terminal.print(JSON.stringify({ exercises, complaints }));
    } else {
      for (const complaint of complaints) terminal.print(`${complaintText(complaint)}\n`);
      terminal.print(healthTable(healths));
      terminal.print(
        complaints.length === 0
          ? `\n${counted(ids.length, 'exercise')}, no complaint`
          : `\n${counted(ids.length, 'exercise')}, ${counted(complaints.length, 'complaint')}`,
      );
    }
    return complaints.length === 0 ? 0 : 1;
  },
};

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

const healthTable = (healths: readonly Health[]): string =>
  table(
    [
      'exercise',
      'cases',
      'anchors',
      'mistakes told apart',
      'accepted',
      'mutants rejected',
      'median run',
    ],
    healths.map(({ id, figures }) => [
      id,
      figures.complete ?? '–',
      figures.anchors ?? '–',
      figures.mistakes ?? '–',
      figures.accepted ?? '–',
      figures.mutants ?? '–',
      figures.budget ?? '–',
    ]),
  );
