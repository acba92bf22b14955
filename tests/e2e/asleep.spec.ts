import { expect, test } from '@playwright/test';

for (const path of ['/lessons/momentum/', '/lessons/adam-family/', '/labs/surface/']) {
  test.describe(`without scripts, on ${path}`, () => {
    test.use({ javaScriptEnabled: false });
    test('no control can be moved, as nothing would follow', async ({ page }) => {
      await page.goto(path);
      const panels = page.locator('.figure-panel');
      await expect(panels).not.toHaveCount(0);
      for (const panel of await panels.all()) await expect(panel).toHaveAttribute('inert');
    });
  });

  test(`awake, the controls on ${path} can be moved`, async ({ page }) => {
    await page.goto(path);
    for (const panel of await page.locator('.figure-panel').all()) {
      await panel.scrollIntoViewIfNeeded();
      await expect(panel).not.toHaveAttribute('inert');
    }
  });
}
