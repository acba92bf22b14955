import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const lessons = readdirSync('content/lessons').map((file) => file.replace(/\.mdx$/, ''));

/** The whole faces of KaTeX that a page asks for from now on. */
function wholeFaces(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, face] = /\/(KaTeX_[A-Za-z0-9-]+)\./.exec(request.url()) ?? [];
    if (face !== undefined) asked.push(face);
  });
  return asked;
}

for (const lesson of lessons)
  test(`every formula of ${lesson} is set in the cut faces`, async ({ page }) => {
    const asked = wholeFaces(page);
    // A page that is asked for a place in it is laid out whole.
    await page.goto(`/lessons/${lesson}/#_top`);
    await page.evaluate(() => document.fonts.ready);
    expect(asked).toEqual([]);
  });

test('a character that the cut faces lack comes from the whole one', async ({ page }) => {
  const asked = wholeFaces(page);
  await page.goto('/lessons/adam/');
  await page.evaluate(() => {
    const sign = document.querySelector('.katex-html .mrel');
    if (sign) sign.textContent = '\u2135';
  });
  await expect.poll(() => asked).toEqual(['KaTeX_Main-Regular']);
});
