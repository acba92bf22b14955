import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { blockStorage } from './block-storage.ts';

const AT = '2026-02-03T04:05:06.000Z';

async function opened(page: Page): Promise<void> {
  await page.goto('/progress/');
  await expect(page.locator('.progress-page[data-ready]')).toBeVisible();
}

test('where storage is blocked the progress page says so, and the rest of it works', async ({
  page,
}) => {
  await blockStorage(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await opened(page);
  await expect(page.getByRole('alert').first()).toContainText(
    'This browser does not let the page store anything.',
  );
  await expect(page.locator('[data-exercise-row="adam"]')).toContainText('not tried yet');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export everything' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^downhill-progress-/);
  expect(await axeFindings(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('where storage is full an import changes nothing and says why', async ({ page }) => {
  await opened(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const before = await page.evaluate(() => ({ ...localStorage }));
  await page.getByLabel(/^Import a file/).setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        format: 'downhill-progress',
        version: 1,
        course: 'downhill',
        madeAt: AT,
        kept: { 'downhill:progress:v1': { passed: { adam: AT } } },
        attempts: [],
      }),
    ),
  });
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.locator('.transfer > .said')).toHaveText(
    'Nothing was imported: its storage is full.',
  );
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(before);
});
