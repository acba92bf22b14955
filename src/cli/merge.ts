import { splitArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { mergeGrades } from './regrade/merge-grades.ts';
import { OUTPUT_OPTIONS, readOutput } from './regrade/options.ts';
import { summary, writeOutput } from './regrade/output.ts';
import { readGrades } from './regrade/read-grades.ts';

export const merge: Command = {
  name: 'merge',
  summary: 'puts the parts that regrade --shard has made together',
  help: `Usage: npm run -s downhill -- merge <part.json…> [--out grades.csv] [--json grades.json]

Takes the JSON of every part of a class and writes what regrade without --shard would have written, byte for byte. Parts
that are missing, given twice or made from other files, seeds or exercises are refused.

  --out F          the table, as CSV; printed when neither --out nor --json is given
  --json F         everything
  --gradebook G    canvas or moodle: --out becomes a file which that system imports
  --assignment N   title of the gradebook's column (default: the course's title)
  --items I        gradebook columns: total (default) or exercises

Exit code: 0 written, 2 the call is wrong.`,
  run: async (args, terminal) => {
    const { values, positionals } = splitArguments(args, OUTPUT_OPTIONS);
    if (positionals.length === 0)
      throw new UsageError(
        'merge takes the JSON of every part: merge 1.json 2.json --out grades.csv.',
      );
    const output = readOutput(values);
    const grades = mergeGrades(positionals.map((file) => ({ file, grades: readGrades(file) })));
    const { students, ...heading } = grades;
    await writeOutput(output, heading, students, (rows) => rows, terminal);
    for (const line of summary(heading, students)) terminal.note(line);
    return 0;
  },
};
