import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { ExercisePage } from './exercise-page.ts';
import { labAwake, openLab } from './open-lab.ts';

const notice = (page: Page) => page.locator('.lab .notice');
const notes = (page: Page) => page.locator('.lab .rule-note');

test('a passed epoch takes the steps, beside the course’s', async ({ page }) => {
  const exercise = new ExercisePage(page, 'mini-batch-epoch');
  await exercise.open('/exercises/mini-batch-epoch/');
  await exercise.write(readFileSync('solutions/mini-batch-epoch/solution.ts', 'utf8'));
  await exercise.check('passed');

  await openLab(page, '/labs/batches/');
  await page.getByLabel('Steps by').selectOption('loop/mini-batch-epoch');
  await expect(notes(page)).toContainText([
    'Your stochastic path is the course’s, to nine digits.',
    'Your mini-batch path is the course’s, to nine digits.',
    'Your batch path is the course’s, to nine digits.',
  ]);
  // A link that names the reader's code does not run it.
  await page.waitForURL(/loop=mini-batch-epoch/);
  await page.reload();
  await labAwake(page);
  await expect(notes(page).first()).toContainText('it waits for you to press “Run my code”');
  await page.getByRole('button', { name: 'Run my code' }).click();
  await expect(notes(page).first()).toContainText('to nine digits');
});

test('works by keyboard alone: rate, batch, gradients at once and round', async ({ page }) => {
  await openLab(page, '/labs/batches/');
  await expect(notice(page)).toContainText('Lowest for its cost: mini-batch');
  await page.locator('input[name="lab-batches-lanes"]').focus();
  await page.keyboard.press('End');
  await expect(notice(page)).toContainText('256 sample gradients at once');
  await expect(notice(page)).toContainText('Lowest for its cost: batch');
  await page.locator('input[name="lab-batches-size"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('radio', { name: 'η·B' }).focus();
  await page.keyboard.press('Space');
  await expect(notice(page)).toContainText('rates η·B');
  await page.locator('input[name="lab-batches-at"]').focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('table')).toContainText('After round 1');
  await page.waitForURL(/scaling=linear&size=16&lanes=256&at=1$/);
});

test('works by mouse: a point of the loss chart chooses the round, a link of the page its settings', async ({
  page,
}) => {
  await openLab(page, '/labs/batches/');
  await expect(notice(page)).toContainText('Lowest');
  await page.locator('svg[aria-label^="The loss of each method"]').click();
  await expect(page.getByRole('table')).not.toContainText('After round 600');
  await page.getByRole('link', { name: 'all samples on one line' }).click();
  await expect(notice(page)).toContainText('2400 rounds');
});

test('a broken address opens with a note', async ({ page }) => {
  await openLab(page, '/labs/batches/#v=1&size=0&draw=sorted&rule=adam:lr=0.05');
  await expect(page.locator('.lab-note')).toContainText('could not be read (size, draw)');
  await expect(notice(page)).toContainText('Adam');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLab(page, '/labs/batches/');
    await expect(notice(page)).toContainText('Lowest');
    expect(await axeFindings(page)).toEqual([]);
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, '/labs/batches/');
  await expect(notice(page)).toContainText('Lowest');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
