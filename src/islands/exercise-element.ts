import '../styles/exercise-diff.late.css';
import '../styles/exercise-past.late.css';
import '../styles/exercise-plain-button.late.css';
import '../styles/verdict.late.css';
import type { Verdict } from '../grading/verdict.ts';
import { openShelf } from '../progress/shelf.ts';
import { PlainEditor } from './editor-plain.ts';
import { AttemptLog } from './exercise-attempts.ts';
import { Checking } from './exercise-checking.ts';
import { Drafts } from './exercise-drafts.ts';
import { Editors } from './exercise-editors.ts';
import { offerHints } from './exercise-hints.ts';
import { offerLinks } from './exercise-links.ts';
import { Notes } from './exercise-notes.ts';
import { type Parts, partsOf } from './exercise-parts.ts';
import { notePassed } from './exercise-passed.ts';
import { PastList } from './exercise-past.ts';
import { offerSolution } from './exercise-solution.ts';
import type { Judged } from './grader-contract.ts';

/** Dispatched on the exercise, bubbling, as `downhill:verdict` when a verdict has arrived. */
export interface VerdictDetail {
  readonly exercise: string;
  readonly verdict: Verdict;
  /** The code that was graded. */
  readonly code: string;
}

/** What the exercise remembers, and where it says how that went. */
interface Memory {
  readonly notes: Notes;
  readonly attempts: AttemptLog;
}

const shelf = openShelf(() => localStorage);

/**
 * One exercise: a place to write, a button to check, and what came of it. Everything heavy (its editor, the grader worker, the
 * realm, the panel) is fetched on the first sign that the reader means to use it.
 */
export class DownhillExercise extends HTMLElement {
  #editors: Editors | undefined;
  #drafts: Drafts | undefined;
  #checking: Checking | undefined;
  #past: PastList | undefined;

  connectedCallback(): void {
    if (this.#editors) return;
    const parts = partsOf(this);
    const starter = parts.printed.textContent ?? '';
    const plain = new PlainEditor(parts.printed, this.#label, `${this.#id}-leave`, () =>
      this.#edited(parts),
    );
    const editors = new Editors({
      parts,
      plain,
      shelf,
      name: this.#id,
      label: this.#label,
      describedBy: `${this.#id}-leave`,
      edited: () => this.#edited(parts),
      check: () => void this.check(),
    });
    this.#editors = editors;
    const { revision = '' } = this.dataset;
    const notes = new Notes(parts.notice, parts.news);
    const attempts = new AttemptLog(this.#id, revision, shelf, notes);
    this.#drafts = new Drafts({
      exercise: this.#id,
      starter,
      revision,
      shelf,
      parts,
      notes,
      read: () => this.code,
      write: (code) => {
        this.code = code;
      },
    });
    this.#checking = new Checking({
      element: this,
      parts,
      sheetUrl: this.#url('sheet'),
      realmUrl: this.#url('realm'),
      editor: () => editors.current,
      judged: (judged, code) => this.#judged(judged, code, { notes, attempts }),
    });
    this.#drafts.restore();
    this.#edited(parts);
    offerHints(this, parts.hint, parts.hints, shelf);
    const about = { exercise: this.#id, revision, starter, shelf, notes, attempts };
    const read = () => this.code;
    offerSolution({
      ...about,
      read,
      url: this.#url('solution'),
      button: parts.solution,
      place: parts.model,
    });
    this.#past = new PastList({
      ...about,
      read,
      button: parts.attempts,
      place: parts.history,
      replace: (replacement) => this.#drafts?.replace(replacement),
    });
    for (const sign of ['pointerdown', 'focusin', 'input'])
      parts.editor.addEventListener(sign, () => {
        void this.#checking?.warm();
        attempts.prepare();
        void editors.open();
      });
    parts.check.addEventListener('click', () => void this.check());
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented)
        return;
      event.preventDefault();
      void this.check();
    });
    this.dataset.ready = '';
    offerLinks({
      ...{ element: this, parts, shelf, exercise: this.#id, starter },
      read: () => this.code,
      write: (code) => {
        this.code = code;
      },
    });
  }

  /** The student's code. */
  get code(): string {
    return this.#editors?.current.code ?? '';
  }

  set code(code: string) {
    if (this.#editors) this.#editors.current.code = code;
  }

  /** Grades the code as it is now; what comes of it is shown, never thrown. */
  async check(): Promise<void> {
    this.#drafts?.flush();
    await this.#checking?.check();
  }

  get #id(): string {
    return this.dataset.exercise ?? '';
  }

  get #label(): string {
    return `Your code: ${this.dataset.title ?? this.#id}`;
  }

  #url(name: 'sheet' | 'realm' | 'solution'): string {
    return new URL(this.dataset[name] ?? '', location.href).href;
  }

  #edited(parts: Parts): void {
    parts.editor.style.setProperty('--lines', String(this.code.split('\n').length));
    this.#past?.edited();
    if (!this.#drafts || this.dataset.ready === undefined) return;
    this.#drafts.edited();
    this.#checking?.edited();
    if (this.dataset.status !== 'idle' && this.dataset.status !== 'running')
      this.dataset.stale = '';
  }

  #judged(judged: Judged, code: string, { notes, attempts }: Memory): void {
    const { verdict } = judged;
    void attempts.note(judged, code).then(() => this.#past?.refresh());
    if (verdict.status === 'passed')
      notePassed(shelf, this.#id, { code, path: location.pathname, now: new Date() }, notes);
    void this.#tryOwnParts(verdict.status === 'passed', code);
    const detail: VerdictDetail = { exercise: this.#id, verdict, code };
    this.dispatchEvent(new CustomEvent('downhill:verdict', { bubbles: true, detail }));
  }

  /** Where the exercise composes others, what has passed runs once more, with this reader's own parts. */
  async #tryOwnParts(passed: boolean, code: string): Promise<void> {
    const { composes } = this.dataset;
    const place = this.querySelector('[data-part="own-parts"]');
    if (composes === undefined || !(place instanceof HTMLElement)) return;
    place.hidden = true;
    if (!passed) return;
    const { tryOwnParts } = await import('./exercise-own-parts.ts');
    const [sheetUrl, realmUrl] = [this.#url('sheet'), this.#url('realm')];
    await tryOwnParts({ composes, code, shelf, sheetUrl, realmUrl, place });
  }
}

/** Wakes the exercises of the page. */
export function wakeExercises(): void {
  customElements.define('downhill-exercise', DownhillExercise);
}
