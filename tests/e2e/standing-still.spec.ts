import { readFileSync } from 'node:fs';
import { type Browser, expect, test } from '@playwright/test';
import { StaticSite } from './static-site.ts';

/** Less is rounding; the browser itself counts nothing under 3 pixels as a shift. */
const STILL = 3;

/** The heights of every drawing of the page's islands, asleep or awake. */
async function heights(browser: Browser, path: string, width: number, javaScriptEnabled: boolean) {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(path);
  if (javaScriptEnabled)
    for (const island of await page.locator('astro-island:has(.figure-panel)').all()) {
      await island.locator('svg').first().scrollIntoViewIfNeeded();
      await expect(island).not.toHaveAttribute('ssr', '');
      // Awake, a drawing is made for the width it has, or says that it is scaled.
      await expect
        .poll(() =>
          island
            .locator('svg:not(.scaled)')
            .first()
            .evaluate((svg: SVGSVGElement) =>
              Math.abs(svg.viewBox.baseVal.width - svg.getBoundingClientRect().width),
            ),
        )
        .toBeLessThan(2);
    }
  // Through the protocol's own boxes: a page without scripts evaluates nothing of ours.
  const drawings = await page.locator('.figure-panel svg').all();
  const boxes = await Promise.all(drawings.map((one) => one.boundingBox()));
  await context.close();
  return boxes.map((box) => box?.height ?? 0);
}

for (const width of [390, 1440])
  for (const path of [
    '/labs/surface/',
    '/labs/clipping/',
    '/labs/batches/',
    '/lessons/landscape/',
    '/lessons/why-optimize/',
  ])
    test(`drawings of ${path} are as high asleep as awake at ${width} pixels`, async ({
      browser,
    }) => {
      const asleep = await heights(browser, path, width, false);
      const awake = await heights(browser, path, width, true);
      expect(asleep.length).toBeGreaterThan(0);
      expect(asleep).toHaveLength(awake.length);
      for (const [k, height] of asleep.entries())
        expect(Math.abs(height - (awake[k] ?? 0)), `drawing ${k}`).toBeLessThan(STILL);
    });

test('a row of controls is not seen while half of it is there', async ({ page }) => {
  const site = new StaticSite();
  await site.start();
  const file = 'labs/adaptive/index.html';
  let sendRest = () => {};
  site.slow.set(file, {
    from: readFileSync(`dist/${file}`).indexOf('value="scales"'),
    later: new Promise((resolve) => {
      sendRest = resolve;
    }),
  });
  await page.goto(site.address('labs/adaptive/'), { waitUntil: 'commit' });
  const storm = page.locator('.choice', { hasText: 'Storm' });
  await expect(storm).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(storm).toBeHidden();
  sendRest();
  await expect(storm).toBeVisible();
  await site.stop();
});
