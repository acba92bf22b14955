import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './command.ts';

/** Splits a command's arguments; an unknown option becomes a UsageError. */
export function splitArguments<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number, such as a seed. */
export function wholeNumber(text: string | undefined, option: string, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^-?\d{1,15}$/.test(text))
    throw new UsageError(`--${option} takes a whole number, not "${text}".`);
  return Number(text);
}

/** The folder that holds `exercises/` and `solutions/`: `--root`, or where the command is run. */
export function courseRoot(text: string | undefined): string {
  const root = path.resolve(text ?? '.');
  if (!existsSync(path.join(root, 'exercises')))
    throw new UsageError(
      `${path.join(root, 'exercises')} does not exist. Run the command at the top of the project, or name it with --root.`,
    );
  return root;
}
