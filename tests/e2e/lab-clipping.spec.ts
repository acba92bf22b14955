import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { ExercisePage } from './exercise-page.ts';
import { labAwake, openLab } from './open-lab.ts';

const notice = (page: Page) => page.locator('.lab .notice');
const own = (page: Page) => page.locator('.lab .own-clipping');

test('a passed clipping runs beside the course’s, and a link waits for a press', async ({
  page,
}) => {
  const exercise = new ExercisePage(page, 'clip-norm');
  await exercise.open('/exercises/clip-norm/');
  await exercise.write(readFileSync('solutions/clip-norm/solution.ts', 'utf8'));
  await exercise.check('passed');

  await openLab(page, '/labs/clipping/');
  await page.getByLabel('Run your clipNorm').check();
  await expect(own(page)).toContainText('Clips as the course does, to nine digits.');
  await expect(page.getByRole('row', { name: /^5 your clipNorm/ })).toContainText('0.5');
  await page.waitForURL(/yours=norm/);
  await page.reload();
  await labAwake(page);
  await expect(own(page)).toContainText('it waits for you to press “Run my code”');
  await page.getByRole('button', { name: 'Run my code' }).click();
  await expect(own(page)).toContainText('Clips as the course does, to nine digits.');
});

test('works by keyboard alone: start, limit, arrows and step', async ({ page }) => {
  await openLab(page, '/labs/clipping/');
  await expect(notice(page)).toContainText('norm 24.7');
  await page.getByRole('button', { name: /^Start at/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(notice(page)).not.toContainText('norm 24.7');
  await page.locator('input[name="limit"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('radio', { name: 'as they are' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('input[name="lab-clipping-step"]').focus();
  await page.keyboard.press('End');
  await expect(notice(page)).toContainText('After all 80 steps');
  await expect(page.getByRole('table')).toContainText('Step 80');
  await page.waitForURL(/start=5.5,-2.\d+&limit=1&step=80&field=value/);
});

test('works by mouse: a click on the map places the start', async ({ page }) => {
  await openLab(page, '/labs/clipping/');
  await expect(notice(page)).toContainText('norm 24.7');
  await page.locator('.lab .map').click({ position: { x: 120, y: 60 } });
  await expect(notice(page)).not.toContainText('norm 24.7');
  await page.waitForURL(/start=/);
});

test('an address comes back as it was, and a broken one opens with a note', async ({ page }) => {
  await openLab(page, '/labs/clipping/#v=1&depth=50&start=5.8,-2.4&lr=0.1&step=80');
  await expect(notice(page)).toContainText('in 50 steps');
  await expect(page.locator('input[name="lr"]')).toHaveAttribute('aria-valuetext', '0.1');
  await openLab(page, '/labs/clipping/#v=1&start=9,9&depth=seven');
  await expect(page.locator('.lab-note')).toContainText('could not be read (start, depth)');
  await expect(notice(page)).toContainText('norm 24.7');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLab(page, '/labs/clipping/');
    await expect(notice(page)).toContainText('norm 24.7');
    expect(await axeFindings(page)).toEqual([]);
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, '/labs/clipping/');
  await expect(notice(page)).toContainText('norm 24.7');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
