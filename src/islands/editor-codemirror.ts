import { history, isolateHistory } from '@codemirror/commands';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { search } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import type { Place } from '../grading/run.ts';
import type { Editor, EditorStart, Selection, TypeNotice } from './editor.ts';
import { keysFor } from './editor-codemirror-keys.ts';
import { colouredTokens, lineMark, markLine } from './editor-codemirror-marks.ts';
import { completeNames } from './editor-codemirror-names.ts';
import { syntaxMarks } from './editor-codemirror-syntax.ts';
import { leaving } from './editor-codemirror-tab.ts';
import { paperTheme } from './editor-codemirror-theme.ts';
import { touchKeys } from './touch-keys.ts';

/** CodeMirror for one exercise: what phones and tablets can type into, and light enough for any of them. */
export class LightEditor implements Editor {
  readonly #view: EditorView;
  readonly #host: HTMLElement;
  readonly #keys: HTMLElement;

  constructor(start: EditorStart) {
    this.#host = start.host;
    this.#view = new EditorView({
      parent: start.host,
      state: EditorState.create({
        doc: start.code,
        selection: { anchor: start.selection.start, head: start.selection.end },
        extensions: [
          ...EXTENSIONS,
          leaving(start.tell),
          completeNames(start.host),
          keysFor(start.check),
          EditorView.contentAttributes.of({
            tabindex: '0',
            'aria-label': start.label,
            'aria-describedby': start.describedBy,
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) start.edited();
          }),
        ],
      }),
    });
    this.#view.scrollDOM.scrollTop = start.scrollTop;
    this.#keys = touchKeys(this.#view);
    start.host.parentElement?.after(this.#keys);
  }

  get code(): string {
    return this.#view.state.doc.toString();
  }

  set code(code: string) {
    if (code === this.code) return;
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: code },
      selection: { anchor: 0 },
      annotations: isolateHistory.of('full'),
      scrollIntoView: true,
    });
  }

  get selection(): Selection {
    const { from, to } = this.#view.state.selection.main;
    return { start: from, end: to };
  }

  get focused(): boolean {
    return this.#view.hasFocus;
  }

  get busy(): boolean {
    return this.#view.composing;
  }

  focus(): void {
    this.#view.focus();
  }

  reveal({ line, column = 1 }: Place): void {
    const { doc } = this.#view.state;
    const there = doc.line(Math.min(line, doc.lines));
    const anchor = Math.min(there.from + column - 1, there.to);
    this.#view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    this.#view.focus();
  }

  mark(place: Place | undefined): void {
    this.#view.dispatch({ effects: markLine.of(place?.line) });
  }

  typeNotices(): Promise<readonly TypeNotice[]> {
    return Promise.resolve([]);
  }

  dispose(): void {
    this.#view.destroy();
    this.#keys.remove();
    this.#host.remove();
  }
}

const EXTENSIONS: readonly Extension[] = [
  // What is typed is what appears: brackets are matched, never closed by themselves.
  typescriptLanguage,
  indentUnit.of('  '),
  EditorState.tabSize.of(2),
  indentOnInput(),
  bracketMatching(),
  lineNumbers(),
  history(),
  search({ top: true }),
  colouredTokens,
  lineMark,
  syntaxMarks,
  paperTheme,
];
