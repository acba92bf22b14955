import { acceptCompletion, autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, historyKeymap, indentLess, indentMore } from '@codemirror/commands';
import { lintKeymap } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import { type Extension, Prec } from '@codemirror/state';
import { type Command, keymap } from '@codemirror/view';

/** Goes on to the next even column, or indents the lines that are selected. */
export const indent: Command = (view) => {
  const { main } = view.state.selection;
  if (!main.empty) return indentMore(view);
  const column = main.head - view.state.doc.lineAt(main.head).from;
  view.dispatch(view.state.replaceSelection(column % 2 === 0 ? '  ' : ' '), {
    scrollIntoView: true,
    userEvent: 'input',
  });
  return true;
};

/** Tab takes a suggestion or indents; Enter is always a new line; Ctrl or Cmd with Enter checks. */
export const keysFor = (check: () => void): Extension => [
  autocompletion({ defaultKeymap: false, icons: false }),
  Prec.high(
    keymap.of([
      {
        key: 'Mod-Enter',
        run: () => {
          check();
          return true;
        },
      },
      ...completionKeymap.filter(({ key }) => key !== 'Enter'),
      { key: 'Tab', run: (view) => acceptCompletion(view) || indent(view), shift: indentLess },
    ]),
  ),
  keymap.of([...searchKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap]),
];
