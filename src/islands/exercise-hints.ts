/** Reveals an exercise's hints one by one, from the gentlest on, and counts them on the element as `data-hints`. */
export function offerHints(
  exercise: HTMLElement,
  button: HTMLButtonElement,
  list: HTMLElement,
): void {
  const hints = [...list.children].filter((hint) => hint instanceof HTMLElement);
  let shown = 0;
  const relabel = () => {
    exercise.dataset.hints = String(shown);
    button.textContent =
      shown === 0
        ? `Hints (${hints.length})`
        : shown < hints.length
          ? `Next hint (${shown} of ${hints.length})`
          : `All ${hints.length} hints shown`;
    if (shown === hints.length) button.setAttribute('aria-disabled', 'true');
  };
  button.addEventListener('click', () => {
    const next = hints[shown];
    if (!next) return;
    shown += 1;
    list.hidden = false;
    next.hidden = false;
    relabel();
    next.focus({ preventScroll: false });
  });
  relabel();
}
