import { expect, test } from '@playwright/test';
import { ExercisePage } from './exercise-page.ts';

const LESSON = '/lessons/adam/';
const code = 'export function adamStep() {}\n';

test('the exercises of a lesson sleep until one comes near', async ({ page }) => {
  const { element } = new ExercisePage(page, 'adam');
  await page.goto(LESSON);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('downhill-exercise textarea').count()).toBe(0);
  // What wakes one is here already.
  await page.context().setOffline(true);
  await element.scrollIntoViewIfNeeded();
  await expect(element).toHaveAttribute('data-ready', '');
  await expect(element.getByRole('textbox')).toBeVisible();
});

test('a lesson with code of the reader shows and prints it unasked', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  const { element } = exercise;
  await exercise.open('/exercises/adam/');
  await exercise.write(code);
  await expect(element.locator('[data-part="saved"]')).toHaveText('Draft saved');

  await page.goto(LESSON);
  await expect(element).toHaveAttribute('data-ready', '');
  await expect(element.locator('[data-part="printed"]')).toHaveText(code.trim());
});

test('who is sent into a lesson, or reloads it, finds its exercises awake', async ({ page }) => {
  const { element } = new ExercisePage(page, 'adam');
  await page.goto(`${LESSON}#exercise-adam`);
  await expect(element).toHaveAttribute('data-ready', '');
  await page.goto(LESSON);
  await page.reload();
  await expect(element).toHaveAttribute('data-ready', '');
});

test('keys that come from below wake it, and find the code', async ({ page }) => {
  const { element } = new ExercisePage(page, 'adam');
  await page.goto(LESSON);
  await expect(element.locator('textarea')).not.toBeAttached();
  await element.getByRole('button', { name: 'Check' }).focus();
  await expect(element).toHaveAttribute('data-ready', '');
  await page.keyboard.press('Shift+Tab');
  await expect(element.locator('[data-part="editor"] :focus')).toBeAttached();
});

test('keys reach sleeping code, and go on into the field that is laid over it', async ({
  page,
}) => {
  const held: (() => void)[] = [];
  await page.route('**/exercise-element.*.js', (route) => {
    held.push(() => void route.continue());
  });
  const { element } = new ExercisePage(page, 'adam');
  await page.goto(LESSON);
  const printed = element.locator('pre').last();
  await printed.focus();
  await expect(printed).toBeFocused();
  await expect.poll(() => held.length).toBe(1);
  for (const go of held) go();
  await expect(element).toHaveAttribute('data-ready', '');
  await expect
    .poll(() => element.evaluate((one) => one.contains(document.activeElement)))
    .toBe(true);
  await expect(printed).not.toBeFocused();
});
