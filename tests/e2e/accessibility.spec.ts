import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { adam, ExercisePage } from './exercise-page.ts';

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
        // Between the themes only colours differ, and a whole look at a long lesson takes 15 s.
        const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
        expect(await axeFindings(page, rules)).toEqual([]);
        expect(errors).toEqual([]);
      });

    test('on an exercise, idle, open, failed and passed', async ({ page }) => {
      const exercise = new ExercisePage(page, 'adam');
      await exercise.open('/exercises/adam/');
      expect(await axeFindings(page), 'idle').toEqual([]);
      await exercise.openEditor();
      expect(await axeFindings(page), 'editor open').toEqual([]);
      await exercise.write(adam('mistakes/no-bias-correction'));
      await exercise.check('failed');
      expect(await axeFindings(page), 'failed').toEqual([]);
      await exercise.write(adam('solution'));
      await exercise.check('passed');
      expect(await axeFindings(page), 'passed').toEqual([]);
    });
  });
