import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { blockStorage } from './block-storage.ts';
import { adam, ExercisePage } from './exercise-page.ts';

const PATH = '/exercises/adam/';
const KEY = 'downhill:draft:v2:adam';

const opened = async (page: Page): Promise<ExercisePage> => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  return exercise;
};

/** Puts texts into local storage as an earlier visit would have. */
const keep = (page: Page | BrowserContext, entries: Record<string, string>) =>
  page.addInitScript((kept) => {
    if (sessionStorage.getItem('kept') !== null) return;
    sessionStorage.setItem('kept', '');
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
  }, entries);

const stored = (page: Page, key: string): Promise<string | null> =>
  page.evaluate((name) => localStorage.getItem(name), key);

const draft = (code: string, more: object = {}): string =>
  JSON.stringify({ code, savedAt: '2026-01-02T03:04:05.000Z', ...more });

/** Presses the download button of a note and reads the file. */
const downloaded = async (page: Page, exercise: ExercisePage) => {
  const waiting = page.waitForEvent('download');
  await exercise.element.getByRole('button', { name: 'Download the saved data' }).first().click();
  const path = await (await waiting).path();
  return JSON.parse(readFileSync(path, 'utf8'));
};

test('a page that is killed while its reader types loses nothing older than 300 ms', async ({
  context,
}) => {
  const page = await context.newPage();
  const exercise = await opened(page);
  await exercise.openEditor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('// kept one, ');
  await page.keyboard.type('kept two', { delay: 60 });
  await page.waitForTimeout(300);
  await page.keyboard.type(' and what was typed at the last moment');
  // No page hears anything when its process dies.
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await page.waitForEvent('crash');
  await page.close({ runBeforeUnload: false });
  const again = await opened(await context.newPage());
  expect(await again.code()).toMatch(/^\/\/ kept one, kept two/);
});

test('of two tabs the other one follows and says so', async ({ context }) => {
  const [one, two] = [await opened(await context.newPage()), await opened(await context.newPage())];
  await one.write('// one\n');
  await expect.poll(() => two.code()).toBe('// one\n');
  await expect(two.element).toContainText('You edited this in another tab.');
  expect(await axeFindings(two.page)).toEqual([]);
});

test('of edits in two tabs that have not heard of each other the newer one stays, and the older one can be brought back', async ({
  context,
}) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  // As when both type at once: what one has saved is not yet heard of by the other.
  await second.addInitScript(() =>
    window.addEventListener('storage', (event) => event.stopImmediatePropagation()),
  );
  const [one, two] = [await opened(first), await opened(second)];
  await one.write('// from one\n');
  await expect.poll(() => stored(one.page, KEY)).toContain('// from one');
  await two.write('// from two\n');
  await expect(two.element).toContainText('Another tab had changed this too');
  await expect.poll(() => one.code()).toBe('// from two\n');
  await expect(one.element).toContainText('You edited this in another tab.');
  await two.element.getByRole('button', { name: 'Attempts' }).click();
  const item = two.element.getByRole('listitem').filter({ hasText: 'a newer edit in another tab' });
  await item.getByRole('button', { name: /^Restore/ }).click();
  expect(await two.code()).toBe('// from one\n');
});

test('passes of two tabs are both kept', async ({ context }) => {
  const one = await opened(await context.newPage());
  const other = new ExercisePage(await context.newPage(), 'mse');
  await other.open('/exercises/mse/');
  await one.grade(adam('solution'));
  expect(await other.grade(readFileSync('solutions/mse/solution.ts', 'utf8'))).toMatchObject({
    status: 'passed',
  });
  const progress = JSON.parse((await stored(one.page, 'downhill:progress:v1')) ?? '{}');
  expect(Object.keys(progress.passed).toSorted()).toEqual(['adam', 'mse']);
});

test('where all storage is full the reader is told, can go on, and can download everything', async ({
  page,
}) => {
  await keep(page, { 'downhill:draft:v2:mse': draft('// from before') });
  const exercise = await opened(page);
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
    IDBFactory.prototype.open = full;
  });
  await exercise.grade(adam('mistakes/no-bias-correction'));
  const alert = exercise.element.getByRole('alert');
  await expect(alert).toContainText('Your draft could not be saved: its storage is full.');
  await expect(alert).toContainText('This attempt could not be kept: its storage is full.');
  await exercise.grade(adam('solution'));
  await expect(alert).toContainText('Your progress could not be noted: its storage is full.');
  expect(await axeFindings(page)).toEqual([]);
  const data = await downloaded(page, exercise);
  expect(data).toMatchObject({
    format: 'downhill-saved-data',
    keys: { 'downhill:draft:v2:mse': draft('// from before') },
    editors: { adam: adam('solution') },
  });
});

