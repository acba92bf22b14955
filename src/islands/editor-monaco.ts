import { getTypeScriptWorker } from 'monaco-editor/languages/features/typescript/register';
import type { Place } from '../grading/run.ts';
import { changedPart } from './changed-part.ts';
import type { Editor, EditorStart, Selection, TypeNotice } from './editor.ts';
import { leaveWithKeys } from './editor-leave.ts';
import { monaco } from './editor-monaco-setup.ts';

/** Full Monaco for one exercise, with a model of its own. */
export class MonacoEditor implements Editor {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #model: monaco.editor.ITextModel;
  readonly #host: HTMLElement;
  readonly #marks: monaco.editor.IEditorDecorationsCollection;

  constructor(start: EditorStart) {
    this.#host = start.host;
    this.#model = monaco.editor.createModel(start.code, 'typescript', freeUri(start.name));
    this.#model.updateOptions({
      tabSize: 2,
      insertSpaces: true,
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    this.#editor = monaco.editor.create(start.host, {
      ...OPTIONS,
      ...metricsOf(start.host),
      model: this.#model,
      ariaLabel: start.label,
    });
    this.#marks = this.#editor.createDecorationsCollection();
    this.#select(start.selection);
    this.#editor.setScrollTop(start.scrollTop);
    start.host.querySelector('[role=textbox]')?.setAttribute('aria-describedby', start.describedBy);
    this.#model.onDidChangeContent(() => {
      this.#marks.clear();
      start.edited();
    });
    this.#editor.addAction({
      id: 'downhill.check',
      label: 'Check',
      keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
      run: start.check,
    });
    leaveWithKeys(this.#editor, start.tell);
  }

  get code(): string {
    return unshared(this.#model.getValue());
  }

  set code(code: string) {
    const before = this.code;
    if (code === before) return;
    // Monaco keeps every character that was ever put in, for undo: what stays the same is not put in again.
    const { start, end, text } = changedPart(before, code);
    // An edit, unlike setValue, can be undone with the keyboard.
    this.#editor.pushUndoStop();
    this.#editor.executeEdits('replace', [{ range: this.#range({ start, end }), text }]);
    this.#editor.pushUndoStop();
    this.#editor.setPosition({ lineNumber: 1, column: 1 });
    this.#editor.setScrollTop(0);
  }

  get selection(): Selection {
    const range = this.#editor.getSelection();
    if (!range) return { start: 0, end: 0 };
    return {
      start: this.#model.getOffsetAt(range.getStartPosition()),
      end: this.#model.getOffsetAt(range.getEndPosition()),
    };
  }

  get focused(): boolean {
    return this.#editor.hasTextFocus();
  }

  get busy(): boolean {
    return this.#editor.inComposition;
  }

  focus(): void {
    this.#editor.focus();
  }

  reveal({ line, column = 1 }: Place): void {
    this.#editor.setPosition({ lineNumber: line, column });
    this.#editor.revealLineInCenterIfOutsideViewport(line);
    this.#editor.focus();
  }

  mark(place: Place | undefined): void {
    this.#marks.clear();
    if (!place || place.line > this.#model.getLineCount()) return;
    const range = new monaco.Range(place.line, 1, place.line, 1);
    this.#marks.set([{ range, options: { isWholeLine: true, className: 'marked-line' } }]);
  }

  async typeNotices(): Promise<readonly TypeNotice[]> {
    const file = this.#model.uri.toString();
    const service = await (await getTypeScriptWorker())(this.#model.uri);
    const found = [
      ...(await service.getSyntacticDiagnostics(file)),
      ...(await service.getSemanticDiagnostics(file)),
    ];
    if (this.#model.isDisposed()) return [];
    return found.map(({ start = 0, messageText }) => {
      const { lineNumber, column } = this.#model.getPositionAt(start);
      const message = typeof messageText === 'string' ? messageText : messageText.messageText;
      return { place: { line: lineNumber, column }, message };
    });
  }

  dispose(): void {
    this.#editor.dispose();
    this.#model.dispose();
    this.#host.remove();
  }

  #select(selection: Selection): void {
    this.#editor.setSelection(this.#range(selection));
  }

  #range({ start, end }: Selection): monaco.Range {
    return monaco.Range.fromPositions(
      this.#model.getPositionAt(start),
      this.#model.getPositionAt(end),
    );
  }
}

const OPTIONS = {
  // What is typed is what appears: nothing is closed, accepted or completed that the student did not ask for.
  // Finds out for itself that a screen reader is there, and then keeps the text where one can read it.
  accessibilitySupport: 'auto',
  acceptSuggestionOnCommitCharacter: false,
  acceptSuggestionOnEnter: 'off',
  autoClosingBrackets: 'never',
  autoClosingComments: 'never',
  autoClosingQuotes: 'never',
  automaticLayout: true,
  cursorBlinking: 'solid',
  fixedOverflowWidgets: true,
  folding: false,
  glyphMargin: false,
  guides: { indentation: false },
  hideCursorInOverviewRuler: true,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  overviewRulerBorder: false,
  overviewRulerLanes: 0,
  padding: { top: 12, bottom: 12 },
  renderLineHighlight: 'none',
  scrollBeyondLastColumn: 2,
  scrollBeyondLastLine: false,
  scrollbar: {
    alwaysConsumeMouseWheel: false,
    horizontalScrollbarSize: 10,
    verticalScrollbarSize: 10,
    useShadows: false,
  },
  'semanticHighlighting.enabled': false,
  showUnused: false,
  stickyScroll: { enabled: false },
} as const satisfies monaco.editor.IStandaloneEditorConstructionOptions;

/**
 * A copy of a text that keeps nothing else alive. Monaco's text is a slice of all that was ever put in, and engines keep the
 * whole for the sake of a slice: fifty attempts held in memory would hold fifty such wholes.
 */
const unshared = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

/** The type of the static rendering, so that nothing moves when Monaco takes its place. */
function metricsOf(host: HTMLElement) {
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(host);
  return {
    fontFamily,
    fontSize: Number.parseFloat(fontSize),
    lineHeight: Number.parseFloat(lineHeight),
    lineDecorationsWidth: 14,
  };
}

/** The same exercise may stand on a page twice. */
function freeUri(name: string): monaco.Uri {
  for (let copy = 1; ; copy += 1) {
    const uri = monaco.Uri.parse(`file:///${name}${copy === 1 ? '' : `-${copy}`}.ts`);
    if (!monaco.editor.getModel(uri)) return uri;
  }
}
