import * as z from 'zod/mini';
import { type Attempt, attemptSchema } from './attempts.ts';
import { keepsakeOf, STAYS } from './keepsakes.ts';

/** The `format` field of an export. */
export const EXPORT_FORMAT = 'downhill-progress';
/** The newest version of the format that is read, and the one that is written. */
export const EXPORT_VERSION = 1;
/** Bytes of the largest file that is opened: all of local storage and 50 attempts at each exercise are less. */
export const EXPORT_MAX_BYTES = 25_000_000;

/** The shape of an export; each entry of `kept` is looked at by the schema of its key. */
export const exportSchema = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  course: z.string().check(z.minLength(1), z.maxLength(100)),
  madeAt: z.iso.datetime({ offset: true }),
  /** Local storage key → its value. */
  kept: z.record(z.string().check(z.maxLength(200)), z.unknown()),
  attempts: z.array(attemptSchema),
});

/** Everything that a browser keeps of a reader's work, in one file. */
export type ExportFile = z.infer<typeof exportSchema>;

/** Builds the export of what local storage and the attempts hold; `unreadable` are the keys that fit no schema and stay behind. */
export function buildExport(
  course: string,
  stored: ReadonlyMap<string, string>,
  attempts: readonly Attempt[],
  now: Date,
): { readonly file: ExportFile; readonly unreadable: readonly string[] } {
  const kept: Record<string, unknown> = {};
  const unreadable: string[] = [];
  for (const [key, text] of stored) {
    const value = keepsakeOf(key)?.kind.toValue(text);
    if (value !== undefined) kept[key] = value;
    else if (key.startsWith('downhill:') && !staysHere(key)) unreadable.push(key);
  }
  return {
    file: {
      format: EXPORT_FORMAT,
      version: EXPORT_VERSION,
      course,
      madeAt: now.toISOString(),
      kept,
      attempts: [...attempts],
    },
    unreadable,
  };
}

const staysHere = (key: string): boolean =>
  STAYS.some((what) => key.startsWith(`downhill:${what}:`));
