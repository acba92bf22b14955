import type { Verdict } from '../grading/verdict.ts';
import { keepPassedCode } from '../progress/passed-code.ts';
import { recordPass } from '../progress/progress.ts';
import { openShelf } from '../progress/shelf.ts';
import { PlainEditor } from './editor-plain.ts';
import { Checking } from './exercise-checking.ts';
import { Drafts } from './exercise-drafts.ts';
import { Editors } from './exercise-editors.ts';
import { offerHints } from './exercise-hints.ts';
import { offerLinks } from './exercise-links.ts';
import { type Parts, partsOf } from './exercise-parts.ts';
import type { Judged } from './grader-contract.ts';

/** Dispatched on the exercise, bubbling, as `downhill:verdict` when a verdict has arrived. */
export interface VerdictDetail {
  readonly exercise: string;
  readonly verdict: Verdict;
  /** The code that was graded. */
  readonly code: string;
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
    this.#drafts = new Drafts({
      exercise: this.#id,
      starter,
      shelf,
      parts,
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
      judged: (judged, code) => this.#judged(judged, code, parts),
    });
    this.#drafts.restore();
    this.#edited(parts);
    offerHints(this, parts.hint, parts.hints);
    for (const sign of ['pointerdown', 'focusin', 'input'])
      parts.editor.addEventListener(sign, () => {
        void this.#checking?.warm();
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

  #url(name: 'sheet' | 'realm'): string {
    return new URL(this.dataset[name] ?? '', location.href).href;
  }

  #edited(parts: Parts): void {
    parts.editor.style.setProperty('--lines', String(this.code.split('\n').length));
    if (!this.#drafts || this.dataset.ready === undefined) return;
    this.#drafts.edited();
    this.#checking?.edited();
    if (this.dataset.status !== 'idle' && this.dataset.status !== 'running')
      this.dataset.stale = '';
  }

  #judged({ verdict }: Judged, code: string, parts: Parts): void {
    if (verdict.status === 'passed') {
      const now = new Date();
      const failed = [
        recordPass(shelf, this.#id, location.pathname, now),
        keepPassedCode(shelf, this.#id, code, now),
      ].find((kept) => kept.kind === 'failed');
      if (failed) {
        parts.notice.textContent = `Your progress could not be noted: ${failed.why}.`;
        parts.notice.hidden = false;
      }
    }
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

customElements.define('downhill-exercise', DownhillExercise);
