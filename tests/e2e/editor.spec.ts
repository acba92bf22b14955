import { expect, test } from '@playwright/test';
import { adam, ExercisePage } from './exercise-page.ts';
import { networkQuiet } from './network-quiet.ts';

const PATH = '/exercises/adam/';
const HEAVY = /monaco|editor|ts\.worker|grader|sheets\/|sandbox\.html|verdict/i;

test('loading the page runs nothing, fetches nothing heavy and asks no other origin', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await new ExercisePage(page, 'adam').open(PATH);
  await networkQuiet(page);
  const own = new URL(page.url()).origin;
  expect(asked.filter((url) => !url.startsWith(own))).toEqual([]);
  // `Exercise` is the element's own small script and style.
  expect(
    asked.map((url) => url.replace(own, '')).filter((path) => HEAVY.test(path) && path !== PATH),
  ).toEqual([]);
});

test('what was typed is still there after a reload, even if the page is left at once', async ({
  page,
}) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.openEditor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('// mine\n');
  await page.reload();
  await expect(exercise.element).toHaveAttribute('data-ready', '');
  expect(await exercise.code()).toMatch(/^\/\/ mine\n/);
  await expect(exercise.element.locator('.line').first()).toHaveText('// mine');
});

test('keys pressed before Monaco is there are not lost, nor is the caret', async ({ page }) => {
  await page.route(/editor-monaco.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.element.getByRole('textbox').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('// one');
  await expect(exercise.element.locator('.monaco-editor .view-line').first()).toBeVisible({
    timeout: 15_000,
  });
  await page.keyboard.type(' two\n');
  await expect.poll(() => exercise.code()).toMatch(/^\/\/ one two\n/);
});

test('Reset goes back to the starter, Undo brings the work back', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  const starter = await exercise.code();
  for (const opened of [false, true]) {
    if (opened) await exercise.openEditor();
    await exercise.write('export const work = 1;\n');
    await exercise.element.getByRole('button', { name: 'Reset', exact: true }).click();
    expect(await exercise.code()).toBe(starter);
    await exercise.element.getByRole('button', { name: 'Undo reset' }).click();
    expect(await exercise.code()).toBe('export const work = 1;\n');
  }
});

test('Esc and then Tab leaves the editor; Tab alone indents', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.openEditor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  expect(await exercise.code()).toMatch(/^ {2}\/\*\*/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(exercise.checkButton).toBeFocused();
});

test('type errors are shown first when a run fails, and lead to their line', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.openEditor();
  await exercise.write(adam('solution').replace('s.t + 1', 's.time + 1'));
  await exercise.checkButton.click();
  await expect(exercise.panel).toContainText('TypeScript noticed first', { timeout: 15_000 });
  await expect(exercise.panel).toContainText("Property 'time' does not exist on type 'AdamState'");
  await exercise.panel
    .getByRole('button', { name: /^line \d+$/ })
    .first()
    .click();
  await expect(
    exercise.element.locator('.monaco-editor textarea, .native-edit-context').first(),
  ).toBeFocused();
});

test('hints come one at a time and are counted', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  const hints = exercise.element.locator('.hints > li');
  await expect(hints.first()).toBeHidden();
  await exercise.element.getByRole('button', { name: /^Hints/ }).click();
  await expect(hints.first()).toBeVisible();
  await expect(hints.nth(1)).toBeHidden();
  await expect(exercise.element).toHaveAttribute('data-hints', '1');
});

test('where the realm cannot start the page says so, keeps the code, and the next check works', async ({
  page,
}) => {
  test.slow();
  const exercise = new ExercisePage(page, 'adam');
  await page.route('**/sandbox.html', (route) => route.abort());
  await exercise.open(PATH);
  await exercise.write(adam('solution'));
  await exercise.checkButton.click();
  await expect(exercise.status).toContainText('Not checked', { timeout: 15_000 });
  await expect(exercise.element).toHaveAttribute('data-status', 'idle');
  await page.unroute('**/sandbox.html');
  await exercise.check('passed');
});

test('storage that is full is said plainly and costs nothing that is in the editor', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.write('export const kept = 1;\n');
  await expect(exercise.element.getByRole('alert')).toContainText('its storage is full');
  expect(await exercise.code()).toBe('export const kept = 1;\n');
});
