import type { Place } from '../grading/run.ts';
import type { Editor, Selection, TypeNotice } from './editor.ts';
import { highlightedHtml } from './editor-highlight.ts';

/**
 * A text area laid over the highlighted starter, in the same metrics. It takes the first keystrokes while a better
 * editor is being fetched, and stays where none can be had.
 */
export class PlainEditor implements Editor {
  readonly area: HTMLTextAreaElement;
  readonly #printed: HTMLElement;
  readonly #edited: () => void;
  #busy = false;

  /** `printed` is the `code` element with the starter; its `pre`'s parent receives the text area. */
  constructor(printed: HTMLElement, label: string, describedBy: string, edited: () => void) {
    this.#printed = printed;
    this.#edited = edited;
    this.area = document.createElement('textarea');
    this.area.className = 'editor-plain';
    this.area.value = printed.textContent ?? '';
    this.area.wrap = 'off';
    this.area.spellcheck = false;
    this.area.autocapitalize = 'off';
    this.area.setAttribute('autocorrect', 'off');
    this.area.setAttribute('autocomplete', 'off');
    this.area.setAttribute('aria-label', label);
    this.area.setAttribute('aria-describedby', describedBy);
    this.area.addEventListener('input', () => this.#changed());
    this.area.addEventListener('pointerdown', () => this.#hold());
    this.area.addEventListener('compositionstart', () => this.#hold());
    const pre = printed.closest('pre');
    const wasFocused = pre !== null && document.activeElement === pre;
    pre?.removeAttribute('tabindex');
    pre?.setAttribute('aria-hidden', 'true');
    pre?.after(this.area);
    if (wasFocused) this.area.focus();
  }

  get code(): string {
    return this.area.value;
  }

  set code(code: string) {
    if (code === this.area.value) return;
    this.area.value = code;
    this.#changed();
  }

  get selection(): Selection {
    return { start: this.area.selectionStart, end: this.area.selectionEnd };
  }

  get focused(): boolean {
    return document.activeElement === this.area;
  }

  get busy(): boolean {
    return this.#busy;
  }

  focus(): void {
    this.area.focus();
  }

  reveal(place: Place): void {
    const before = this.code.split('\n').slice(0, place.line - 1);
    const at = before.reduce((sum, line) => sum + line.length + 1, 0) + (place.column ?? 1) - 1;
    this.area.focus();
    this.area.setSelectionRange(at, at);
    this.#lines()[place.line - 1]?.scrollIntoView({ block: 'nearest' });
  }

  mark(place: Place | undefined): void {
    for (const [index, line] of this.#lines().entries())
      line.classList.toggle('marked', index + 1 === place?.line);
  }

  typeNotices(): Promise<readonly TypeNotice[]> {
    return Promise.resolve([]);
  }

  /** The printed text stays under every other editor, for paper. */
  dispose(): void {}

  /** Shows this code as text, without taking it for an edit: what is printed when another editor has the code. */
  print(code: string): void {
    this.#printed.innerHTML = highlightedHtml(code);
  }

  #lines(): NodeListOf<HTMLElement> {
    return this.#printed.querySelectorAll<HTMLElement>('.line');
  }

  #changed(): void {
    this.print(this.area.value);
    this.#edited();
  }

  #hold(): void {
    this.#busy = true;
    const release = () => {
      this.#busy = false;
    };
    for (const end of ['pointerup', 'pointercancel', 'compositionend'])
      addEventListener(end, release, { once: true });
  }
}
