import { expect, type Page, test } from '@playwright/test';
import { networkQuiet } from './network-quiet.ts';

const progress = (page: Page, stored: unknown) =>
  page.addInitScript(
    (text) => localStorage.setItem('downhill:progress:v1', text),
    JSON.stringify(stored),
  );

test.describe('no page is wider than the screen', () => {
  for (const path of [
    '/',
    '/lessons/adam/',
    '/reference/formulas/',
    '/reference/sources/',
    '/exercises/',
    '/exercises/adam/',
    '/instructors/',
    '/maintainers/',
    '/404.html',
  ])
    for (const width of [390, 320])
      test(`${path} at ${width} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await networkQuiet(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      });
});

test('prose is set at 65 to 75 characters a line', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/lessons/adam/');
  // A page whose own face comes late keeps its fallback; this is about the face itself.
  await page.evaluate(async () => {
    const serif = document.querySelector<HTMLLinkElement>('link[rel="preload"][href*="/serif."]');
    document.fonts.add(await new FontFace('Waited for', `url(${serif?.href})`).load());
    document.documentElement.style.setProperty('--serif', '"Waited for"');
  });
  const longest = await page.locator('.sl-markdown-content > p').evaluateAll((paragraphs) => {
    const lines = paragraphs.flatMap((paragraph) => {
      const text = paragraph.childNodes[0];
      if (paragraph.childNodes.length !== 1 || !(text instanceof Text)) return [];
      const range = document.createRange();
      const counts = new Map<number, number>();
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        counts.set(top, (counts.get(top) ?? 0) + 1);
      }
      return [...counts.values()];
    });
    return Math.max(...lines);
  });
  expect(longest).toBeGreaterThanOrEqual(65);
  expect(longest).toBeLessThanOrEqual(75);
});

test('a root keeps its bar, which the shell’s rule for pictures would take away', async ({
  page,
}) => {
  await page.goto('/lessons/adam/');
  const bar = page.locator('.katex .sqrt svg').first();
  const box = await bar.boundingBox();
  expect(box?.height).toBeGreaterThan(10);
});

test('a page that nobody has touched loads neither the search nor the editor', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/lessons/adam/');
  await networkQuiet(page);
  expect(asked.filter((path) => /pagefind|monaco|editor\.api|ts\.worker/.test(path))).toEqual([]);
  const css = await page
    .locator('link[rel="stylesheet"]')
    .evaluateAll((links) =>
      Promise.all(links.map(async (link) => (await fetch((link as HTMLLinkElement).href)).text())),
    );
  expect(css.join('')).not.toContain('.monaco-scrollable-element');
});

test('the search opens from the keyboard, finds a lesson and closes with one Escape', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search the course' });
  await page.keyboard.type('bias correction');
  await expect(dialog.getByRole('link', { name: /Adam and AdamW/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the theme follows the system until it is chosen, and the choice is kept', async ({
  page,
}) => {
  const theme = () => page.locator('html').getAttribute('data-theme');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await theme()).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(theme).toBe('light');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  expect(await theme()).toBe('dark');
  await page.reload();
  expect(await theme()).toBe('dark');
});

test.describe('progress', () => {
  test('marks what is passed and turns Start into Continue', async ({ page }) => {
    await progress(page, {
      passed: { adam: '2026-01-01T00:00:00.000Z' },
      last: '/exercises/adam/',
    });
    await page.goto('/');
    await expect(page.locator('[data-exercise-mark="adam"]')).toHaveAttribute('data-passed', '');
    await expect(page.getByRole('link', { name: 'Continue' })).toHaveAttribute(
      'href',
      '/exercises/adam/',
    );
  });

  test('remembers the lesson last open', async ({ page }) => {
    await page.goto('/lessons/adam/');
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Continue' })).toHaveAttribute(
      'href',
      '/lessons/adam/',
    );
  });

  for (const last of ['javascript:alert(1)', 'https://example.com/', '//example.com/'])
    test(`never leads to ${last}`, async ({ page }) => {
      await progress(page, { passed: {}, last });
      await page.goto('/');
      await expect(page.getByRole('link', { name: 'Start the course' })).toHaveAttribute(
        'href',
        /^\/lessons\//,
      );
    });
});
