import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { adam, ExercisePage } from './exercise-page.ts';
import { networkQuiet } from './network-quiet.ts';

const pagesOf = (folder: string): readonly string[] =>
  readdirSync(`content/${folder}`).map((file) => `/${folder}/${file.replace(/\.mdx$/, '')}/`);

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in the ${colorScheme} theme axe finds nothing`, () => {
    // axe looks at a long lesson for some 15 s.
    test.describe.configure({ timeout: 150_000 });
    test.use({ colorScheme, reducedMotion: 'reduce' });

    for (const path of ['/', ...pagesOf('reference'), ...pagesOf('lessons')])
      test(`on ${path}`, async ({ page }) => {
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(path);
        await networkQuiet(page);
        // Between the themes only colours differ, and a whole look at a long lesson takes 15 s.
        const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
        expect(await axeFindings(page, rules)).toEqual([]);
        expect(errors).toEqual([]);
      });

    test('on an exercise in each of its states', async ({ page }) => {
      const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
      const accepted = async (state: string) =>
        expect(await axeFindings(page, rules, '.desk'), state).toEqual([]);
      const exercise = new ExercisePage(page, 'adam');
      const right = adam('solution');
      await exercise.open('/exercises/adam/');
      expect(await axeFindings(page, rules), 'idle').toEqual([]);
      await exercise.openEditor();
      await exercise.element.getByRole('button', { name: /^Hints/ }).click();
      await accepted('editor and hints open');
      for (const [status, code] of [
        ['failed', adam('mistakes/no-bias-correction')],
        ['invalid', `${right}\nexport function (`],
        ['threw', right.replace('const t =', 'throw new Error("told you");\n  const t =')],
        ['timeout', `${right}\nfor (;;);`],
        ['passed', right],
      ] as const) {
        expect((await exercise.grade(code)).status).toBe(status);
        await accepted(status);
      }
    });

    test('on an exercise that is being checked', async ({ page }) => {
      const exercise = new ExercisePage(page, 'adam');
      // Never answered, so that it is still being checked when axe is done.
      await page.route('**/sheets/adam.json', () => {});
      await exercise.open('/exercises/adam/');
      await exercise.checkButton.click();
      await expect(exercise.element).toHaveAttribute('data-status', 'running');
      expect(await axeFindings(page, undefined, '.desk')).toEqual([]);
    });
  });

test('every formula has its MathML beside it', () => {
  const pages = globSync('dist/**/*.html');
  const formulas = pages.map((file) => readFileSync(file, 'utf8').split('<span class="katex">'));
  expect(formulas.flatMap(([, ...each]) => each).length).toBeGreaterThan(1000);
  for (const [k, [, ...each]] of formulas.entries())
    expect(
      each.filter((one) => !one.startsWith('<span class="katex-mathml"><math')),
      pages[k],
    ).toEqual([]);
});

for (const width of [390, 1440])
  test(`every target is large enough or stands apart at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const found: string[] = [];
    for (const path of [
      '/',
      '/lessons/momentum/',
      '/exercises/adam/',
      '/labs/surface/',
      '/offline/',
    ]) {
      await page.goto(path);
      await networkQuiet(page);
      found.push(...(await axeFindings(page, ['target-size'])).map((one) => `${path} ${one}`));
    }
    expect(found).toEqual([]);
  });
