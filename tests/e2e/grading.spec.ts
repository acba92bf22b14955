import { expect, test } from '@playwright/test';
import declaration from '../../exercises/adam/exercise.ts';
import { adam, ExercisePage, programsOf } from './exercise-page.ts';

const PATH = '/exercises/adam/';

test('a right Adam typed into the editor passes and is remembered', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.openEditor();
  await exercise.enter(adam('solution'));
  await page.keyboard.press('Control+Enter');
  await expect(exercise.element).toHaveAttribute('data-status', 'passed', { timeout: 15_000 });
  await expect(exercise.status).toContainText(/^Passed: all \d+ cases\./);
  await expect(exercise.panel).toContainText('Largest deviation');
  const progress: unknown = await page.evaluate(() =>
    JSON.parse(localStorage.getItem('downhill:progress:v1') ?? 'null'),
  );
  expect(progress).toEqual({
    passed: { adam: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
    last: PATH,
  });
});

test('every known mistake, entered by hand, is asked its own question', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.openEditor();
  for (const id of programsOf('mistakes'))
    await test.step(id, async () => {
      await exercise.enter(adam(`mistakes/${id}`));
      await page.keyboard.press('Control+Enter');
      const question = declaration.mistakes.find((mistake) => mistake.id === id)?.question ?? id;
      await expect(exercise.element).toContainText(question.replaceAll('`', ''));
      await expect(exercise.element).toHaveAttribute('data-status', 'failed');
    });
});

for (const id of programsOf('accepted'))
  test(`the accepted convention ${id} passes with its note`, async ({ page }) => {
    const exercise = new ExercisePage(page, 'adam');
    await exercise.open(PATH);
    await exercise.write(adam(`accepted/${id}`));
    await exercise.check('passed');
    const note = declaration.conventions?.find((one) => one.id === id)?.note ?? id;
    await expect(exercise.status).toContainText(note.slice(0, 40));
  });

test('an endless loop is stopped, the page stays alive meanwhile, and the next run passes', async ({
  page,
}) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.write(adam('solution').replace('const t =', 'while (true);\n  const t ='));
  const button = exercise.checkButton;
  await button.click();
  await expect(button).toHaveText(/^Checking \d\.\d s$/);
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(exercise.element).toHaveAttribute('data-status', 'timeout', { timeout: 15_000 });
  await expect(exercise.status).toContainText('loop');
  await exercise.write(adam('solution'));
  await exercise.check('passed');
});

test('a second check asked for during the first is made afterwards, of the newer code', async ({
  page,
}) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.write(adam('solution').replace('const t =', 'while (true);\n  const t ='));
  const button = exercise.checkButton;
  await button.click();
  await exercise.write(adam('solution'));
  await button.click();
  await expect(exercise.element).toHaveAttribute('data-status', 'passed', { timeout: 15_000 });
});
