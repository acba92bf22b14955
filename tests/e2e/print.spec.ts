import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const LESSONS = readdirSync('content/lessons').map((file) => file.replace(/\.mdx$/, ''));

// What a sheet of A4 leaves between margins of a centimetre, in CSS pixels.
test.use({ viewport: { width: 718, height: 1047 }, colorScheme: 'dark' });

async function onPaper(page: Page, lesson: string): Promise<void> {
  await page.goto(`/lessons/${lesson}/`);
  await page.emulateMedia({ media: 'print' });
}

for (const lesson of LESSONS)
  test(`${lesson} is whole on paper: nothing cut or beyond its edge, every formula and figure there`, async ({
    page,
  }) => {
    await onPaper(page, lesson);
    const found = await page.evaluate(() => {
      const main = document.querySelector('main');
      const all = (selector: string) => [...(main?.querySelectorAll(selector) ?? [])];
      const isFlat = (one: Element) => {
        const { width, height } = one.getBoundingClientRect();
        return width < 1 || height < 1;
      };
      const shown = (one: Element) => !one.closest('details:not([open])');
      const formulas = all('.katex-html').filter(shown);
      const figures = all('figure svg, figure canvas').filter(shown);
      return {
        width: document.documentElement.scrollWidth,
        cut: all('pre, .math-display, table')
          .filter((one) => shown(one) && one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.textContent?.slice(0, 60)),
        formulas: formulas.length,
        flatFormulas: formulas.filter(isFlat).map((one) => one.textContent),
        figures: figures.length,
        flatFigures: figures.filter(isFlat).map((one) => one.outerHTML.slice(0, 80)),
      };
    });
    expect(found).toMatchObject({ cut: [], flatFormulas: [], flatFigures: [] });
    expect(found.width).toBeLessThanOrEqual(718);
    expect(found.figures).toBeGreaterThan(0);
    expect(found.formulas).toBeGreaterThan(0);
  });

test('a dark page is black on white, and what only a screen can use is not there', async ({
  page,
}) => {
  await onPaper(page, 'momentum');
  const { paper, ink } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { paper: backgroundColor, ink: color };
  });
  expect([paper, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  for (const control of await page.locator('main :is(button, select, input[type=range])').all())
    await expect(control).toBeHidden();
  await expect(page.locator('.bar nav')).toBeHidden();
  await expect(page.locator('.chapter-nav')).toBeHidden();
  for (const contents of await page.locator('.contents').all()) await expect(contents).toBeHidden();
});

test('a sheet is printed as far as the lesson goes', async ({ page }) => {
  await page.goto('/lessons/momentum/');
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(5);
});