test('where storage is blocked checking works and the reader is told what is not kept', async ({
  page,
}) => {
  await blockStorage(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const exercise = await opened(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await exercise.grade(adam('solution'))).toMatchObject({ status: 'passed' });
  await exercise.element.getByRole('button', { name: 'Attempts' }).click();
  await expect(exercise.element.getByRole('heading', { name: 'Your attempts' })).toBeFocused();
  await expect(exercise.element.locator('[data-part="history"] li')).toHaveCount(1);
  const alert = exercise.element.getByRole('alert');
  await expect(alert).toContainText('this browser does not let the page store anything');
  const data = await downloaded(page, exercise);
  expect(data.editors.adam).toBe(adam('solution'));
  expect(data.missing).toHaveLength(2);
  expect(errors).toEqual([]);
});

test('a corrupted draft is set aside, told of and in the download; new work is saved', async ({
  page,
}) => {
  await keep(page, { [KEY]: '{"code": "half a dra' });
  const exercise = await opened(page);
  await expect(exercise.element.getByRole('alert')).toContainText('not in a form this page can');
  expect(await axeFindings(page)).toEqual([]);
  const data = await downloaded(page, exercise);
  expect(data.keys[`${KEY}:set-aside`]).toBe('{"code": "half a dra');
  await exercise.write('// new\n');
  await expect.poll(() => stored(page, KEY)).toContain('// new');
  expect(await stored(page, `${KEY}:set-aside`)).toBe('{"code": "half a dra');
});

test('a draft of version 1 is brought along', async ({ page }) => {
  await keep(page, { 'downhill:draft:v1:adam': draft('// of last year') });
  const exercise = await opened(page);
  expect(await exercise.code()).toBe('// of last year');
  expect(await stored(page, KEY)).toBe(draft('// of last year'));
});

test('a draft of a newer site is left as it is, the reader is told, and work is kept beside it', async ({
  page,
}) => {
  const newer = 'downhill:draft:v3:adam';
  await keep(page, { [newer]: '{"lines":["// tomorrow"]}' });
  const exercise = await opened(page);
  await expect(exercise.element.getByRole('alert')).toContainText('A newer version of this site');
  await exercise.write('// today\n');
  await expect.poll(() => stored(page, KEY)).toContain('// today');
  expect(await stored(page, newer)).toBe('{"lines":["// tomorrow"]}');
  expect((await downloaded(page, exercise)).keys[newer]).toBe('{"lines":["// tomorrow"]}');
});

test('a starter that has changed hides no draft, can be compared, taken, and given back', async ({
  page,
}) => {
  const mine = adam('mistakes/no-bias-correction');
  await keep(page, { [KEY]: draft(mine, { starter: '// an older starter', revision: 'old' }) });
  const exercise = await opened(page);
  const button = (name: string) => exercise.element.getByRole('button', { name });
  expect(await exercise.code()).toBe(mine);
  await expect(exercise.element).toContainText('starter changed since you wrote this');
  await button('Compare with the new starter').click();
  await expect(exercise.element.getByRole('table', { name: /The new starter: / })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await button('Take the new starter').click();
  expect(await exercise.code()).toContain('// Your code');
  await button('Undo the new starter').click();
  expect(await exercise.code()).toBe(mine);
});

test('a starter that has changed is spoken of until the reader keeps the old code', async ({
  page,
}) => {
  await keep(page, { [KEY]: draft('// mine', { starter: '// older', revision: 'old' }) });
  const exercise = await opened(page);
  await exercise.write('// mine, and more\n');
  await expect.poll(() => stored(page, KEY)).toContain('and more');
  await page.reload();
  await exercise.element.getByRole('button', { name: 'Keep mine' }).click();
  await expect(exercise.element).not.toContainText('starter changed');
  await page.reload();
  await expect(exercise.element).toHaveAttribute('data-ready', '');
  expect(await exercise.code()).toBe('// mine, and more\n');
  await expect(exercise.element).not.toContainText('starter changed');
});

test('the first pass asks the browser to keep things for good, later ones do not', async ({
  page,
}) => {
  const exercise = await opened(page);
  await page.evaluate(() => {
    navigator.storage.persist = async () => {
      document.body.dataset['asked'] = `${document.body.dataset['asked'] ?? ''}x`;
      return true;
    };
  });
  await exercise.grade(adam('mistakes/no-bias-correction'));
  expect(await page.locator('body').getAttribute('data-asked')).toBeNull();
  await exercise.grade(adam('solution'));
  await exercise.grade(`${adam('solution')}\n`);
  await expect(page.locator('body')).toHaveAttribute('data-asked', 'x');
});
