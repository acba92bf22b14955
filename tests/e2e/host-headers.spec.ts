import { expect, test } from '@playwright/test';
import { adam, ExercisePage } from './exercise-page.ts';
import { hostHeaders } from './host-headers.ts';
import { servedCourse } from './served-course.ts';
import { StaticSite } from './static-site.ts';

test('under the headers that it is to be served with, and at its base, all of the site works', {
  tag: '@any-course',
}, async ({ page }) => {
  const site = new StaticSite();
  site.headers = hostHeaders;
  await site.start();
  const { config, refused, elsewhere } = await servedCourse(page);
  const scripts = [config.analytics.script].filter((script) => script.startsWith('https:'));
  try {
    expect(hostHeaders('_astro/x.js')['cache-control']).toContain('immutable');
    expect(hostHeaders('index.html')['content-security-policy']).toContain("'sha256-");
    expect(hostHeaders('service-worker.js')).not.toHaveProperty('cache-control');
    expect(hostHeaders('sandbox.html')).not.toHaveProperty('content-security-policy');

    await page.goto(site.address('lessons/adam/'));
    await expect(page.locator('.katex').first()).toBeVisible();
    await expect(page.locator('html[data-counted]')).toHaveCount(scripts.length);
    const exercise = new ExercisePage(page, 'adam');
    await exercise.open(site.address('exercises/adam/'));
    await exercise.openEditor();
    expect((await exercise.grade(adam('solution'))).status).toBe('passed');

    await page.goto(site.address('labs/momentum/'));
    await expect(page.locator('main canvas, main svg').first()).toBeVisible();

    await page.goto(site.address(''));
    await page.keyboard.press('Control+K');
    await page.keyboard.type('momentum');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
    expect(refused).toEqual([]);
    expect([...elsewhere]).toEqual(scripts);
  } finally {
    await site.stop();
  }
});
