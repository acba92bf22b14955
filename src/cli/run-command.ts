import { CourseFault } from '../course/course-fault.ts';
import { ExerciseFault } from '../exercises/exercise-fault.ts';
import { type Command, type Terminal, UsageError } from './command.ts';

/** Finds the command that was called and runs it; returns the exit code. */
export async function runCommand(
  commands: readonly Command[],
  argv: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.print(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command)
    throw new UsageError(
      `there is no command "${name}". Commands: ${commands.map((one) => one.name).join(', ')}.`,
    );
  if (rest.includes('--help')) {
    terminal.print(command.help);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    // What is wrong with an exercise or the configuration is for its author to read, without a stack.
    if (!(error instanceof ExerciseFault || error instanceof CourseFault)) throw error;
    terminal.note(`downhill ${name}: ${error.message}`);
    return 1;
  }
}

const overview = (commands: readonly Command[]): string =>
  [
    'Usage: npm run -s downhill -- <command> [options]',
    '',
    ...commands.map((one) => `  ${one.name.padEnd(8)} ${one.summary}`),
    '',
    'Every command has --help and --json.',
  ].join('\n');
