import { expect, type Page, test } from '@playwright/test';
import type { Attempt } from '../../src/progress/attempts.ts';
import { axeFindings } from './axe-findings.ts';
import { adam, ExercisePage } from './exercise-page.ts';

const PATH = '/exercises/adam/';

/** Puts records into the database as earlier visits would have. */
const remember = (page: Page, records: readonly unknown[]) =>
  page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('downhill', 1);
        opening.onupgradeneeded = () =>
          opening.result
            .createObjectStore('attempts', { autoIncrement: true })
            .createIndex('exercise', 'exercise');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const work = opening.result.transaction('attempts', 'readwrite');
          for (const one of all) work.objectStore('attempts').add(one);
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    records,
  );

/** How many attempts the database holds. */
const keptIn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('downhill', 1);
        // Not there yet: it is for the page to make.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('attempts').objectStore('attempts').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

const attempt = (minute: number, code: string): Attempt => ({
  exercise: 'adam',
  at: new Date(Date.UTC(2026, 0, 2, 3, minute)).toISOString(),
  code,
  revision: 'old',
  verdict: { status: 'failed', passed: 3, total: 90, headline: `Headline ${minute}` },
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('every check is listed, compared with the editor and brought back, by keyboard alone', async ({
      page,
    }) => {
      const exercise = new ExercisePage(page, 'adam');
      await exercise.open(PATH);
      await exercise.openEditor();
      await exercise.grade(adam('mistakes/no-bias-correction'));
      await exercise.grade(adam('solution'));
      await exercise.write('// something else\n');
      await expect.poll(() => keptIn(page)).toBe(2);
      await page.reload();
      await expect(exercise.element).toHaveAttribute('data-ready', '');
      await exercise.element.getByRole('button', { name: 'Attempts' }).focus();
      await page.keyboard.press('Enter');
      await expect(exercise.element.getByRole('heading', { name: 'Your attempts' })).toBeFocused();
      const items = exercise.element.locator('[data-part="history"] li');
      await expect(items).toHaveCount(2);
      await expect(items.nth(0)).toContainText('Passed');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(items.nth(0).getByRole('button', { name: /^Compare/ })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(items.nth(0).getByRole('table')).toContainText('In the editor now');
      await expect(items.nth(0).getByRole('table')).toContainText('something else');
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await exercise.code()).toBe(adam('solution'));
      await expect(items.nth(0)).toContainText('Not checked: it stood here before');
      await exercise.element.getByRole('button', { name: 'Undo restore' }).press('Enter');
      expect(await exercise.code()).toBe('// something else\n');
    });
  });

test('in the full editor a restore is one step that Ctrl+Z takes back', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await remember(page, [attempt(1, '// from before\n')]);
  await exercise.openEditor();
  const starter = await exercise.code();
  await exercise.element.getByRole('button', { name: 'Attempts' }).click();
  await exercise.element.getByRole('button', { name: /^Restore/ }).click();
  await expect.poll(() => exercise.code()).toBe('// from before\n');
  await exercise.element.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+z');
  expect(await exercise.code()).toBe(starter);
});

test('a long list opens in two steps, an odd record is told of, an earlier revision is marked', async ({
  page,
}) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  const many = Array.from({ length: 12 }, (_, k) => attempt(k, `// ${k}`));
  await remember(page, [...many, { exercise: 'adam', at: 'never' }]);
  await exercise.element.getByRole('button', { name: 'Attempts' }).click();
  const items = exercise.element.locator('[data-part="history"] li');
  await expect(items).toHaveCount(8);
  await expect(items.first()).toContainText('Headline 11 (an earlier form of the exercise)');
  await expect(exercise.element).toContainText('1 of the attempts kept here cannot be read');
  await exercise.element.getByRole('button', { name: 'Show all 12' }).click();
  await expect(items).toHaveCount(12);
  expect(await axeFindings(page)).toEqual([]);
  await exercise.element.getByRole('button', { name: 'Close' }).click();
  await expect(items).toHaveCount(0);
  await expect(exercise.element.getByRole('button', { name: 'Attempts' })).toBeFocused();
});

test('at 320 pixels a comparison stands line under line and nothing is cut off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await remember(page, [attempt(1, adam('solution'))]);
  await exercise.element.getByRole('button', { name: 'Attempts' }).click();
  await exercise.element.getByRole('button', { name: /^Compare/ }).click();
  await expect(exercise.element.locator('.diff[data-narrow]')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await axeFindings(page)).toEqual([]);
});
