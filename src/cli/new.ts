import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXERCISE_ID } from '../exercises/exercise-folder.ts';
import { courseRoot, splitArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { exerciseTemplate } from './template.ts';

export const newExercise: Command = {
  name: 'new',
  summary: 'makes the folders of a new exercise, already obeying the laws',
  help: `Usage: npm run -s downhill -- new <id> [--lesson slug] [--json]

Writes exercises/<id>/ and solutions/<id>/ with a small exercise that passes "check" as it is. Change it file by file and
run "check <id>" as you go. No other file needs editing. An existing id is refused and nothing is touched.

  --lesson S  the lesson it belongs to (default: gradient-descent)
  --json      one object: id and the files written
  --root D    the course's folder, where it is not the current one`,
  run: async (args, terminal) => {
    const { values, positionals } = splitArguments(args, {
      lesson: { type: 'string', default: 'gradient-descent' },
      json: { type: 'boolean' },
      root: { type: 'string' },
    });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new UsageError('new takes one id: new <id>.');
    if (!EXERCISE_ID.test(id))
      throw new UsageError(
        `"${id}" cannot be an id: lower-case letters, digits and single hyphens, beginning with a letter, as in weight-decay.`,
      );
    if (!EXERCISE_ID.test(values.lesson))
      throw new UsageError(
        `--lesson takes a lesson's slug, as in gradient-descent, not "${values.lesson}".`,
      );
    const root = courseRoot(values.root);
    for (const folder of [`exercises/${id}`, `solutions/${id}`])
      if (existsSync(path.join(root, folder)))
        throw new UsageError(`${folder}/ exists already; choose another id or delete it first.`);
    const files = exerciseTemplate(id, values.lesson);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    const written = Object.keys(files);
    terminal.print(
      values.json
        ? JSON.stringify({ id, files: written })
        : [
            ...written.map((file) => `wrote ${file}`),
            `Next: npm run -s downhill -- check ${id}`,
          ].join('\n'),
    );
    return 0;
  },
};
