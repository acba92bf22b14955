import { isKept, SHORTCUTS_KEY } from '../progress/kept-keys.ts';
import { openShelf } from '../progress/shelf.ts';
import { pressKey, SEQUENCE_MS, type Shortcut } from './shortcut-keys.ts';

/** Where keys are for writing, for choosing or for a dialog. */
const KEYS_ARE_TAKEN =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="slider"], [role="listbox"], [role="menu"], .monaco-editor, .cm-editor, dialog';

const footer = document.querySelector<HTMLElement>('.colophon');
const shelf = openShelf(() => localStorage);
/** The reader's choice, once there is one to be read. */
let choice: typeof import('./shortcut-choice.ts') | undefined;
let pressed: readonly string[] = [];
let since = 0;

window.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return;
  if (key.length !== 1 || document.querySelector('dialog[open]')) return;
  if (target instanceof Element && target.closest(KEYS_ARE_TAKEN)) return;
  const found = pressKey(event.timeStamp - since < SEQUENCE_MS ? pressed : [], key);
  pressed = found.kind === 'begun' ? found.keys : [];
  since = event.timeStamp;
  if (found.kind !== 'shortcut' || !areOn()) return;
  event.preventDefault();
  follow(found.shortcut);
});

/** On until the reader turns them off. What was chosen on an earlier visit counts as off until it has been read. */
const areOn = () => (choice ? choice.shortcutsOn() : !isKept(shelf, SHORTCUTS_KEY));

async function readChoice(): Promise<void> {
  choice = await import('./shortcut-choice.ts');
}
if (isKept(shelf, SHORTCUTS_KEY)) void readChoice();

footer
  ?.querySelector('[data-part="shortcuts"]')
  ?.addEventListener('click', () => follow({ kind: 'help' }));

function follow(shortcut: Shortcut): void {
  switch (shortcut.kind) {
    case 'search':
      document.querySelector<HTMLElement>('site-search [data-open]')?.click();
      return;
    case 'help':
      import('./shortcut-help.ts').then(({ showHelp }) => showHelp());
      // Which is where it is made.
      void readChoice();
      return;
    case 'before':
      document.querySelector<HTMLElement>('.chapter-nav a[rel="prev"]')?.click();
      return;
    case 'next':
      document.querySelector<HTMLElement>('.chapter-nav a[rel="next"]')?.click();
      return;
    case 'go':
      location.href = `${footer?.dataset['base'] ?? '/'}${shortcut.path}`;
  }
}
