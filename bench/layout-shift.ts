import type { Browser } from 'playwright';

/** So late does every script come, as it does outside this machine. */
const LATE_MS = 120;

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

/** What moved by itself, and how far, in the unit of Chromium's layout-shift entries. */
export interface Shifts {
  readonly total: number;
  /** Of the largest: each thing that moved, from where to where. */
  readonly moved: readonly string[];
}

/** Reads a page from its top to its end, on a phone and on a desk, while its islands arrive late. */
export async function shiftsOf(browser: Browser, url: string): Promise<Shifts> {
  let total = 0;
  const moved: string[] = [];
  for (const viewport of SCREENS) {
    const page = await browser.newPage({ viewport });
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() === 'script')
        await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      await route.continue();
    });
    await page.addInitScript(watchShifts);
    await page.goto(url, { waitUntil: 'networkidle' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < height; top += viewport.height * 0.6) {
      await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
      await page.waitForTimeout(150);
    }
    await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
    await page.waitForTimeout(500);
    const found = await page.evaluate(() => window.shifts ?? []);
    for (const { value, what } of found) {
      total += value;
      moved.push(`${value.toFixed(4)} at ${viewport.width} px: ${what}`);
    }
    await page.close();
  }
  return { total, moved };
}

declare global {
  interface Window {
    shifts?: { value: number; what: string }[];
  }
}

/** Runs in the page, before anything of it. */
function watchShifts(): void {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly {
      readonly node: Node | null;
      readonly previousRect: DOMRectReadOnly;
      readonly currentRect: DOMRectReadOnly;
    }[];
  }
  const shifts: { value: number; what: string }[] = [];
  window.shifts = shifts;
  const nameOf = (node: Node | null) =>
    node instanceof Element
      ? `${node.localName}.${[...node.classList].join('.')}`
      : (node?.textContent?.trim().slice(0, 30) ?? 'something that is gone');
  const placeOf = ({ x, y, width, height }: DOMRectReadOnly) => `${width}×${height} at ${x}, ${y}`;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as LayoutShift;
      if (!hadRecentInput)
        shifts.push({
          value,
          what: sources
            .map(
              ({ node, previousRect, currentRect }) =>
                `${nameOf(node)} (${placeOf(previousRect)}, then ${placeOf(currentRect)})`,
            )
            .join(', '),
        });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
