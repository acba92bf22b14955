/*
 * Marks in the page's tables of contents which part of it stands under the head of the page. Each block of the text is
 * watched and belongs to the last heading before it, which is found once: asking for it anew would cost a long lesson a
 * quarter of a second on a phone.
 */

/** Below the head and the menu of contents. */
const GAP = 32;
/** Of the strip that a block is to touch: more than lies between two blocks. */
const STRIP = 53;

const lists = document.querySelectorAll<HTMLElement>('.contents');
const links = [...lists].flatMap((list) => [...list.querySelectorAll<HTMLAnchorElement>('a')]);
const headings = [...new Set(links.map(({ hash }) => decodeURIComponent(hash.slice(1))))].flatMap(
  (id) => document.getElementById(id) ?? [],
);
const headingOf = new Map<Element, string>();
const text = document.querySelector('.sl-markdown-content');

if (text && headings.length > 0) {
  let last = headings[0];
  for (const block of [...headings.slice(0, 1), ...blocksOf(text)]) {
    last = headings.find((heading) => block.contains(heading)) ?? last;
    if (last) headingOf.set(block, last.id);
  }
  // Where the page is laid out already: asked for now, two heights would cost the layout of all that has just been parsed.
  requestAnimationFrame(() => setTimeout(keepWatch));
}

/** Watches, and begins anew when the window has another size. */
function keepWatch(): void {
  let observer = watch();
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('resize', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      observer.disconnect();
      observer = watch();
    }, 200);
  });
}

/** The blocks of a text; one that holds several headings is taken apart. */
function blocksOf(parent: Element): readonly Element[] {
  return [...parent.children].flatMap((block) =>
    headings.filter((heading) => block.contains(heading)).length > 1 ? blocksOf(block) : [block],
  );
}

function watch(): IntersectionObserver {
  const head = document.querySelector('header')?.getBoundingClientRect().height ?? 0;
  const menu = document.querySelector('.contents summary')?.getBoundingClientRect().height ?? 0;
  const top = head + menu + GAP;
  const bottom = Math.max(0, document.documentElement.clientHeight - top - STRIP);
  const inside = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) inside.add(target);
        else inside.delete(target);
      // A busy page hands over several frames at once: what came in may have left again.
      const here = entries.find(({ target }) => inside.has(target))?.target;
      // With nothing in the strip and something below it, this is the head of the page.
      const head =
        inside.size === 0 && entries.some(({ boundingClientRect }) => boundingClientRect.top > top);
      const id = head ? headings[0]?.id : here && headingOf.get(here);
      if (id !== undefined) mark(id);
    },
    { rootMargin: `-${top}px 0px -${bottom}px` },
  );
  for (const block of headingOf.keys()) observer.observe(block);
  return observer;
}

function mark(id: string): void {
  for (const link of links) {
    if (decodeURIComponent(link.hash.slice(1)) !== id) link.removeAttribute('aria-current');
    else if (!link.hasAttribute('aria-current')) {
      link.setAttribute('aria-current', 'true');
      const place = link.closest('.contents')?.querySelector('[data-part="place"]');
      if (place) place.textContent = link.textContent;
    }
  }
}
