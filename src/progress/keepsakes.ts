import * as z from 'zod/mini';
import { mergedTime, timeSchema } from './active-time.ts';
import { answersForm, mergedAnswers } from './checkpoint-answers.ts';
import { clinicSchema, mergedClinicScore } from './clinic-score.ts';
import { DRAFT_VERSION, draftForm, mergedDraft } from './drafts.ts';
import { HAND_IN_LIMITS } from './hand-in.ts';
import { helpForm, mergedHelp } from './help.ts';
import { type Keepsake, keepsake } from './keepsake.ts';
import { isSitePath, type KnownCourse } from './known-course.ts';
import { mergedOtherDrafts, otherDraftsForm } from './other-drafts.ts';
import { mergedPassedCode, passedCodeForm } from './passed-code.ts';
import { mergedProgress, type Progress, progressForm } from './progress.ts';
import { keyName } from './shelf.ts';

/** The shell's key for the reader's choice of light or dark. */
export const THEME_KEY = 'starlight-theme';

const ofMoment = <T>(mine: T): T => mine;
const short = <T extends { readonly code: string }>(value: T): T | undefined =>
  value.code.length <= HAND_IN_LIMITS.code ? value : undefined;

const KINDS: readonly Keepsake[] = [
  keepsake('progress', progressForm, mergedProgress, { fitted: knownPasses }),
  keepsake('draft', draftForm, mergedDraft, { fitted: short, version: DRAFT_VERSION }),
  keepsake('other-drafts', otherDraftsForm, mergedOtherDrafts, {
    fitted: (others) => others.filter(short),
  }),
  keepsake('help', helpForm, mergedHelp),
  keepsake('passed-code', passedCodeForm, mergedPassedCode, { fitted: short }),
  keepsake('checkpoints', answersForm, mergedAnswers),
  keepsake('clinic', clinicSchema, mergedClinicScore),
  keepsake('time', timeSchema, mergedTime),
];

const THEME = keepsake('theme', z.enum(['light', 'dark', '']), ofMoment, { encoding: 'bare text' });

/** Kinds that stay on the device: a name that was typed in, the editor that suits its keys and screen, a copy's update put off, code that a link's took the place of, attempts on their way into the database. */
export const STAYS: readonly string[] = [
  'student',
  'editor',
  'update-later',
  'replaced',
  'shortcuts',
  'attempts-due',
];

/** What a key is about. */
export interface NamedKeepsake {
  readonly kind: Keepsake;
  readonly exercise?: string;
  /** The key of today's form. */
  readonly key: string;
}

/** A key taken apart, or undefined for a key that this site does not export. */
export function keepsakeOf(key: string): NamedKeepsake | undefined {
  if (key === THEME_KEY) return { kind: THEME, key };
  const [, what = '', version, exercise] =
    /^downhill:([a-z-]+):v([1-9]\d?)(?::([a-z0-9-]+))?$/.exec(key) ?? [];
  const kind = KINDS.find((one) => one.what === what);
  if (kind === undefined || Number(version) > kind.version) return undefined;
  if (PER_EXERCISE.has(kind.what) !== (exercise !== undefined)) return undefined;
  const named = { kind, key: keyName(what, kind.version, exercise) };
  return exercise === undefined ? named : { ...named, exercise };
}

const PER_EXERCISE: ReadonlySet<string> = new Set(['draft', 'other-drafts', 'help', 'passed-code']);

function knownPasses({ passed, last }: Progress, course: KnownCourse): Progress {
  return {
    passed: Object.fromEntries(Object.entries(passed).filter(([id]) => course.exercises.has(id))),
    ...(last !== undefined && isSitePath(course, last) ? { last } : {}),
  };
}
