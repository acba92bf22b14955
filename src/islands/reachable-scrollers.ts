/**
 * Lets the keyboard into whatever scrolls sideways (a long formula, a wide table) and only while it does: a tab stop
 * on every formula of a lesson would be a nuisance of its own.
 */
const scrollers = document.querySelectorAll<HTMLElement>(
  '.math-display, .statement .katex-display, .sl-markdown-content > table, .wide-table > table, .convention > table',
);

const scrolls = ({ scrollWidth, clientWidth }: HTMLElement) => scrollWidth > clientWidth + 1;

/** Looks at all before it changes one: a change would make the browser lay the page out again for the next look. */
function update(some: readonly HTMLElement[]): void {
  for (const [scroller, reachable] of some.map((one) => [one, scrolls(one)] as const)) {
    if (reachable) scroller.tabIndex = 0;
    else scroller.removeAttribute('tabindex');
  }
}

/** What has been in sight, and so has a layout; what has not is heard of when it is. */
const seen = new Set<HTMLElement>();
const observer = new ResizeObserver((entries) => {
  const some = entries.flatMap(({ target }) => (target instanceof HTMLElement ? [target] : []));
  for (const one of some) seen.add(one);
  update(some);
});
for (const scroller of scrollers) observer.observe(scroller);
document.fonts.ready.then(() => update([...seen]));
