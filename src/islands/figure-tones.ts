import type { Tone } from '../plots/mark.ts';

/** What the page shows for each tone at this moment, for canvases, which do not follow custom properties by themselves. */
export function pageTones(): (tone: Tone) => string {
  const style = getComputedStyle(document.documentElement);
  const known = new Map<Tone, string>();
  return (tone) => {
    const colour = known.get(tone) ?? style.getPropertyValue(`--${tone}`).trim();
    known.set(tone, colour);
    return colour;
  };
}

/** Calls back when the reader switches between light and dark; returns what ends it. */
export function whenThemeChanges(act: () => void): () => void {
  const watching = new MutationObserver(act);
  watching.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => watching.disconnect();
}
