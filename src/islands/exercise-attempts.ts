import type { Attempt, AttemptList } from '../progress/attempts.ts';
import { ATTEMPTS_KEPT } from '../progress/attempts-kept.ts';
import type { Notes } from './exercise-notes.ts';
import type { Judged } from './grader-contract.ts';
import { loadedOnce } from './loaded-once.ts';

/** The attempts at one exercise: those of this visit even where the browser keeps none. */
export class AttemptLog {
  readonly #exercise: string;
  readonly #revision: string;
  readonly #notes: Notes;
  /** Newest first: what is not kept, or not yet. */
  #visit: readonly Attempt[] = [];

  constructor(exercise: string, revision: string, notes: Notes) {
    this.#exercise = exercise;
    this.#revision = revision;
    this.#notes = notes;
  }

  /** Fetches what keeping takes, so that a page that is left right after a check has kept it. */
  prepare(): void {
    loadAttempts().catch(() => {});
  }

  /** Keeps what was checked and what came of it; a browser that refuses is told of, once. */
  async note({ report }: Judged, code: string): Promise<void> {
    const { status, passed, total, headline } = report;
    const attempt: Attempt = {
      exercise: this.#exercise,
      at: new Date().toISOString(),
      code,
      revision: this.#revision,
      verdict: { status, passed, total, headline },
    };
    this.#visit = [attempt, ...this.#visit].slice(0, ATTEMPTS_KEPT);
    const why = await loadAttempts().then(
      async ({ keepAttempts }) => {
        const kept = await keepAttempts([attempt]);
        return kept.kind === 'failed' ? kept.why : undefined;
      },
      () => 'the code that does so could not be fetched',
    );
    if (why === undefined) {
      this.#visit = this.#visit.filter((one) => one !== attempt);
      this.#notes.clear('attempts');
    } else
      this.#notes.tell({
        topic: 'attempts',
        kind: 'trouble',
        sentence: `This attempt could not be kept: ${why}. It is listed until you leave this page.`,
      });
  }

  /** Newest first; `why` says what is missing. */
  async read(): Promise<AttemptList & { readonly why?: string }> {
    // As it is now: what is kept while the database answers is not in its answer.
    const visit = this.#visit;
    const found = await loadAttempts().then(
      ({ readAttempts }) => readAttempts(this.#exercise),
      () => ({
        kind: 'unreadable' as const,
        setAside: true,
        why: 'The code that reads earlier attempts could not be fetched. Are you online?',
      }),
    );
    if (found.kind === 'unreadable') return { attempts: visit, unreadable: 0, why: found.why };
    const { attempts, unreadable } = found.value;
    const missing = visit.filter(
      (one) => !attempts.some(({ at, code }) => at === one.at && code === one.code),
    );
    return { attempts: [...missing, ...attempts], unreadable };
  }
}

const loadAttempts = loadedOnce(() => import('../progress/attempts.ts'));
