import { expect, type Page, test } from '@playwright/test';
import { ExercisePage } from './exercise-page.ts';

const LESSON = '/lessons/adam/';

/** All that the style sheets of a page say, as they are sent. */
async function stylesOf(page: Page): Promise<string> {
  const html = await (await page.request.get(LESSON)).text();
  const links = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]*)"/g)];
  const sheets = links.map(async ([, href = '']) => (await page.request.get(href)).text());
  return [...(html.match(/<style\b.*?<\/style>/gs) ?? []), ...(await Promise.all(sheets))].join('');
}

test('a page with code and an island has all its style sheets in its head', async ({ page }) => {
  const html = (await (await page.goto(LESSON))?.text()) ?? '';
  const [head = '', body = ''] = html.split('</head>');
  expect(head).toMatch(/<link rel="stylesheet" href="[^"]*\/ec\.[^"]*"/);
  expect(head).toContain('astro-island,');
  expect(body).toContain('class="expressive-code"');
  expect(body).not.toMatch(/rel="stylesheet"|<style\b/);
});

test('a page is sent no style of what has to be asked for, which comes with its script', async ({
  page,
}) => {
  const styles = await stylesOf(page);
  expect(styles).toContain('.exercise');
  const late = ['.tally', '.diff', '.past', '.plain-button', '.shortcut-help', '.offline-offer'];
  expect(late.filter((name) => styles.includes(name))).toEqual([]);

  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(LESSON);
  await exercise.element.locator('[data-part="check"]').click();
  const status = exercise.element.locator('[data-part="status"]');
  await expect(status).toHaveCSS('border-inline-start-width', '3px');
});

test('a page is sent each face in one format', async ({ page }) => {
  const styles = await stylesOf(page);
  expect(styles).toContain('KaTeX_Main');
  const formats = [...styles.matchAll(/format\(["']?([\w-]+)/g)].map(([, format]) => format);
  expect(new Set(formats)).toEqual(new Set(['woff2']));
});
