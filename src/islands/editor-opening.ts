import type { EditorKind } from '../progress/editor-choice.ts';
import type { Editor, EditorStart } from './editor.ts';

/** What the new editor needs to know of the exercise it opens in. */
export interface Opening
  extends Pick<EditorStart, 'name' | 'label' | 'describedBy' | 'edited' | 'check' | 'tell'> {
  readonly region: HTMLElement;
  /** The editor whose place is taken. */
  readonly from: Editor;
}

/** The editor that fits the device: Monaco needs room, and does not work with the keyboards of phones and tablets. */
export const fittingEditor = (): EditorKind =>
  matchMedia('(width < 900px), (hover: none) and (pointer: coarse)').matches ? 'light' : 'full';

const load = async (kind: EditorKind): Promise<new (start: EditorStart) => Editor> =>
  kind === 'full'
    ? (await import('./editor-monaco.ts')).MonacoEditor
    : (await import('./editor-codemirror.ts')).LightEditor;

/**
 * Fetches an editor and puts it where another is, with its text, caret and focus. What is typed meanwhile is kept,
 * because the swap itself is one step that waits for the reader's hand to be off the button.
 */
export async function openEditor(kind: EditorKind, opening: Opening): Promise<Editor> {
  const { from, region, ...rest } = opening;
  const Editor = await load(kind);
  while (from.busy) await new Promise((resolve) => setTimeout(resolve, 30));
  const host = document.createElement('div');
  host.className = 'editor-host';
  region.append(host);
  const hadFocus = from.focused;
  const { scrollTop } = region;
  const editor = new Editor({
    ...rest,
    host,
    code: from.code,
    selection: from.selection,
    scrollTop,
  });
  region.dataset.editor = kind;
  region.scrollTop = 0;
  from.dispose();
  if (hadFocus) editor.focus();
  return editor;
}
