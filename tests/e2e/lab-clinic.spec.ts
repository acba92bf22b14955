import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { labAwake, openLab } from './open-lab.ts';

// A run waits for its worker, which a busy machine starts late.
test.use({ actionTimeout: 20_000 });
const patient = expect.configure({ timeout: 20_000 });

const notice = (page: Page) => page.locator('.lab .notice');
const outcome = (page: Page) => page.locator('.lab .outcome');
const score = (page: Page) => page.locator('.lab .score');
const CLIMBS = 'The step is added instead of subtracted: it climbs';
const TREATED = 'sgd,0.1,minus,constant,none,0,35,on,140,8,tanh,glorot';

async function name(page: Page, fault: string): Promise<void> {
  await page.getByLabel(fault).check();
  await page.getByRole('button', { name: 'This is the fault' }).click();
}

test('a fault is named at the second try, explained both times, then healed and scored', async ({
  page,
}) => {
  await openLab(page, '/labs/clinic/#v=1&case=10');
  await patient(notice(page)).toContainText('the training loss goes from 1.53 to 145');
  await name(page, 'The rate is too low: every step is right');
  await expect(page.locator('.answer')).toContainText('would show losses that sink evenly');
  await expect(score(page)).toHaveText('Named: 0 of 12, 0 at the first try. Healed: 0.');
  await name(page, CLIMBS);
  await expect(page.locator('.answer')).toContainText('Named at try 2.');
  await page.getByLabel('Rate η').selectOption('0.004');
  await patient(outcome(page)).toContainText('Not healed (Rate η: 0.004): over the last 5 epochs');
  await page.getByRole('button', { name: 'Put the knobs back' }).click();
  await page.getByLabel('The step is').selectOption('subtracted');
  await patient(outcome(page)).toContainText('Healed (The step is: subtracted)');
  await expect(score(page)).toHaveText('Named: 1 of 12, 0 at the first try. Healed: 1.');
  // The address follows the reader's hand a quarter of a second later.
  await page.waitForURL(new RegExp(TREATED));
  await page.reload();
  await labAwake(page);
  await expect(score(page)).toHaveText('Named: 1 of 12, 0 at the first try. Healed: 1.');
  await patient(outcome(page)).toContainText('Healed');
});

test('a knob that makes up for the fault heals the run, and is told from the fault', async ({
  page,
}) => {
  await openLab(page, '/labs/clinic/#v=1&case=2');
  await patient(notice(page)).toContainText('Case 2');
  await name(page, 'The gradient is clipped to a length of 0.001');
  await page.getByLabel('Rate η').selectOption('20');
  await patient(outcome(page)).toContainText('The fault itself is still there: “Clipping by norm”');
});

test('works by keyboard alone: case, answer, knob, epoch', async ({ page }) => {
  await openLab(page, '/labs/clinic/');
  await patient(notice(page)).toContainText('Case 1, 40 epochs');
  await page.getByRole('radio', { name: 'Case 1, open' }).focus();
  for (let k = 0; k < 6; k++) await page.keyboard.press('ArrowRight');
  await patient(notice(page)).toContainText('Case 7: the numbers end at step 1');
  await page.getByLabel('The warmup lasts 0 steps').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.locator('.answer')).toBeFocused();
  await expect(page.locator('.answer')).toContainText('Named at the first try.');
  await page.getByLabel('Schedule').focus();
  await page.keyboard.press('ArrowDown');
  await patient(outcome(page)).toContainText('Healed (Schedule: warmup over 20 steps)');
  await page.locator('input[name="clinic-epoch"]').focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('table')).toContainText('Before the first step');
  await page.waitForURL(/case=7&epoch=0&knobs=adam,0.02,minus,warmup-20/);
});

test('a link keeps its treatment to itself until the fault has been named', async ({ page }) => {
  await openLab(page, `/labs/clinic/#v=1&case=10&knobs=${TREATED}`);
  await patient(notice(page)).toContainText('Case 10, 40 epochs');
  await expect(page.locator('.treatment')).toHaveCount(0);
  await expect(page.getByRole('table')).not.toContainText('treated');
  await name(page, CLIMBS);
  await patient(outcome(page)).toContainText('Healed (The step is: subtracted)');
  await expect(page.getByRole('table')).toContainText('treated');
});

test('a broken link opens with a note', async ({ page }) => {
  await openLab(page, '/labs/clinic/#v=1&case=99&knobs=magic');
  await expect(page.locator('.lab-note')).toContainText('could not be read (case, knobs)');
  await patient(notice(page)).toContainText('Case 1, 40 epochs');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLab(page, '/labs/clinic/#v=1&case=10');
    await patient(notice(page)).toContainText('40 epochs');
    expect(await axeFindings(page)).toEqual([]);
    await name(page, CLIMBS);
    await expect(page.locator('.treatment')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, '/labs/clinic/#v=1&case=10');
  await patient(notice(page)).toContainText('40 epochs');
  await name(page, CLIMBS);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
