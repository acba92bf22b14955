import * as monaco from 'monaco-editor/editor';

/**
 * Monaco types every character that arrives, so several lines in one go (dictation, a clipboard manager, a program)
 * would be indented once more at each line end. They are put in as they are, the way a paste is.
 */
export function keepLinesTogether(): void {
  monaco.editor.registerCommand('type', (_accessor, typed: { readonly text: string }) => {
    const editor = monaco.editor.getEditors().find((one) => one.hasTextFocus());
    const lines = typed.text.length > 2 && typed.text.includes('\n');
    editor?.trigger('keyboard', lines ? 'paste' : 'type', typed);
  });
}
