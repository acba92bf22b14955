import type { ClientDirective } from 'astro';

/**
 * When an island wakes: at once, or with "visible" once it is in the window. Its code is run in one task and its drawing made
 * in the next, so that a key or a scroll can come between; Astro's own directives do both in one.
 */
const wakePaced: ClientDirective = async (load, { value }, island) => {
  if (value === 'visible') await visible(island);
  const wake = await load();
  await new Promise((resume) => setTimeout(resume));
  await wake();
};

/** When one of an island's elements has come into the window; the island itself has no box. */
const visible = (island: Element) =>
  new Promise<void>((resolve) => {
    const watching = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watching.disconnect();
      resolve();
    });
    for (const child of island.children) watching.observe(child);
  });

export default wakePaced;
