import { EditorView } from '@codemirror/view';

/** The site's ink and paper: custom properties, so that the switch of themes needs no word to the editor. */
export const paperTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--code-ink)', backgroundColor: 'var(--code-paper)' },
  '&.cm-focused': { outline: '0' },
  '.cm-scroller': { font: 'inherit', lineHeight: 'inherit', overscrollBehaviorX: 'contain' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 2ch 0 0' },
  '.cm-gutters': {
    border: '0',
    color: 'var(--code-line-number)',
    backgroundColor: 'var(--code-paper)',
  },
  '.cm-lineNumbers .cm-gutterElement': {
    boxSizing: 'content-box',
    minWidth: '3ch',
    padding: '0 14px 0 0',
  },
  '.cm-content ::selection': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 22%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-wash)',
    outline: '1px solid var(--accent)',
  },
  '&.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'var(--bad-wash)',
    outline: '1px solid var(--bad)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad)',
    textUnderlineOffset: '3px',
  },
  '.cm-tooltip, .cm-panels': {
    border: '1px solid var(--edge)',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    font: '400 var(--small) / 1.4 var(--sans)',
  },
  '.cm-tooltip': { maxWidth: 'calc(100vw - 2rem)', borderRadius: '4px' },
  '.cm-diagnostic': { borderInlineStart: '2px solid var(--bad)', padding: '0.3rem 0.7rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '11em', fontFamily: 'var(--mono)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.6rem' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--ink)',
    backgroundColor: 'var(--accent-wash)',
    outline: '1px solid var(--accent)',
    outlineOffset: '-1px',
  },
  '.cm-completionMatchedText': { color: 'var(--accent)' },
  '.cm-completionDetail': { color: 'var(--muted)', fontStyle: 'normal' },
  '.cm-completionInfo': { padding: '0.4rem 0.7rem', maxWidth: '18rem' },
  '.cm-panels-top': { border: '0', borderBottom: '1px solid var(--rule)' },
  '.cm-search': { padding: '0.4rem 2rem 0.4rem 0.6rem' },
  '.cm-search :is(input, button, label)': { font: 'inherit', fontSize: 'var(--tiny)' },
  '.cm-textfield': {
    border: '1px solid var(--edge)',
    borderRadius: '3px',
    color: 'inherit',
    backgroundColor: 'var(--paper)',
  },
  '.cm-button': {
    minHeight: '24px',
    border: '1px solid var(--edge)',
    borderRadius: '3px',
    backgroundColor: 'var(--plate)',
    backgroundImage: 'none',
  },
  '.cm-panel.cm-search [name=close]': {
    minWidth: '24px',
    minHeight: '24px',
    color: 'var(--ink)',
    cursor: 'pointer',
  },
  '.cm-search label': { display: 'inline-flex', alignItems: 'center', minHeight: '24px' },
  '.cm-searchMatch': { backgroundColor: 'var(--accent-wash)', outline: '1px solid var(--edge)' },
  '.cm-searchMatch.cm-searchMatch-selected': { outline: '2px solid var(--accent)' },
});
