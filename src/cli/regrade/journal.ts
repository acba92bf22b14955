import {
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import * as z from 'zod/mini';
import { type Mark, markSchema } from './grades.ts';

/** What decides a mark. */
interface MarkKey {
  /** SHA-256 of the code. */
  readonly code: string;
  readonly exercise: string;
  readonly revision: string;
  readonly seed: number;
}

/** Marks as they are made, one a line in a file that is only ever added to, so that a killed run can go on. */
export interface Journal {
  find(key: MarkKey): Mark | undefined;
  /** The mark is in the file, if there is one, when this returns. */
  add(key: MarkKey, mark: Mark): void;
  /** Marks found when it was opened. */
  readonly found: number;
  close(): void;
}

const entry = z.object({ key: z.string(), mark: markSchema });

/** Opens a journal, or one that is not kept when there is no file. A line that a kill cut short is taken away. */
export async function openJournal(file: string | undefined): Promise<Journal> {
  const marks = new Map<string, Mark>();
  if (file !== undefined && existsSync(file)) await read(file, marks);
  const found = marks.size;
  const out = file === undefined ? undefined : openSync(file, 'a');
  return {
    found,
    find: (key) => marks.get(keyText(key)),
    add(key, mark) {
      const text = keyText(key);
      marks.set(text, mark);
      if (out !== undefined) writeSync(out, `${JSON.stringify({ key: text, mark })}\n`);
    },
    close() {
      if (out !== undefined) closeSync(out);
    },
  };
}

const keyText = ({ code, exercise, revision, seed }: MarkKey): string =>
  `${code} ${exercise} ${revision} ${seed}`;

async function read(file: string, marks: Map<string, Mark>): Promise<void> {
  let whole = 0;
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      whole += Buffer.byteLength(line) + 1;
      const parsed = entry.safeParse(parsedLine(line));
      if (parsed.success) marks.set(parsed.data.key, parsed.data.mark);
    }
  }
  if (rest !== '') truncateSync(file, whole);
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
