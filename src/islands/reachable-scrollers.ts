/**
 * Lets the keyboard into whatever scrolls sideways (a long formula, a wide table) and only while it does: a tab stop
 * on every formula of a lesson would be a nuisance of its own.
 */
const scrollers = document.querySelectorAll<HTMLElement>(
  '.math-display, .statement .katex-display, .sl-markdown-content > table, .wide-table > table, .convention > table',
);

const update = (scroller: HTMLElement) => {
  if (scroller.scrollWidth > scroller.clientWidth + 1) scroller.tabIndex = 0;
  else scroller.removeAttribute('tabindex');
};

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) if (target instanceof HTMLElement) update(target);
});
for (const scroller of scrollers) observer.observe(scroller);
document.fonts.ready.then(() => scrollers.forEach(update));
