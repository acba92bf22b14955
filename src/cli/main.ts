import { check } from './check.ts';
import { type Command, UsageError } from './command.ts';
import { grade } from './grade.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';
import { newExercise } from './new.ts';
import { regrade } from './regrade.ts';
import { report } from './report.ts';
import { runCommand } from './run-command.ts';
import { scorm } from './scorm.ts';

const COMMANDS: readonly Command[] = [
  newExercise,
  check,
  grade,
  regrade,
  merge,
  report,
  scorm,
  list,
];

try {
  process.exitCode = await runCommand(COMMANDS, process.argv.slice(2), {
    print: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
  });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`downhill: ${error.message}\n`);
  process.exitCode = 2;
}
