import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { ExercisePage } from './exercise-page.ts';
import { labAwake, openLab } from './open-lab.ts';

const notice = (page: Page) => page.locator('.lab .notice');
const notes = (page: Page) => page.locator('.lab .rule-list .rule-note');

test('a passed exercise runs beside the course’s, and a link waits for a press', async ({
  page,
}) => {
  const exercise = new ExercisePage(page, 'rmsprop');
  await exercise.open('/exercises/rmsprop/');
  await exercise.write(readFileSync('solutions/rmsprop/solution.ts', 'utf8'));
  await exercise.check('passed');

  await openLab(page, '/labs/adaptive/');
  await page.getByLabel('Add a rule').selectOption('own/rmsprop');
  await expect(notes(page)).toContainText(['The same steps as the course’s, to nine digits.']);
  await expect(notice(page)).toContainText('your RMSProp (5)');
  await page.getByLabel('Memory of').selectOption('5');
  await expect(page.locator('.lab .coordinate').first()).toContainText('step of your RMSProp (5)');
  await page.waitForURL(/own\.rmsprop/);
  await page.reload();
  await labAwake(page);
  await expect(notes(page)).toContainText(['it waits for you to press “Run my code”']);
  await page.getByRole('button', { name: 'Run my code' }).click();
  await expect(notes(page)).toContainText(['The same steps as the course’s, to nine digits.']);
});

test('works by keyboard alone: gradients, switches, rates and step', async ({ page }) => {
  await openLab(page, '/labs/adaptive/');
  await expect(notice(page)).toContainText('AdaGrad (2) 0.187');
  await page.getByLabel('Bias correction of Adam').focus();
  await page.keyboard.press('Space');
  await expect(notice(page)).toContainText('3.16 times as long as it should be');
  await page.getByRole('checkbox', { name: 'ε of every rule' }).focus();
  await page.keyboard.press('Space');
  await expect(notice(page)).toContainText('AdaGrad (2) is lost at step 1');
  await page.getByRole('radio', { name: 'Sparse' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(notice(page)).toContainText('Storm, 200 steps.');
  await page.getByLabel('η of AdaGrad, curve 2').focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('input[name="lab-adaptive-step"]').focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('table', { name: 'Every rule at step 1' })).toBeVisible();
  await page.waitForURL(/stream=storm&step=1&corrected=off&eps=off&rules=.*adagrad:lr=0.02/);
});

test('works by mouse: a pointer over a chart chooses the step', async ({ page }) => {
  await openLab(page, '/labs/adaptive/');
  await expect(notice(page)).toContainText('AdaGrad (2) 0.187');
  await page
    .locator('.lab .coordinate svg')
    .nth(1)
    .hover({ position: { x: 60, y: 40 } });
  await expect(page.locator('input[name="lab-adaptive-step"]')).not.toHaveValue('107');
});

test('an address comes back as it was, and a broken one opens with a note', async ({ page }) => {
  await openLab(page, '/labs/adaptive/#v=1&every=5&steps=500&rules=adadelta;amsgrad:lr=0.02');
  await expect(notice(page)).toContainText('Sparse, 500 steps.');
  await expect(notice(page)).toContainText('AMSGrad (2)');
  await openLab(page, '/labs/adaptive/#v=1&stream=river&rules=lion');
  await expect(page.locator('.lab-note')).toContainText('could not be read (stream, rules)');
  await expect(notice(page)).toContainText('AdaGrad (2) 0.187');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLab(page, '/labs/adaptive/');
    await expect(notice(page)).toContainText('AdaGrad (2) 0.187');
    expect(await axeFindings(page)).toEqual([]);
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, '/labs/adaptive/');
  await expect(notice(page)).toContainText('AdaGrad (2) 0.187');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
