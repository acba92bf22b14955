/** One command of the instructor's program. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /** Does the work and returns the exit code; throws a UsageError when the call itself is wrong. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** Where a command writes; a test hands in its own. */
export interface Terminal {
  /** Results, one line a call. */
  readonly print: (line: string) => void;
  /** Progress and complaints, one line a call. */
  readonly note: (line: string) => void;
}

/** A call that cannot be carried out as written: exit code 2. */
export class UsageError extends Error {}
