import * as monaco from 'monaco-editor/editor';

/**
 * Lets Esc and then Tab (or Shift+Tab) move the focus out of an editor in which Tab indents. Monaco's own Ctrl+M does the
 * same for good, but nobody who has not read about it would find it.
 */
export function leaveWithEscTab(editor: monaco.editor.IStandaloneCodeEditor): void {
  let armed = false;
  editor.onKeyDown((event) => {
    if (event.keyCode === monaco.KeyCode.Escape) armed = true;
    else if (event.keyCode === monaco.KeyCode.Tab && armed) {
      // Monaco's keybindings listen further out; the browser's own focus order is left to act.
      event.stopPropagation();
      armed = false;
    } else if (event.keyCode !== monaco.KeyCode.Shift) armed = false;
  });
  editor.onDidBlurEditorText(() => {
    armed = false;
  });
}
