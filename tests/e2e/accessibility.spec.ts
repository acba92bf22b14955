import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { adam, ExercisePage } from './exercise-page.ts';

const findings = async (page: Page): Promise<readonly string[]> => {
  // A formula's glyph boxes are hidden from assistive technology and hundreds; its MathML twin is looked at.
  const { violations } = await new AxeBuilder({ page }).exclude('.katex-html').analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
};

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
        await page.waitForLoadState('networkidle');
        expect(await findings(page)).toEqual([]);
        expect(errors).toEqual([]);
      });

    test('on an exercise, idle, open, failed and passed', async ({ page }) => {
      const exercise = new ExercisePage(page, 'adam');
      await exercise.open('/exercises/adam/');
      expect(await findings(page), 'idle').toEqual([]);
      await exercise.openEditor();
      expect(await findings(page), 'editor open').toEqual([]);
      await exercise.write(adam('mistakes/no-bias-correction'));
      await exercise.check('failed');
      expect(await findings(page), 'failed').toEqual([]);
      await exercise.write(adam('solution'));
      await exercise.check('passed');
      expect(await findings(page), 'passed').toEqual([]);
    });
  });
