import * as z from 'zod/mini';
import { checksumOf } from './checksum.ts';
import {
  HAND_IN_FORMAT,
  HAND_IN_LIMITS,
  HAND_IN_VERSION,
  type HandIn,
  handInSchema,
} from './hand-in.ts';
import { issueWords } from './issue-words.ts';

/** What came of reading a file as a hand-in; `why` is a sentence for the person who has the file. */
export type HandInReading =
  | { readonly kind: 'ok'; readonly handIn: HandIn }
  /** Readable in full, but not as it was written. */
  | { readonly kind: 'checksum-differs'; readonly handIn: HandIn; readonly why: string }
  | HandInFault;

/** Why a file gives no hand-in. */
type HandInFault =
  | { readonly kind: 'too-large'; readonly why: string }
  | { readonly kind: 'not-json'; readonly why: string }
  | { readonly kind: 'not-a-hand-in'; readonly why: string }
  | { readonly kind: 'newer-version'; readonly version: number; readonly why: string }
  /** `at` is the path of the first field that does not fit, as in `exercises.3.code`. */
  | { readonly kind: 'broken'; readonly at: string; readonly why: string };

const heading = z.object({ format: z.literal(HAND_IN_FORMAT), version: z.int() });

/** Reads the text of a hand-in file. Never throws on account of the text. */
export async function readHandIn(text: string): Promise<HandInReading> {
  if (text.length > HAND_IN_LIMITS.text)
    return {
      kind: 'too-large',
      why: `The file has ${text.length} characters; a hand-in has at most ${HAND_IN_LIMITS.text}.`,
    };
  const json = parsed(text);
  if (json === undefined) return { kind: 'not-json', why: NOT_JSON };
  const head = heading.safeParse(json);
  if (!head.success) return { kind: 'not-a-hand-in', why: NOT_A_HAND_IN };
  const { version } = head.data;
  if (version > HAND_IN_VERSION)
    return {
      kind: 'newer-version',
      version,
      why: `The file is a hand-in of version ${version}, and this program reads up to version ${HAND_IN_VERSION}. Update it and try again.`,
    };
  const whole = handInSchema.safeParse(json);
  if (!whole.success) return broken(whole.error.issues[0]);
  const { checksum, ...bare } = whole.data;
  return checksum === (await checksumOf(bare))
    ? { kind: 'ok', handIn: whole.data }
    : { kind: 'checksum-differs', handIn: whole.data, why: CHANGED };
}

const NOT_JSON =
  'The file is not JSON: it is damaged, cut short, or of another kind. Ask for the file as the course page made it.';
const NOT_A_HAND_IN = `The file is JSON, but not a hand-in: its "format" is not "${HAND_IN_FORMAT}".`;
const CHANGED =
  'The file was changed after it was made: its checksum does not fit its content. The code in it can still be run.';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function broken(issue: z.core.$ZodIssue | undefined): HandInFault {
  const { at, what } = issueWords(issue);
  return { kind: 'broken', at, why: `The hand-in is broken at "${at}", which ${what}.` };
}
