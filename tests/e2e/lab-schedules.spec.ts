import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { ExercisePage } from './exercise-page.ts';
import { labAwake, openLab } from './open-lab.ts';

const notice = (page: Page) => page.locator('.lab .notice');
const notes = (page: Page) => page.locator('.lab .rule-note');
const DRAWN =
  '/labs/schedules/#v=1&curves=constant:lr0=0.6;drawn:0.6,0.6,0.6,0.6,0.6,0.6,0.4,0.2,0';

test('a passed schedule steers the run, and its rates are the course’s', async ({ page }) => {
  const exercise = new ExercisePage(page, 'warmup-cosine');
  await exercise.open('/exercises/warmup-cosine/');
  await exercise.write(readFileSync('solutions/warmup-cosine/solution.ts', 'utf8'));
  await exercise.check('passed');

  await openLab(page, '/labs/schedules/');
  await page.getByLabel('Add a schedule').selectOption('own/warmup-cosine');
  await expect(notes(page)).toContainText(['The same rates as the course’s, to nine digits.']);
  await expect(notice(page)).toContainText('your Warmup, then cosine (5)');
  // A link that names the reader's code does not run it.
  await page.waitForURL(/own\.warmup-cosine/);
  await page.reload();
  await labAwake(page);
  await expect(notes(page)).toContainText(['it waits for you to press “Run my code”']);
  await page.getByRole('button', { name: 'Run my code' }).click();
  await expect(notes(page)).toContainText(['to nine digits']);
});

test('works by keyboard alone: a rate, a handle, the task and the step', async ({ page }) => {
  await openLab(page, DRAWN);
  await expect(notice(page)).toContainText('drawn by hand (2)');
  await page.getByLabel('η₀ of Constant, curve 1').focus();
  await page.keyboard.press('End');
  await expect(notice(page)).toContainText('Diverged: Constant (1)');
  const handle = page.getByRole('slider', { name: /^Rate of curve 2 near step 1$/ });
  const before = Number(await handle.getAttribute('aria-valuenow'));
  await handle.focus();
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(async () => Number(await handle.getAttribute('aria-valuenow')))
    .toBeLessThan(before);
  await page.getByRole('radio', { name: 'two moons' }).focus();
  await page.keyboard.press('Space');
  await expect(notice(page)).toContainText('network on two moons');
  await page.locator('input[name="lab-schedules-at"]').focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('table')).toContainText('Step 1, which asks for t = 0');
  await page.waitForURL(/task=moons&at=1&curves=constant:lr0=3;drawn:0\.\d+,0\.6,/);
});

test('works by mouse: a handle is dragged, a schedule is bent by hand', async ({ page }) => {
  await openLab(page, DRAWN);
  const handle = page.getByRole('slider', { name: /^Rate of curve 2 near step 200$/ });
  await handle.hover();
  await page.mouse.down();
  const box = await handle.boundingBox();
  await page.mouse.move(box?.x ?? 0, (box?.y ?? 0) - 60);
  await page.mouse.up();
  await expect
    .poll(async () => Number(await handle.getAttribute('aria-valuenow')))
    .toBeGreaterThan(0.1);
  await page.getByRole('button', { name: 'Bend by hand: Constant, curve 1' }).click();
  await page.waitForURL(/curves=drawn:0\.6,.*;drawn:/);
});

test('a broken address opens with a note', async ({ page }) => {
  await openLab(page, '/labs/schedules/#v=1&steps=0&curves=cosine-restarts:T=0&batch=100');
  await expect(page.locator('.lab-note')).toContainText('could not be read (steps, curves)');
  await expect(notice(page)).toContainText('batches of 100');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLab(page, DRAWN);
    await expect(notice(page)).toContainText('Lowest');
    expect(await axeFindings(page)).toEqual([]);
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, DRAWN);
  await expect(notice(page)).toContainText('Lowest');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
