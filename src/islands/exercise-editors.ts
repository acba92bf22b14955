import { type EditorKind, keepEditorChoice, readEditorChoice } from '../progress/editor-choice.ts';
import type { Shelf } from '../progress/shelf.ts';
import type { Editor } from './editor.ts';
import { fittingEditor, type Opening, openEditor } from './editor-opening.ts';
import type { PlainEditor } from './editor-plain.ts';
import type { Parts } from './exercise-parts.ts';

/** What the editors need to know of the exercise they belong to. */
export interface EditorsSetting extends Omit<Opening, 'region' | 'from' | 'tell'> {
  readonly parts: Parts;
  readonly plain: PlainEditor;
  readonly shelf: Shelf;
}

const OTHER: Readonly<Record<EditorKind, EditorKind>> = { full: 'light', light: 'full' };

/**
 * The one editor that holds the code at a time: the plain one until the reader turns to it, then the one that was chosen
 * by hand or fits the device. The other one is fetched only when the reader asks for it.
 */
export class Editors {
  readonly #setting: EditorsSetting;
  #current: Editor;
  #opened: EditorKind | undefined;
  #offered: EditorKind = 'light';
  #opening = false;

  constructor(setting: EditorsSetting) {
    const { parts, plain } = setting;
    this.#setting = setting;
    this.#current = plain;
    this.#label();
    parts.switchEditor.addEventListener('click', () => void this.#switch());
    addEventListener('beforeprint', () => plain.print(this.#current.code));
  }

  /** The editor that holds the code. */
  get current(): Editor {
    return this.#current;
  }

  /** Opens the editor that is wanted, if none is open. */
  async open(): Promise<void> {
    if (this.#opened === undefined) await this.#put(this.#wanted);
  }

  get #wanted(): EditorKind {
    return this.#opened ?? readEditorChoice(this.#setting.shelf) ?? fittingEditor();
  }

  async #put(kind: EditorKind): Promise<boolean> {
    if (this.#opening) return false;
    this.#opening = true;
    const { parts, name, label, describedBy, edited, check } = this.#setting;
    try {
      this.#current = await openEditor(kind, {
        region: parts.editor,
        from: this.#current,
        ...{ name, label, describedBy, edited, check },
        tell: (sentence) => this.#tell(sentence),
      });
      this.#opened = kind;
      return true;
    } catch {
      // The one that is there stays, with everything in it; the next touch tries again.
      this.#tell(`The ${kind} editor could not be loaded; this one works as well.`);
      return false;
    } finally {
      this.#opening = false;
      this.#label();
    }
  }

  async #switch(): Promise<void> {
    const kind = this.#offered;
    if (!(await this.#put(kind))) return;
    const kept = keepEditorChoice(this.#setting.shelf, kind);
    const remembered = kept.kind === 'kept' ? ' This browser will remember it.' : '';
    this.#tell(`This is the ${kind} editor.${remembered}`);
  }

  #label(): void {
    this.#offered = OTHER[this.#wanted];
    this.#setting.parts.switchEditor.textContent = `Use the ${this.#offered} editor`;
  }

  #tell(sentence: string): void {
    this.#setting.parts.told.textContent = sentence;
  }
}
