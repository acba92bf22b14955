import * as z from 'zod/mini';
import {
  EXPORT_FORMAT,
  EXPORT_MAX_BYTES,
  EXPORT_VERSION,
  type ExportFile,
  exportSchema,
} from './export-file.ts';
import { issueWords } from './issue-words.ts';

/** What came of reading a file as an export; `why` is a sentence for the reader. */
export type ExportReading =
  | { readonly kind: 'ok'; readonly file: ExportFile }
  | { readonly kind: 'refused'; readonly why: string };

const heading = z.object({ format: z.string(), version: z.int() });

/** Reads a file of a reader's choosing. Never throws on account of the file, and opens none that is too large. */
export async function readExport(file: Pick<Blob, 'size' | 'text'>): Promise<ExportReading> {
  if (file.size > EXPORT_MAX_BYTES)
    return refused(
      `The file is ${Math.round(file.size / 1e6)} MB large; an export has at most ${EXPORT_MAX_BYTES / 1e6} MB.`,
    );
  const json = await jsonIn(file);
  if (json === undefined)
    return refused('The file is not JSON: it is damaged, cut short, or of another kind.');
  const head = heading.safeParse(json);
  if (head.success && head.data.format === 'downhill-hand-in')
    return refused(
      'This is a hand-in file, meant for an instructor. Choose the file that “Export” made.',
    );
  if (!head.success || head.data.format !== EXPORT_FORMAT)
    return refused('The file is JSON, but not an export of this course’s pages.');
  if (head.data.version > EXPORT_VERSION)
    return refused(
      `The file is of version ${head.data.version}, and this page reads up to version ${EXPORT_VERSION}. Reload the page to get its newest version, and try again.`,
    );
  const whole = exportSchema.safeParse(json);
  if (whole.success) return { kind: 'ok', file: whole.data };
  const { at, what } = issueWords(whole.error.issues[0]);
  return refused(`The file is broken at “${at}”, which ${what}.`);
}

const refused = (why: string): ExportReading => ({ kind: 'refused', why });

async function jsonIn(file: Pick<Blob, 'text'>): Promise<unknown> {
  try {
    return JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
