import { useEffect, useState } from 'preact/hooks';
import type { Tone } from '../plots/mark.ts';
import { pageTones, whenThemeChanges } from './figure-tones.ts';

/** What the page shows for each tone, for the canvases of an island; undefined on the server, which paints none. */
export function useCanvasTones(): ((tone: Tone) => string) | undefined {
  // At once, as a drawing without them would be a drawing for nothing.
  const [tones, setTones] = useState(() => (import.meta.env.SSR ? undefined : pageTones()));
  useEffect(() => whenThemeChanges(() => setTones(() => pageTones())), []);
  return tones;
}
