import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { adam, ExercisePage } from './exercise-page.ts';
import { StaticSite } from './static-site.ts';

/** The headers of `_headers` as the hosts that read it apply them: every rule that fits adds its own. */
function headersOf(file: string, base: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  let applies = false;
  for (const line of readFileSync('dist/_headers', 'utf8').split('\n')) {
    if (line.startsWith('/')) {
      const pattern = line.slice(base.length);
      applies = pattern.endsWith('*') ? file.startsWith(pattern.slice(0, -1)) : file === pattern;
    } else if (applies) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      if (name !== '') found[name.toLowerCase()] = value;
    }
  }
  return found;
}

test('under the headers that it is to be served with, and at its base, all of the site works', async ({
  page,
}) => {
  const base = process.env['BASE'] || '/';
  const site = new StaticSite();
  site.headers = (file) => headersOf(file, base);
  await site.start();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  try {
    expect(headersOf('_astro/x.js', base)['cache-control']).toContain('immutable');
    expect(headersOf('index.html', base)['content-security-policy']).toContain("'sha256-");
    expect(headersOf('service-worker.js', base)).not.toHaveProperty('cache-control');
    expect(headersOf('sandbox.html', base)).not.toHaveProperty('content-security-policy');

    await page.goto(site.address('lessons/adam/'));
    await expect(page.locator('.katex').first()).toBeVisible();
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
  } finally {
    await site.stop();
  }
});
