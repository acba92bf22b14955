import * as z from 'zod/mini';
import type { Status } from '../grading/verdict.ts';
import { checksumOf } from './checksum.ts';
import { exerciseId } from './exercise-id.ts';

/** The `format` field of a hand-in file. */
export const HAND_IN_FORMAT = 'downhill-hand-in';
/** The newest version of the format that is read, and the one that is written. */
export const HAND_IN_VERSION = 1;

/** What a hand-in may hold at most; the reader refuses what is larger. */
export const HAND_IN_LIMITS = {
  /** Characters of code in one exercise. */
  code: 200_000,
  exercises: 200,
  /** Characters of the whole file. */
  text: 20_000_000,
} as const;

const STATUSES = [
  'passed',
  'failed',
  'invalid',
  'threw',
  'timeout',
  'memory',
  'not-checked',
] as const satisfies readonly (Status | 'not-checked')[];

const line = (longest: number) =>
  z.string().check(
    z.maxLength(longest),
    z.refine((text) => !/\p{Cc}/u.test(text), 'must be a single line'),
  );
const count = z.int().check(z.minimum(0));

const handedExercise = z.strictObject({
  exercise: exerciseId,
  code: z.string().check(z.maxLength(HAND_IN_LIMITS.code)),
  /** Of the exercise as the student last saw it; see `src/exercises/revision.ts`. */
  revision: line(100),
  status: z.enum(STATUSES),
  passed: count,
  total: count,
  checkedAt: z.optional(z.iso.datetime({ offset: true })),
  attempts: z.optional(count),
});

const content = {
  format: z.literal(HAND_IN_FORMAT),
  version: z.literal(HAND_IN_VERSION),
  course: line(100).check(z.minLength(1)),
  student: z.strictObject({ name: line(200), id: line(100) }),
  madeAt: z.iso.datetime({ offset: true }),
  exercises: z.array(handedExercise).check(
    z.maxLength(HAND_IN_LIMITS.exercises),
    z.refine(
      (list) => new Set(list.map(({ exercise }) => exercise)).size === list.length,
      'must name each exercise once',
    ),
  ),
};

/** The shape of a hand-in file; the checksum is compared by `readHandIn`. */
export const handInSchema = z.strictObject({
  ...content,
  checksum: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
});

/** A hand-in as a student's browser writes it: status and counts are the student's claims, a mark comes of running the code. */
export type HandIn = z.infer<typeof handInSchema>;
/** One exercise of a hand-in. */
export type HandedExercise = HandIn['exercises'][number];

/** What goes into a hand-in, without what the builder adds. */
export type HandInContent = Pick<HandIn, 'course' | 'student' | 'exercises'>;

/** Builds a hand-in with its checksum. Throws a ZodMini error when the content breaks a limit. */
export async function buildHandIn(content: HandInContent, now: Date): Promise<HandIn> {
  const bare = {
    format: HAND_IN_FORMAT,
    version: HAND_IN_VERSION,
    ...content,
    madeAt: now.toISOString(),
  } as const;
  return handInSchema.parse({ ...bare, checksum: await checksumOf(bare) });
}

/** The text of the file: indented, so that a student can read what they hand in. */
export const handInText = (handIn: HandIn): string => `${JSON.stringify(handIn, null, 2)}\n`;

/** `<course>-<id>.json` with nothing in it that a file system or a shell could take for more than a name. */
export function handInFileName({ course, student }: Pick<HandIn, 'course' | 'student'>): string {
  const safe = (text: string): string =>
    text
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60);
  return `${safe(course) || 'course'}-${safe(student.id) || 'student'}.json`;
}
