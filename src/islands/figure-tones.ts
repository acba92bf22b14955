import { TONES, type Tone } from '../plots/mark.ts';

/** What the page shows for each tone at this moment, for canvases, which do not follow custom properties by themselves. */
export function pageTones(): (tone: Tone) => string {
  const style = getComputedStyle(document.documentElement);
  // Asked for in the midst of a drawing, a property would have the page laid out there and then.
  const colours = new Map(TONES.map((tone) => [tone, style.getPropertyValue(`--${tone}`).trim()]));
  return (tone) => colours.get(tone) ?? '';
}

/** Calls back when the reader switches between light and dark; returns what ends it. */
export function whenThemeChanges(act: () => void): () => void {
  const watching = new MutationObserver(act);
  watching.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => watching.disconnect();
}
