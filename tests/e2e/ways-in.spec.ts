import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';

const searchBox = (page: Page) => page.getByRole('dialog', { name: 'Search the course' });
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

test.describe('the search', () => {
  for (const [query, path, kind] of [
    ['bias correction', /\/lessons\/adam\//, 'Lesson'],
    ['momentum', /\/lessons\/momentum\//, 'Lesson'],
    ['clip-norm', /\/(exercises\/clip-norm|lessons\/clipping)\//, /Exercise|Lesson/],
    ['clinic', /\/labs\/clinic\//, 'Lab'],
  ] as const)
    test(`finds the right page first for “${query}”, and says what it is`, async ({ page }) => {
      await page.goto('/exercises/');
      await page.keyboard.press('/');
      await page.keyboard.insertText(query);
      const found = searchBox(page).locator('ol a').first();
      await expect(found).toHaveAttribute('href', path);
      await expect(found.locator('em')).toHaveText(kind);
      if (query === 'momentum') expect(await axeFindings(page)).toEqual([]);
    });

  for (const query of ['theta', 'const'])
    test(`shows neither formulas nor code for “${query}”`, async ({ page }) => {
      await page.goto('/exercises/');
      await page.keyboard.press('/');
      await page.keyboard.insertText(query);
      await expect(searchBox(page).getByRole('status')).not.toBeEmpty();
      const excerpts = await searchBox(page).locator('ol a > span').allTextContents();
      expect(excerpts.join('\n')).not.toMatch(/\\theta|const \w+ =|=>|\{ ?const/);
    });
});

test.describe('shortcuts', () => {
  test('open the help, which axe accepts, and give the focus back', async ({ page }) => {
    await page.goto('/lessons/momentum/');
    const link = page.getByRole('link', { name: 'Exercises', exact: true }).first();
    await link.focus();
    await page.keyboard.press('?');
    await expect(help(page)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
  });

  test('lead to the next lesson, back, and to other parts of the site', async ({ page }) => {
    await page.goto('/lessons/momentum/');
    const next = (await page.locator('.chapter-nav [rel="next"]').getAttribute('href')) ?? '';
    await page.keyboard.press(']');
    await expect(page).toHaveURL(next);
    await page.waitForLoadState('load');
    await page.keyboard.press('[');
    await expect(page).toHaveURL(/lessons\/momentum/);
    await page.waitForLoadState('load');
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await expect(page).toHaveURL(/exercises\/$/);
  });

  test('are silent in a field and in a dialog, and once they are turned off', async ({ page }) => {
    await page.goto('/lessons/momentum/');
    await page.keyboard.press('/');
    await page.keyboard.type('g e?/');
    await expect(searchBox(page).getByRole('searchbox')).toHaveValue('g e?/');
    await expect(help(page)).toBeHidden();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await help(page).getByRole('checkbox').uncheck();
    await expect(help(page).getByRole('status')).toContainText('Off.');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    await page.keyboard.press(']');
    await expect(searchBox(page)).toBeHidden();
    await expect(help(page)).toBeHidden();
    await expect(page).toHaveURL(/lessons\/momentum/);
    await page.keyboard.press('Control+k');
    await expect(searchBox(page)).toBeVisible();
  });
});

test('a wrong address is met with the pages that it may have meant', async ({ page }) => {
  await page.goto('/lessons/momentun/');
  const near = page.locator('page-suggestions');
  await expect(near.getByRole('link').first()).toHaveText('Lesson: Momentum');
  expect(await axeFindings(page)).toEqual([]);
  await near.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/lessons\/momentum\/$/);
  await page.goto('/qqqqqqqqqqqqq/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No page here');
  await expect(near).toBeHidden();
});

test('every page has a title, a description and a card of its own kind', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('index.html') || file === '404.html',
  );
  expect(files.length).toBeGreaterThan(60);
  const heads = files.map((file) => {
    const html = readFileSync(`dist/${file}`, 'utf8');
    const one = (pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
    return {
      file,
      title: one(/<title>([^<]*)</),
      description: one(/<meta name="description" content="([^"]*)"/),
      card: one(/<meta property="og:image" content="([^"]*)"/),
    };
  });
  for (const key of ['title', 'description'] as const) {
    const alike = heads.filter(
      (head) =>
        head[key] === '' || heads.some((other) => other !== head && other[key] === head[key]),
    );
    expect(alike.map(({ file }) => `${file}: ${key}`)).toEqual([]);
  }
  for (const { file, card } of heads) {
    const png = readFileSync(`dist/${card.replace(/^.*(?=cards\/)/, '')}`);
    // Width and height stand in the IHDR chunk (PNG, 11.2.2).
    expect([file, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([file, 1200, 630]);
  }
});

test('the manifest names the site’s own addresses and icons that are there', async ({ page }) => {
  await page.goto('/');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await page.request.get(href ?? '')).json();
  expect(manifest).toMatchObject({ name: expect.stringContaining('Downhill'), start_url: '/' });
  expect(manifest.icons.map((icon: { purpose: string }) => icon.purpose)).toContain('maskable');
  for (const { src } of manifest.icons)
    expect((await page.request.get(src)).headers()['content-type']).toMatch(/^image\//);
});
