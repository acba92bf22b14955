import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { ExercisePage } from './exercise-page.ts';
import { labAwake, openLab } from './open-lab.ts';

const PATH = '/labs/momentum/';
const notice = (page: Page) => page.locator('.lab .notice').first();
const forms = (page: Page) => page.locator('.forms .notice');
const own = (page: Page) => page.locator('.own-note');

test('a passed form walks beside the course’s, and waits for a press when a link names it', async ({
  page,
}) => {
  const exercise = new ExercisePage(page, 'momentum-heavy-ball');
  await exercise.open('/exercises/momentum-heavy-ball/');
  await exercise.write(readFileSync('solutions/momentum-heavy-ball/solution.ts', 'utf8'));
  await exercise.check('passed');

  await openLab(page, PATH);
  await page.getByLabel('your Heavy ball').check();
  await expect(own(page)).toContainText('Yours is the same path as the course’s');
  await page.waitForURL(/own=momentum-heavy-ball/);
  await page.reload();
  await labAwake(page);
  await expect(own(page)).toContainText('it waits for you to press “Run my code”');
  await page.getByRole('button', { name: 'Run my code' }).click();
  await expect(own(page)).toContainText('Yours is the same path as the course’s');
});

test('a pointer over the plane looks at a place, and a press takes it', async ({ page }) => {
  await openLab(page, PATH);
  await expect(notice(page)).toContainText('Ringing');
  const plane = page.locator('svg.plane');
  const box = await plane.boundingBox();
  if (!box) throw new Error('the plane has no place on the page');
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.6);
  await expect(notice(page)).toContainText('Diverging');
  await page.mouse.move(box.x - 20, box.y - 20);
  await expect(notice(page)).toContainText('Ringing');
  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.85);
  await expect(notice(page)).toContainText('Crawl');
  await page.waitForURL(/lr=.*&beta=/);
});

test('works by keyboard alone', async ({ page }) => {
  await openLab(page, PATH);
  await page.getByLabel('Momentum β').focus();
  await page.keyboard.press('Home');
  await expect(notice(page)).toContainText('At β = 0');
  await page.getByLabel('Learning rate η').focus();
  await page.keyboard.press('End');
  await expect(notice(page)).toContainText('Diverging');
  await page.getByLabel('constant').focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/lr=0.042&beta=0&schedule=constant/);
  await expect(forms(page)).toContainText('With a constant rate');
  await openLab(page, `${PATH}#v=1&lr=0.01&schedule=constant`);
  await expect(forms(page)).toContainText('walk as Momentum does');
});

test('a broken address opens with a note', async ({ page }) => {
  await openLab(page, `${PATH}#v=1&kappa=7&own=adam`);
  await expect(page.locator('.lab-note')).toContainText('could not be read (kappa, own)');
  await expect(notice(page)).toContainText('Ringing');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme, and a phone has room`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLab(page, PATH);
    await expect(forms(page)).toContainText('At the drop');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(390);
  });
