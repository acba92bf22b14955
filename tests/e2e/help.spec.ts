import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { adam, ExercisePage } from './exercise-page.ts';

const PATH = '/exercises/adam/';

const solutionsAsked = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/solutions/')) asked.push(request.url());
  });
  return asked;
};

test('the hints are counted, in order, and remembered', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  const hints = exercise.element.locator('.hints > li');
  await exercise.element.getByRole('button', { name: 'Hints (4)' }).press('Enter');
  await expect(hints.nth(0)).toBeFocused();
  await exercise.element.getByRole('button', { name: 'Next hint (1 of 4)' }).press('Enter');
  await expect(hints.nth(1)).toBeFocused();
  await expect(hints.nth(1)).toContainText('Hint 2 of 4');
  await expect(hints.nth(2)).toBeHidden();
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  await exercise.element.getByRole('button', { name: 'Hints (2 of 4 seen)' }).press('Enter');
  await expect(hints.nth(1)).toBeVisible();
  await expect(hints.nth(2)).toBeHidden();
});

test('before a pass the solution opens after three different attempts and a confirmation, not before', async ({
  page,
}) => {
  const asked = solutionsAsked(page);
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  const button = exercise.element.getByRole('button', { name: 'Solution' });
  const place = exercise.element.locator('[data-part="model"]');
  await button.click();
  await expect(place).toContainText('You have checked nothing of your own yet.');
  expect(await axeFindings(page)).toEqual([]);

  const wrong = adam('mistakes/no-bias-correction');
  await exercise.grade(wrong);
  await exercise.grade(`${wrong}\n\n`);
  await exercise.grade(`// the same again\n${wrong}`);
  await button.click();
  await expect(place).toContainText('You have made 1; 2 more to go.');
  await exercise.grade(adam('mistakes/ascent'));
  await exercise.grade(adam('mistakes/one-norm'));
  await page.reload();
  await expect(exercise.element).toHaveAttribute('data-ready', '');

  await button.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Show the model solution?' });
  await expect(dialog).toContainText('3 different attempts');
  await expect(dialog.getByRole('button', { name: 'Keep trying' })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(place).toBeHidden();
  expect(asked).toEqual([]);

  await button.press('Enter');
  await dialog.getByRole('button', { name: 'Show the solution' }).press('Enter');
  await expect(place.getByRole('heading', { name: 'The model solution' })).toBeFocused();
  await expect(place.getByRole('table')).toContainText('const correction1');
  expect(asked).toHaveLength(1);
  expect(await exercise.code()).toBe(adam('mistakes/one-norm'));
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('after a pass the solution stands beside the reader’s own, with its commentary', async ({
      page,
    }) => {
      const asked = solutionsAsked(page);
      const exercise = new ExercisePage(page, 'adam');
      await exercise.open(PATH);
      await exercise.grade(adam('accepted/eps-inside-root'));
      expect(asked).toEqual([]);
      await exercise.element.getByRole('button', { name: 'Solution' }).press('Enter');
      const place = exercise.element.locator('[data-part="model"]');
      await expect(place).toContainText('Everything is a map over one index');
      await expect(place.getByRole('columnheader', { name: 'Yours' })).toBeVisible();
      await place.getByText('The model solution by itself').click();
      await expect(place.locator('pre')).toContainText('const correction2');
      expect(await axeFindings(page)).toEqual([]);
      await place.getByRole('button', { name: 'Close' }).press('Enter');
      await expect(exercise.element.getByRole('button', { name: 'Solution' })).toBeFocused();
    });
  });

test('a solution that cannot be fetched is told of, and the next press tries again', async ({
  page,
}) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.grade(adam('solution'));
  await page.route('**/solutions/**', (route) => route.abort());
  const button = exercise.element.getByRole('button', { name: 'Solution' });
  await button.click();
  await expect(exercise.element).toContainText('The model solution could not be fetched.');
  await page.unroute('**/solutions/**');
  await button.click();
  await expect(exercise.element.locator('[data-part="model"] table, .diff-none')).toBeVisible();
  await expect(exercise.element).not.toContainText('could not be fetched');
});
