import { expect, test } from '@playwright/test';
import declaration from '../../exercises/adam/exercise.ts';
import { adam, ExercisePage, programsOf } from './exercise-page.ts';

const PATH = '/exercises/adam/';

test('a right Adam typed into the editor passes and is remembered', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.openEditor();
  await page.keyboard.press('Control+A');
  // Inserted in one go: typed key by key, the editor would close brackets by itself.
  await page.keyboard.insertText(adam('solution'));
  await page.keyboard.press('Control+Enter');
  await expect(exercise.element).toHaveAttribute('data-status', 'passed', { timeout: 8000 });
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

test('every known mistake is named as itself, by its own question', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  const named: Record<string, string | undefined> = {};
  await page.exposeFunction('heard', (mistake: string | undefined) => heard.push(mistake));
  const heard: (string | undefined)[] = [];
  await page.evaluate(() => {
    addEventListener('downhill:verdict', (event) => {
      const { verdict } = (event as CustomEvent<{ verdict: { mistake?: { id: string } } }>).detail;
      (globalThis as unknown as { heard: (id?: string) => void }).heard(verdict.mistake?.id);
    });
  });
  for (const id of programsOf('mistakes')) {
    const before = heard.length;
    await exercise.write(adam(`mistakes/${id}`));
    await exercise.element.getByRole('button', { name: 'Check', exact: true }).click();
    await expect.poll(() => heard.length).toBe(before + 1);
    named[id] = heard.at(-1);
    const question = declaration.mistakes.find((mistake) => mistake.id === id)?.question ?? id;
    await expect(exercise.element).toContainText(question.replaceAll('`', ''));
  }
  expect(named).toEqual(Object.fromEntries(programsOf('mistakes').map((id) => [id, id])));
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
  await exercise.element.getByRole('button', { name: 'Check', exact: true }).click();
  const button = exercise.element.locator('[data-part="check"]');
  await expect(button).toHaveText(/^Checking \d\.\d s$/);
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(exercise.element).toHaveAttribute('data-status', 'timeout', { timeout: 8000 });
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
  const button = exercise.element.locator('[data-part="check"]');
  await button.click();
  await exercise.write(adam('solution'));
  await button.click();
  await expect(exercise.element).toHaveAttribute('data-status', 'passed', { timeout: 8000 });
});
