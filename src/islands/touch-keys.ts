import {
  cursorCharLeft,
  cursorCharRight,
  cursorLineDown,
  cursorLineUp,
  indentLess,
  redo,
  undo,
} from '@codemirror/commands';
import type { Command, EditorView } from '@codemirror/view';
import { indent } from './editor-codemirror-keys.ts';

const types =
  (text: string): Command =>
  (view) => {
    view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true, userEvent: 'input' });
    return true;
  };

/** What a key shows, what it is called and what it does. */
const KEYS: readonly (readonly [face: string, name: string, does: Command])[] = [
  ['⇥', 'Indent', indent],
  ['⇤', 'Indent less', indentLess],
  ['↶', 'Undo', undo],
  ['↷', 'Redo', redo],
  ['←', 'Left', cursorCharLeft],
  ['→', 'Right', cursorCharRight],
  ['↑', 'Up', cursorLineUp],
  ['↓', 'Down', cursorLineDown],
  ['(', 'Opening parenthesis', types('(')],
  [')', 'Closing parenthesis', types(')')],
  ['[', 'Opening bracket', types('[')],
  [']', 'Closing bracket', types(']')],
  ['{', 'Opening brace', types('{')],
  ['}', 'Closing brace', types('}')],
  ['=', 'Equals sign', types('=')],
  ['>', 'Greater than', types('>')],
  ['*', 'Asterisk', types('*')],
  [';', 'Semicolon', types(';')],
];

/** A row of the keys that phones lack. A touch on one leaves the focus, and with it the phone's keyboard, where it is. */
export function touchKeys(view: EditorView): HTMLElement {
  const row = document.createElement('div');
  row.className = 'touch-keys';
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'Keys for the editor');
  for (const [face, name, does] of KEYS) {
    const key = document.createElement('button');
    key.type = 'button';
    key.textContent = face;
    key.setAttribute('aria-label', name);
    key.addEventListener('pointerdown', (event) => event.preventDefault());
    key.addEventListener('click', () => does(view));
    row.append(key);
  }
  return row;
}
