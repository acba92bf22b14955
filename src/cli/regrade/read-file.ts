import { open } from 'node:fs/promises';
import { HAND_IN_LIMITS, type HandIn } from '../../progress/hand-in.ts';
import { readHandIn } from '../../progress/read-hand-in.ts';
import { codeOf } from './walk.ts';

/** A file as a hand-in, or why it is none. */
export type FileReading =
  | { readonly kind: 'read'; readonly handIn: HandIn; readonly isChanged: boolean }
  | { readonly kind: 'unusable'; readonly why: string };

/** UTF-8 takes up to three bytes for a character of JavaScript. */
const MOST_BYTES = 3 * HAND_IN_LIMITS.text;
/** Escapes and indentation included, no class's hand-ins come near; a larger file is not even opened to the end. */
const SENSIBLE_BYTES = Math.min(MOST_BYTES, 32_000_000);

/** Reads one file of a stranger's making; never throws on account of it. */
export async function readFile(full: string, course: string | undefined): Promise<FileReading> {
  const text = await textOf(full);
  if (typeof text !== 'string') return text;
  const reading = await readHandIn(text);
  if (reading.kind !== 'ok' && reading.kind !== 'checksum-differs')
    return { kind: 'unusable', why: reading.why };
  const { handIn } = reading;
  if (course !== undefined && handIn.course !== course)
    return {
      kind: 'unusable',
      why: `The hand-in belongs to the course "${handIn.course}", not to "${course}". Ask for the file of this course.`,
    };
  if (handIn.student.id.trim() === '' && handIn.student.name.trim() === '')
    return {
      kind: 'unusable',
      why: 'The hand-in names nobody. Ask for one with a name or an id in it.',
    };
  return { kind: 'read', handIn, isChanged: reading.kind === 'checksum-differs' };
}

async function textOf(full: string): Promise<string | FileReading> {
  try {
    await using file = await open(full, 'r');
    const { size } = await file.stat();
    if (size > SENSIBLE_BYTES)
      return {
        kind: 'unusable',
        why: `The file has ${Math.round(size / 1e6)} MB; a hand-in has at most ${SENSIBLE_BYTES / 1e6}. Ask for the file as the course page made it.`,
      };
    return await file.readFile('utf8');
  } catch (error) {
    return { kind: 'unusable', why: `The file cannot be read (${codeOf(error)}).` };
  }
}
