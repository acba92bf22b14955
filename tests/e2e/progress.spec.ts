import { expect, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { ExercisePage } from './exercise-page.ts';
import {
  downloaded,
  exported,
  kept,
  LATE,
  openProgress,
  press,
  said,
  upload,
} from './progress-page.ts';

test('says where the reader is, lesson by lesson, and leads on', async ({ page }) => {
  await openProgress(page);
  const overview = page.locator('.overview');
  await expect(overview).toContainText(/2 of \d+/);
  await expect(overview).toContainText('Named: 1 of 12, 1 at the first try. Healed: 1.');
  await expect(overview).toContainText('roughly 25 min');
  await expect(overview.getByRole('link', { name: /^Continue: Adam/ })).toHaveAttribute(
    'href',
    '/lessons/adam/',
  );
  const row = (id: string) => page.locator(`[data-exercise-row="${id}"]`);
  await expect(row('adam')).toContainText('passed');
  await expect(row('adam')).toContainText('2 January 2026 · roughly 10 min');
  await expect(row('lion')).toContainText('tried');
  await expect(row('nadam')).toContainText('not tried yet');
});

test('lists mark the same exercises as passed and as tried', async ({ page }) => {
  await openProgress(page);
  for (const path of ['/exercises/', '/']) {
    await page.goto(path);
    const marks = (what: string) =>
      page
        .locator(`[data-exercise-mark][data-${what}]`)
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-exercise-mark')));
    await expect.poll(() => marks('tried')).toEqual(['lion']);
    expect(await marks('passed')).toEqual(['mse', 'adam']);
  }
});

test('the keyboard alone hands in, imports, undoes and forgets', async ({ page }) => {
  await openProgress(page);
  const before = await kept(page);
  const enter = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Tab');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Download/ })).toBeFocused();
  await downloaded(page, () => page.keyboard.press('Enter'));
  await expect(page.locator('.hand-in > .said')).toContainText('2 exercises');

  await upload(page, exported({ 'downhill:progress:v1': { passed: { nadam: LATE } } }));
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(/^Merge:/)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('taken back');
  expect(await kept(page)).toEqual(before);

  await enter(/^Forget everything on/);
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Forget everything on/ })).toBeFocused();
  expect(await kept(page)).toEqual(before);
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${theme}: empty, full, with a preview, with the dialog`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openProgress(page, {});
    expect(await axeFindings(page)).toEqual([]);
    await openProgress(page);
    await upload(page, exported({ 'downhill:progress:v1': { passed: { nadam: LATE } } }));
    await expect(page.locator('.preview')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, /^Forget everything on/);
    expect(await axeFindings(page)).toEqual([]);
  });

test('nothing is wider than 320 pixels, and every target has 24', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openProgress(page);
  await upload(page, exported({ 'downhill:progress:v1': { passed: { nadam: LATE } } }));
  await expect(page.locator('.preview')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const small = await page
    .locator('.progress-page :is(button, a.button, label, .lessons li, input[type=file])')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getClientRects().length > 0)
        .filter((one) => one.getBoundingClientRect().height < 24)
        .map((one) => one.textContent),
    );
  expect(small).toEqual([]);
});

test('time is counted while a page is used, and for the exercise in use', async ({ page }) => {
  await page.clock.install();
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open('/exercises/adam/');
  await page.mouse.move(100, 100);
  await page.mouse.move(120, 120);
  await page.clock.runFor(46_000);
  const seconds = async () => {
    const text = (await kept(page))['downhill:time:v1'] ?? '{}';
    const days: readonly Record<string, number>[] = Object.values(JSON.parse(text));
    return days[0]?.['exercises/adam'];
  };
  // What adds it is loaded when the first of it is there.
  await expect.poll(seconds).toBe(45);
  // An hour of nothing is no hour of learning.
  await page.clock.runFor(3_600_000);
  expect(await seconds()).toBeLessThanOrEqual(75);
});
