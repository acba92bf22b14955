import { expect, type Page, test } from '@playwright/test';
import { adam, ExercisePage } from './exercise-page.ts';

// A window of 1280 by 720 at 200 %.
test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });

/** What is wider than the window, and controls that lie over one another. */
const crowded = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    const controls = [
      ...document.querySelectorAll('main :is(button, input:not([type=radio]), select, summary)'),
    ].filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
    const boxes = controls.map((one) => ({
      box: one.getBoundingClientRect(),
      one,
      // A handle lies on its map on purpose, and what an editor draws is its own.
      free: !one.closest('.ground, .plate, .cm-editor, .monaco-editor'),
    }));
    const name = (one: Element) => one.textContent || one.getAttribute('name') || one.className;
    const over = boxes.flatMap((a, k) =>
      boxes.slice(k + 1).flatMap((b) => {
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        return a.free && b.free && width > 1 && height > 1
          ? [`${name(a.one)} over ${name(b.one)}`]
          : [];
      }),
    );
    return [...wide, ...over];
  });

for (const path of ['/', '/lessons/momentum/', '/labs/surface/'])
  test(`at 200 % nothing of ${path} lies over anything`, async ({ page }) => {
    await page.goto(path);
    if (path.startsWith('/labs/'))
      await expect(page.locator('astro-island:has(.lab)')).not.toHaveAttribute('ssr', '');
    expect(await crowded(page)).toEqual([]);
  });

test('at 200 % nothing of an exercise with its verdict lies over anything', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open('/exercises/adam/');
  await exercise.grade(adam('mistakes/no-bias-correction'));
  expect(await crowded(page)).toEqual([]);
});
