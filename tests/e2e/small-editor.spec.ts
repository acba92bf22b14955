import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { adam, ExercisePage } from './exercise-page.ts';

const PATH = '/exercises/adam/';
const MONACO = /monaco|editor\.api|ts\.worker|editor\.worker/i;
const CODEMIRROR = /codemirror/i;

const scriptsOf = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
};

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a whole exercise is written, checked and passed by touch, without Monaco', async ({
    page,
  }) => {
    const asked = scriptsOf(page);
    const exercise = new ExercisePage(page, 'adam');
    await exercise.open(PATH);
    await exercise.element.getByRole('textbox').tap({ position: { x: 120, y: 40 } });
    await expect(exercise.lightEditor).toBeFocused();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Backspace');
    // Line by line as a reader types, with the editor's own indentation taken back.
    for (const line of adam('solution').trimEnd().split('\n')) {
      await page.keyboard.press('Shift+Home');
      await page.keyboard.insertText(line === '' ? ' ' : line);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
    }
    await exercise.checkButton.tap();
    await expect(exercise.element).toHaveAttribute('data-status', 'passed');
    expect(asked.filter((path) => MONACO.test(path))).toEqual([]);
  });

  test('the row of keys types, undoes and moves, and leaves the focus in the editor', async ({
    page,
  }) => {
    const exercise = new ExercisePage(page, 'adam');
    await exercise.open(PATH);
    await exercise.openLightEditor();
    await exercise.enter('ab');
    const keys = exercise.element.getByRole('group', { name: 'Keys for the editor' });
    const key = (name: string) => keys.getByRole('button', { name, exact: true });
    await key('Left').tap();
    await key('Opening brace').tap();
    expect(await exercise.code()).toBe('a{b');
    await key('Undo').tap();
    expect(await exercise.code()).toBe('ab');
    await key('Redo').tap();
    await key('Indent').tap();
    expect(await exercise.code()).toBe('a{  b');
    await expect(exercise.lightEditor).toBeFocused();
    for (const box of await keys.getByRole('button').all()) {
      const { width = 0, height = 0 } = (await box.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  test('nothing is wider than 320 px with the editor open and a verdict shown', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const exercise = new ExercisePage(page, 'adam');
    await exercise.open(PATH);
    await exercise.openLightEditor();
    await exercise.enter(adam('mistakes/no-bias-correction'));
    await exercise.check('failed');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
});

test.describe('in a narrow window with a keyboard', () => {
  test.use({ viewport: { width: 800, height: 800 } });

  test('Tab indents, Esc and then Tab leaves, and Ctrl+M is told', async ({ page }) => {
    const exercise = new ExercisePage(page, 'adam');
    await exercise.open(PATH);
    await exercise.openLightEditor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Tab');
    expect(await exercise.code()).toMatch(/^ {2}\/\*\*/);
    await page.keyboard.press('Escape');
    // Nobody has to hurry between the two keys.
    await page.waitForTimeout(2500);
    await page.keyboard.press('Tab');
    await expect(exercise.checkButton).toBeFocused();
    await exercise.lightEditor.focus();
    await page.keyboard.press('Control+m');
    await expect(exercise.told).toHaveText(/^Tab now leaves the editor/);
    await page.keyboard.press('Tab');
    await expect(exercise.checkButton).toBeFocused();
    await exercise.lightEditor.focus();
    await page.keyboard.press('Control+m');
    await expect(exercise.told).toHaveText(/^Tab now indents/);
  });

  test('Ctrl+Enter checks, and the line of a thrown error is marked until the next key', async ({
    page,
  }) => {
    const exercise = new ExercisePage(page, 'adam');
    await exercise.open(PATH);
    await exercise.openLightEditor();
    const lines = adam('solution').split('\n');
    const body = lines.findIndex((line) => line.includes('const t = s.t'));
    lines[body] = "  throw new Error('here');";
    await exercise.enter(lines.join('\n'));
    await page.keyboard.press('Control+Enter');
    await expect(exercise.element).toHaveAttribute('data-status', 'threw');
    await expect(exercise.element.locator('.cm-line.marked-line')).toHaveText(/Error\('here'\)/);
    await exercise.panel
      .getByRole('button', { name: /^Go to line \d+$/ })
      .first()
      .click();
    await expect(exercise.lightEditor).toBeFocused();
    await page.keyboard.type(' ');
    await expect(exercise.element.locator('.marked-line')).toHaveCount(0);
  });

  test('the exercise’s own names are offered after a dot, and Tab takes one', async ({ page }) => {
    const exercise = new ExercisePage(page, 'adam');
    await exercise.open(PATH);
    await exercise.openLightEditor();
    await page.keyboard.press('Control+Home');
    await exercise.element.locator('.cm-line', { hasText: 'Your code' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('h.be');
    const offers = page.getByRole('option');
    await expect(offers).toHaveCount(2);
    await expect(offers.first()).toContainText('beta1');
    // CodeMirror takes no offer that has just appeared.
    await page.waitForTimeout(200);
    await page.keyboard.press('Tab');
    expect(await exercise.code()).toContain('\n  h.beta1\n');
  });

  test('what is no TypeScript is underlined with what a check would say', async ({ page }) => {
    const exercise = new ExercisePage(page, 'adam');
    await exercise.open(PATH);
    await exercise.openLightEditor();
    await exercise.enter('export const a = 1;\nexport const b = (2;\n');
    await expect(exercise.element.locator('.cm-lintRange-error')).toBeVisible();
    await exercise.enter('export const a = 1;\n');
    await expect(exercise.element.locator('.cm-lintRange-error')).toHaveCount(0);
  });

  test('Ctrl+F searches and Escape gives the focus back', async ({ page }) => {
    const exercise = new ExercisePage(page, 'adam');
    await exercise.open(PATH);
    await exercise.openLightEditor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('beta1');
    await expect(exercise.element.locator('.cm-searchMatch').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(exercise.lightEditor).toBeFocused();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`in the ${colorScheme} theme`, () => {
      test.use({ colorScheme, reducedMotion: 'reduce' });

      test('axe finds nothing in the editor, with its search and its offers open', async ({
        page,
      }) => {
        // Four whole looks of axe, each many seconds on a busy machine.
        test.slow();
        const exercise = new ExercisePage(page, 'adam');
        await exercise.open(PATH);
        await exercise.openLightEditor();
        await exercise.enter(`${adam('mistakes/no-bias-correction')}\nconst k = (;\n`);
        await expect(exercise.element.locator('.cm-lintRange-error')).toBeVisible();
        expect(await axeFindings(page), 'open').toEqual([]);
        await page.keyboard.press('Control+f');
        expect(await axeFindings(page), 'search').toEqual([]);
        await page.keyboard.press('Escape');
        await page.keyboard.type('Math.s');
        await expect(page.getByRole('option').first()).toBeVisible();
        expect(await axeFindings(page), 'offers').toEqual([]);
        await exercise.check('invalid');
        expect(await axeFindings(page), 'verdict').toEqual([]);
      });
    });
});

test('the reader switches by hand, keeps the code, and the choice is remembered', async ({
  page,
}) => {
  const asked = scriptsOf(page);
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.openEditor();
  expect(asked.filter((path) => CODEMIRROR.test(path))).toEqual([]);
  await exercise.write('export const kept = 1;\n');
  await exercise.element.getByRole('button', { name: 'Use the light editor' }).click();
  await expect(exercise.lightEditor).toBeVisible();
  await expect(exercise.told).toHaveText(/^This is the light editor/);
  expect(await exercise.code()).toBe('export const kept = 1;\n');
  await expect(exercise.element.locator('.monaco-editor')).toHaveCount(0);
  await exercise.lightEditor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('// more');
  await page.reload();
  asked.length = 0;
  await expect(exercise.element).toHaveAttribute('data-ready', '');
  expect(await exercise.code()).toBe('export const kept = 1;\n// more');
  await exercise.openLightEditor();
  await expect(exercise.element.getByRole('button', { name: 'Use the full editor' })).toBeVisible();
  expect(asked.filter((path) => MONACO.test(path))).toEqual([]);
});

test('switching before either editor is open fetches only the one that is asked for', async ({
  page,
}) => {
  const asked = scriptsOf(page);
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.element.getByRole('button', { name: 'Use the light editor' }).click();
  await expect(exercise.lightEditor).toBeVisible();
  expect(asked.filter((path) => MONACO.test(path))).toEqual([]);
  await exercise.element.getByRole('button', { name: 'Use the full editor' }).click();
  await expect(exercise.element.locator('.monaco-editor .view-line').first()).toBeVisible();
});

test('Ctrl+M is told in the full editor as well', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.openEditor();
  await page.keyboard.press('Control+m');
  await expect(exercise.told).toHaveText(/^Tab now leaves the editor/);
  await page.keyboard.press('Tab');
  await expect(exercise.checkButton).toBeFocused();
});
