import * as monaco from 'monaco-editor/editor';
import { tabWords } from './tab-words.ts';

/**
 * Lets Esc and then Tab (or Shift+Tab) move the focus out of an editor in which Tab indents, and Ctrl+M make Tab do so for
 * good. Monaco has the second of its own, but tells it to screen readers only.
 */
export function leaveWithKeys(
  editor: monaco.editor.IStandaloneCodeEditor,
  tell: (sentence: string) => void,
): void {
  let armed = false;
  let leaves = false;
  editor.onKeyDown((event) => {
    if (event.keyCode === monaco.KeyCode.Escape) armed = true;
    else if (event.keyCode === monaco.KeyCode.Tab && armed) {
      // Monaco's keybindings listen further out; the browser's own focus order is left to act.
      event.stopPropagation();
      armed = false;
    } else if (event.keyCode !== monaco.KeyCode.Shift) armed = false;
    if (event.keyCode !== monaco.KeyCode.KeyM || !event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.stopPropagation();
    event.preventDefault();
    leaves = !leaves;
    editor.updateOptions({ tabFocusMode: leaves });
    tell(tabWords(leaves));
  });
  editor.onDidBlurEditorText(() => {
    armed = false;
  });
}
