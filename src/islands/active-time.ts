import { openShelf } from '../progress/shelf.ts';

const TICK_S = 15;
/** A reader who has touched nothing for so long may still be reading; after that the clock stops. */
const PATIENCE_MS = 60_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart'] as const;

const PLACE = /\/((?:lessons|exercises|labs)\/[a-z0-9-]+)\/(?:index\.html)?$/;

/** What the time of a page counts for: the exercise that has the focus, or else the page itself. */
function placeOf(): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-exercise]');
  const exercise = focused?.dataset['exercise'];
  return exercise ? `exercises/${exercise}` : PLACE.exec(location.pathname)?.[1];
}

let lastSign = Number.NEGATIVE_INFINITY;

/** Counts the time a page is seen and used, in steps of a quarter of a minute: an estimate, and called one. */
async function tick(): Promise<void> {
  const place = placeOf();
  if (place === undefined || document.visibilityState === 'hidden') return;
  if (performance.now() - lastSign > PATIENCE_MS) return;
  // What is there already has to be read, for which a page that is left at once loads nothing.
  const { addTime } = await import('../progress/active-time.ts');
  addTime(
    openShelf(() => localStorage),
    place,
    TICK_S,
    new Date(),
  );
}

if (PLACE.test(location.pathname)) {
  const noted = () => {
    lastSign = performance.now();
  };
  for (const sign of SIGNS) addEventListener(sign, noted, { capture: true, passive: true });
  setInterval(tick, TICK_S * 1000);
}
