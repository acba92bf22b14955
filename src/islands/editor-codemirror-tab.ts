import { type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tabWords } from './tab-words.ts';

/** CodeMirror lets Tab out for two seconds after Esc; nobody should have to hurry. */
const NO_HURRY = 3_600_000;

/** Esc and then Tab leaves the editor; Ctrl+M lets Tab do so always, and says so. */
export function leaving(tell: (sentence: string) => void): Extension {
  let leaves = false;
  return [
    Prec.high(
      keymap.of([
        {
          key: 'Ctrl-m',
          run: (view) => {
            leaves = !leaves;
            view.setTabFocusMode(leaves);
            tell(tabWords(leaves));
            return true;
          },
        },
      ]),
    ),
    EditorView.domEventObservers({
      keydown: ({ key }, view) => {
        // After CodeMirror's own answer to this key.
        if (key === 'Escape') queueMicrotask(() => view.setTabFocusMode(NO_HURRY));
      },
      blur: (_, view) => view.setTabFocusMode(leaves),
    }),
  ];
}
