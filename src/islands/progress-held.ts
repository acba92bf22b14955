import { useEffect, useState } from 'preact/hooks';
import { readTime, timeByPlace } from '../progress/active-time.ts';
import { type Attempt, isAttempt, rawAttempts } from '../progress/attempts.ts';
import { readAnswers } from '../progress/checkpoint-answers.ts';
import { type ClinicScore, readClinicScore } from '../progress/clinic-score.ts';
import { type Draft, readDraft } from '../progress/drafts.ts';
import type { Held } from '../progress/import-plan.ts';
import { THEME_KEY } from '../progress/keepsakes.ts';
import { type PassedCode, readPassedCode } from '../progress/passed-code.ts';
import { type Progress, readProgress } from '../progress/progress.ts';
import { type Found, isForbidden, openShelf, type Shelf } from '../progress/shelf.ts';

/** Everything that this browser holds of a reader's work, as the progress page shows it. */
export interface Work {
  readonly progress: Progress;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly passedCode: ReadonlyMap<string, PassedCode>;
  readonly attempts: readonly Attempt[];
  readonly answers: Readonly<Record<string, string>>;
  readonly clinic: ClinicScore;
  /** Seconds by place, as in `lessons/adam`. */
  readonly seconds: ReadonlyMap<string, number>;
  /** What could not be read, in sentences. */
  readonly trouble: readonly string[];
}

/** What a browser that has not been asked yet, or holds nothing, comes to. */
export const NO_WORK: Work = {
  progress: { passed: {} },
  drafts: new Map(),
  passedCode: new Map(),
  attempts: [],
  answers: {},
  clinic: {},
  seconds: new Map(),
  trouble: [],
};

/** Reads local storage and the attempts; what cannot be read counts as nothing and is told. */
async function readWork(shelf: Shelf, exercises: readonly string[]): Promise<Work> {
  const trouble = new Set<string>();
  if (isForbidden(shelf))
    trouble.add(
      'This browser does not let the page store anything. Lessons and checks work, but nothing of what you do is kept: copy code that you want to have later.',
    );
  const value = <T>(found: Found<T>): T | undefined => {
    if (found.kind === 'unreadable') trouble.add(found.why);
    return found.kind === 'found' ? found.value : undefined;
  };
  const byExercise = <T>(read: (id: string) => Found<T>): ReadonlyMap<string, T> =>
    new Map(
      exercises.flatMap((id) => {
        const one = value(read(id));
        return one === undefined ? [] : [[id, one] as const];
      }),
    );
  const records = value(await rawAttempts()) ?? [];
  return {
    progress: value(readProgress(shelf)) ?? NO_WORK.progress,
    drafts: byExercise((id) => readDraft(shelf, id)),
    passedCode: byExercise((id) => readPassedCode(shelf, id)),
    attempts: records.filter(isAttempt),
    answers: value(readAnswers(shelf)) ?? {},
    clinic: value(readClinicScore(shelf)) ?? {},
    seconds: timeByPlace(value(readTime(shelf)) ?? {}),
    trouble: [...trouble],
  };
}

/** What is held as texts and records, for an export or an import. */
export async function readHeld(): Promise<Held & { readonly records: readonly unknown[] }> {
  const found = await rawAttempts();
  const records = found.kind === 'found' ? found.value : [];
  return { stored: storedTexts(), attempts: records.filter(isAttempt), records };
}

/** Local storage as far as it is this site's. */
export function storedTexts(): ReadonlyMap<string, string> {
  try {
    return new Map(
      Object.entries({ ...localStorage }).filter(
        ([key]) => key.startsWith('downhill:') || key === THEME_KEY,
      ),
    );
  } catch {
    return new Map();
  }
}

/** The reader's work, undefined until it has been read once; read again when another tab changes it, and on demand. */
export function useWork(exercises: readonly string[]) {
  const [work, setWork] = useState<Work | undefined>();
  const refresh = async () => setWork(await readWork(theShelf(), exercises));
  useEffect(() => {
    const heard = () => void refresh();
    heard();
    addEventListener('storage', heard);
    addEventListener('pageshow', heard);
    return () => {
      removeEventListener('storage', heard);
      removeEventListener('pageshow', heard);
    };
  }, []);
  return { work, refresh };
}

/** This browser's local storage. */
export const theShelf = (): Shelf => openShelf(() => localStorage);
