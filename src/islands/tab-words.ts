/** What is said when the reader has changed what Tab does in the editor. */
export const tabWords = (leaves: boolean): string =>
  leaves
    ? 'Tab now leaves the editor; Ctrl+M makes it indent again.'
    : 'Tab now indents; Ctrl+M makes it leave the editor.';
