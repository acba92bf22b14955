import './shortcut-help.late.css';
import { shortcutsOn, turnShortcuts } from './shortcut-choice.ts';
import { SHORTCUTS } from './shortcut-keys.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the list of shortcuts, where they can be turned off. */
export function showHelp(): void {
  dialog ??= build();
  const box = dialog.querySelector('input');
  if (box) box.checked = shortcutsOn();
  dialog.showModal();
}

function build(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'shortcut-help not-content';
  made.setAttribute('aria-labelledby', 'shortcut-help');
  made.innerHTML = `<form method="dialog"><h2 id="shortcut-help">Keyboard shortcuts</h2><button type="submit">Close</button></form>
    <dl></dl>
    <label><input type="checkbox"> Shortcuts of single keys are on</label>
    <p role="status"></p>`;
  made.querySelector('dl')?.append(
    ...SHORTCUTS.map(({ keys, words }) => {
      const line = document.createElement('div');
      const term = document.createElement('dt');
      term.append(
        ...keys.flatMap((key, at) => {
          const cap = document.createElement('kbd');
          cap.textContent = key;
          return at > 0 ? [' then ', cap] : [cap];
        }),
      );
      const meaning = document.createElement('dd');
      meaning.textContent = words;
      line.append(term, meaning);
      return line;
    }),
  );
  const box = made.querySelector('input');
  const status = made.querySelector('[role="status"]');
  box?.addEventListener('change', () => {
    const kept = turnShortcuts(box.checked);
    if (status === null) return;
    const words = box.checked
      ? 'On. They never act where you type.'
      : 'Off. This list stays in the foot of every page.';
    status.textContent =
      kept.kind === 'kept' ? words : `This browser could not remember that: ${kept.why}.`;
  });
  made.addEventListener('click', ({ target }) => {
    if (target === made) made.close();
  });
  document.body.append(made);
  return made;
}
