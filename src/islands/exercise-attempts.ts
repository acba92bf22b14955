import type { Attempt, AttemptList } from '../progress/attempts.ts';
import { ATTEMPTS_KEPT } from '../progress/attempts-kept.ts';
import { dueKey, noteDue } from '../progress/due-attempts.ts';
import { isKept } from '../progress/kept-keys.ts';
import type { Shelf } from '../progress/shelf.ts';
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
  readonly #shelf: Shelf;
  /** On their way into the database. */
  #due: readonly Attempt[] = [];
  /** While those are being put into the database that an earlier page was left with. */
  #catchingUp: Promise<void> | undefined;

  constructor(exercise: string, revision: string, shelf: Shelf, notes: Notes) {
    this.#exercise = exercise;
    this.#revision = revision;
    this.#shelf = shelf;
    this.#notes = notes;
    if (isKept(shelf, dueKey(exercise)))
      this.#catchingUp = loadAttempts()
        .then(({ keepDue }) => keepDue(shelf, exercise))
        .catch(() => {})
        .finally(() => {
          this.#catchingUp = undefined;
        });
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
    // Else at once: the page may be left before another turn.
    if (this.#catchingUp) await this.#catchingUp;
    this.#setDue([attempt, ...this.#due]);
    const why = await loadAttempts().then(
      async ({ keepAttempts }) => {
        const kept = await keepAttempts([attempt]);
        return kept.kind === 'failed' ? kept.why : undefined;
      },
      () => 'the code that does so could not be fetched',
    );
    this.#setDue(this.#due.filter((one) => one !== attempt));
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

  #setDue(due: readonly Attempt[]): void {
    this.#due = due;
    noteDue(this.#shelf, this.#exercise, due);
  }

  /** Newest first; `why` says what is missing. */
  async read(): Promise<AttemptList & { readonly why?: string }> {
    if (this.#catchingUp) await this.#catchingUp;
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
