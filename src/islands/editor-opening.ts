import type { MonacoEditor } from './editor-monaco.ts';
import type { PlainEditor } from './editor-plain.ts';

/** What the new editor needs to know of the exercise it opens in. */
export interface Opening {
  readonly region: HTMLElement;
  readonly plain: PlainEditor;
  readonly name: string;
  readonly label: string;
  readonly describedBy: string;
  readonly edited: () => void;
  readonly check: () => void;
}

/** Phones and tablets keep the plain editor: Monaco does not work with their keyboards. */
export const wantsMonaco = (): boolean =>
  !matchMedia('(hover: none) and (pointer: coarse)').matches;

/**
 * Fetches Monaco and puts it where the plain editor is, with its text, caret and focus. What is typed meanwhile is kept,
 * because the swap itself is one step that waits for the reader's hand to be off the button.
 */
export async function openMonaco(opening: Opening): Promise<MonacoEditor> {
  const { plain, region } = opening;
  const { MonacoEditor } = await import('./editor-monaco.ts');
  while (plain.busy) await new Promise((resolve) => setTimeout(resolve, 30));
  const host = document.createElement('div');
  host.className = 'editor-monaco';
  region.append(host);
  const hadFocus = document.activeElement === plain.area;
  const { scrollTop } = region;
  const editor = new MonacoEditor({
    host,
    name: opening.name,
    label: opening.label,
    describedBy: opening.describedBy,
    code: plain.code,
    selection: plain.selection,
    scrollTop,
    edited: opening.edited,
    check: opening.check,
  });
  region.dataset.editor = 'monaco';
  if (hadFocus) editor.focus();
  return editor;
}
