import { noteHelp, readHelp } from '../progress/help.ts';
import type { Shelf } from '../progress/shelf.ts';

/**
 * Reveals an exercise's hints one by one, from the gentlest on, and counts them on the element as `data-hints`. Hints seen on
 * an earlier visit come back together with the first press.
 */
export function offerHints(
  exercise: HTMLElement,
  button: HTMLButtonElement,
  list: HTMLElement,
  shelf: Shelf,
): void {
  const id = exercise.dataset['exercise'] ?? '';
  const hints = [...list.children].filter((hint) => hint instanceof HTMLElement);
  const total = hints.length;
  let shown = 0;
  const seen = () => {
    const help = readHelp(shelf, id);
    return help.kind === 'found' ? Math.min(help.value.hints, total) : 0;
  };
  const relabel = () => {
    exercise.dataset['hints'] = String(shown);
    button.textContent = labelOf(shown, total, seen());
    button.toggleAttribute('aria-disabled', false);
    if (shown === total) button.setAttribute('aria-disabled', 'true');
  };
  button.addEventListener('click', () => {
    if (shown === total) return;
    shown = Math.max(shown + 1, shown === 0 ? seen() : 0);
    list.hidden = false;
    for (const hint of hints.slice(0, shown)) hint.hidden = false;
    // A hint that the browser will not remember is a hint all the same.
    noteHelp(shelf, id, { hints: shown });
    relabel();
    hints[shown - 1]?.focus({ preventScroll: false });
  });
  relabel();
}

function labelOf(shown: number, total: number, seen: number): string {
  if (shown === total) return `All ${total} hints shown`;
  if (shown > 0) return `Next hint (${shown} of ${total})`;
  return seen > 0 ? `Hints (${seen} of ${total} seen)` : `Hints (${total})`;
}
