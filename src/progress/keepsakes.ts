import * as z from 'zod/mini';
import { mergedTime, timeSchema } from './active-time.ts';
import { answersSchema, mergedAnswers } from './checkpoint-answers.ts';
import { clinicSchema, mergedClinicScore } from './clinic-score.ts';
import { draftSchema, mergedDraft } from './drafts.ts';
import { HAND_IN_LIMITS } from './hand-in.ts';
import { type Keepsake, keepsake } from './keepsake.ts';
import { isSitePath, type KnownCourse } from './known-course.ts';
import { mergedPassedCode, passedCodeSchema } from './passed-code.ts';
import { mergedProgress, type Progress, progressSchema } from './progress.ts';

/** The shell's key for the reader's choice of light or dark. */
export const THEME_KEY = 'starlight-theme';

const ofMoment = <T>(mine: T): T => mine;
const short = <T extends { readonly code: string }>(value: T): T | undefined =>
  value.code.length <= HAND_IN_LIMITS.code ? value : undefined;

const KINDS: readonly Keepsake[] = [
  keepsake('progress', progressSchema, mergedProgress, { fitted: knownPasses }),
  keepsake('draft', draftSchema, mergedDraft, { fitted: short }),
  keepsake('passed-code', passedCodeSchema, mergedPassedCode, { fitted: short }),
  keepsake('checkpoints', answersSchema, mergedAnswers),
  keepsake('clinic', clinicSchema, mergedClinicScore),
  keepsake('time', timeSchema, mergedTime),
];

const THEME = keepsake('theme', z.enum(['light', 'dark', '']), ofMoment, { encoding: 'bare text' });

/** Kinds that stay on the device: a name that was typed in, the editor that suits its keys and screen, a copy's update put off, code that a link's took the place of. */
export const STAYS: readonly string[] = ['student', 'editor', 'update-later', 'replaced'];

/** A key taken apart, or undefined for a key that this site does not export. */
export function keepsakeOf(
  key: string,
): { readonly kind: Keepsake; readonly exercise?: string } | undefined {
  if (key === THEME_KEY) return { kind: THEME };
  const [, what, version, exercise] =
    /^downhill:([a-z-]+):v(\d+)(?::([a-z0-9-]+))?$/.exec(key) ?? [];
  const kind = KINDS.find((one) => one.what === what);
  if (kind === undefined || version !== '1') return undefined;
  if (PER_EXERCISE.has(kind.what) !== (exercise !== undefined)) return undefined;
  return exercise === undefined ? { kind } : { kind, exercise };
}

const PER_EXERCISE: ReadonlySet<string> = new Set(['draft', 'passed-code']);

function knownPasses({ passed, last }: Progress, course: KnownCourse): Progress {
  return {
    passed: Object.fromEntries(Object.entries(passed).filter(([id]) => course.exercises.has(id))),
    ...(last !== undefined && isSitePath(course, last) ? { last } : {}),
  };
}
