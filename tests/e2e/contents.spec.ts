import { expect, type Page, test } from '@playwright/test';

const topOf = (page: Page, id: string) =>
  page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top ?? -1, id);

for (const width of [390, 1440])
  test(`a link of the contents leads to its heading, and is marked, at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/lessons/adam/');
    const place = page.locator('.contents-menu [data-part="place"]');
    if (width < 1000) {
      await expect(place).toHaveText('Overview');
      await page.locator('.contents-menu summary').click();
    }
    const id = 'when-your-adam-misbehaves';
    const link = page.locator(`.contents:visible a[href="#${id}"]`);
    await link.click();
    await expect.poll(() => topOf(page, id)).toBeLessThan(150);
    expect(await topOf(page, id)).toBeGreaterThan(50);
    await expect(link).toHaveAttribute('aria-current', 'true');
    if (width < 1000) {
      await expect(place).toHaveText('When your Adam misbehaves');
      await expect(link).toBeHidden();
    }
  });

test('the menu of contents closes on Escape, and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/lessons/adam/');
  const summary = page.locator('.contents-menu summary');
  await summary.click();
  await page.locator('.contents-menu a').nth(2).focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.contents-menu details')).not.toHaveAttribute('open');
  await expect(summary).toBeFocused();
});

test('what is marked follows the page to its end, and back to its head', async ({ page }) => {
  await page.goto('/lessons/adam/');
  const marked = page.locator('.contents:visible a[aria-current]');
  await expect(marked).toHaveText('Overview');
  await page.keyboard.press('End');
  await expect(marked).toHaveText('Sources');
  await page.keyboard.press('Home');
  await expect(marked).toHaveText('Overview');
});
