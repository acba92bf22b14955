import { courseRoot, splitArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { openCourse } from './course.ts';
import { table } from './table.ts';

export const list: Command = {
  name: 'list',
  summary: 'lists the exercises of the course',
  help: `Usage: npm run -s downhill -- list [--json]

Lists every exercise that course.config.ts takes, with its lesson, the functions to export, and its numbers of cases, mistakes and accepted conventions.

  --json     an array of objects: id, title, lesson, entry, cases, mistakes, conventions
  --root D   the course's folder, where it is not the current one`,
  run: async (args, terminal) => {
    const { values, positionals } = splitArguments(args, {
      json: { type: 'boolean' },
      root: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError('list takes no exercise: it lists them all.');
    const root = courseRoot(values.root);
    const course = await openCourse(root);
    const folders = await Promise.all(course.exerciseIds.map(course.read));
    const rows = folders.map(({ id, declaration }) => ({
      id,
      title: declaration.title,
      lesson: declaration.lesson,
      entry: declaration.entry,
      cases: declaration.cases.length + declaration.generated.count,
      mistakes: declaration.mistakes.map((one) => one.id),
      conventions: (declaration.conventions ?? []).map((one) => one.id),
    }));
    if (values.json) terminal.print(JSON.stringify(rows));
    else
      terminal.print(
        table(
          ['exercise', 'lesson', 'exports', 'cases', 'mistakes', 'accepted'],
          rows.map((row) => [
            row.id,
            row.lesson,
            row.entry.join(', '),
            String(row.cases),
            String(row.mistakes.length),
            row.conventions.join(', ') || '–',
          ]),
        ),
      );
    return 0;
  },
};
