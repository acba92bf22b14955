import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { ExercisePage } from './exercise-page.ts';
import { labAwake, openLab } from './open-lab.ts';

const PATH = '/labs/learning-rate/';
const notice = (page: Page) => page.locator('.lab .notice');
const sweep = (page: Page) => page.locator('.sweep-told');
const notes = (page: Page) => page.locator('.lab li .rule-note');

test('a passed loop is swept beside the course’s, and waits for a press when a link names it', async ({
  page,
}) => {
  const exercise = new ExercisePage(page, 'gradient-descent');
  await exercise.open('/exercises/gradient-descent/');
  await exercise.write(readFileSync('solutions/gradient-descent/solution.ts', 'utf8'));
  await exercise.check('passed');

  await openLab(page, PATH);
  await page.getByLabel('Add a curve').selectOption('own.sgd');
  const same = 'The same ends as the course’s, to nine digits.';
  await expect(notes(page).nth(3)).toContainText(same);
  await page.waitForURL(/own\.sgd/);
  await page.reload();
  await labAwake(page);
  await expect(notes(page).nth(3)).toContainText('it waits for you to press “Run my code”');
  await page.getByRole('button', { name: 'Run my code' }).click();
  await expect(notes(page).nth(3)).toContainText(same);
});

test('the edge is met by keyboard, and the line search comes down beyond it', async ({ page }) => {
  await openLab(page, PATH);
  await expect(sweep(page)).toContainText('The edge is at 2/λmax = 0.222');
  const rate = page.getByLabel('Learning rate η');
  await rate.focus();
  for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight');
  await expect(notice(page)).toContainText('exactly as far from it as before');
  await page.keyboard.press('End');
  await expect(notice(page)).toContainText('Beyond the edge');
  await page.getByRole('checkbox', { name: 'line search' }).focus();
  await page.keyboard.press('Space');
  await expect(notice(page)).toContainText('The line search began each step at α₀ = 0.278');
  await page.locator('input[name="learning-rate-step"]').focus();
  await page.keyboard.press('Home');
  await page.waitForURL(/percent=125&step=1&search=on/);
});

test('a press on the sweep chooses the rate, and the table has all forty', async ({ page }) => {
  await openLab(page, PATH);
  const chart = page.locator('svg.sweep');
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error('the sweep has no place on the page');
  await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
  await page.waitForURL(/percent=\d+/);
  await page.getByText('All forty rates as a table').click();
  await expect(page.locator('details tbody tr')).toHaveCount(40);
  await expect(page.locator('details')).toContainText('0.222, the edge');
});

test('a broken address opens with a note', async ({ page }) => {
  await openLab(page, `${PATH}#v=1&kappa=7&curves=own.constructor`);
  await expect(page.locator('.lab-note')).toContainText('could not be read (kappa, curves)');
  await expect(notice(page)).toContainText('Each step passes the valley’s floor');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme, and a phone has room`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLab(page, `${PATH}#v=1&search=on`);
    await expect(sweep(page)).toContainText('ends lowest');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(390);
  });
