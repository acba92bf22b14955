import { expect, type Page, test } from '@playwright/test';
import { packCode } from '../../../src/progress/shared-code.ts';
import { adam, ExercisePage } from '../exercise-page.ts';
import { hostHeaders } from '../host-headers.ts';
import { StaticSite } from '../static-site.ts';
import { PolicyWatch } from './policy-watch.ts';
import { unexplained } from './untrusted-text.ts';

const base = process.env['BASE'] || '/';
const REPORTS = 'policy-reports';

let site: StaticSite;
let watch: PolicyWatch;
test.describe.configure({ timeout: 180_000 });
test.beforeEach(async ({ context }) => {
  site = new StaticSite();
  site.changed.set(REPORTS, new Uint8Array());
  site.headers = (file) => {
    const headers = hostHeaders(file);
    // What runs students' code is no page; its own policy is stricter.
    if (!('content-security-policy' in headers)) return headers;
    const text = `require-trusted-types-for 'script'; report-uri ${base}${REPORTS}`;
    return { ...headers, 'content-security-policy-report-only': text };
  };
  await site.start();
  watch = await PolicyWatch.on(context, new URL(site.address('')).origin);
});
test.afterEach(() => site.stop());

/** Nothing was refused, nothing failed, nobody else was asked, and no text became markup that is not accounted for. */
function expectClean(): void {
  expect(watch.wrong).toEqual([]);
  expect(unexplained(watch.reported)).toEqual([]);
}

async function search(page: Page, word: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(word);
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
}

test('a page may not run what somebody wrote into it', async ({ page }) => {
  await page.goto(site.address('lessons/adam/'));
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hurt = 1">');
    document.body.append(
      Object.assign(document.createElement('script'), { text: 'window.hurt = 1' }),
      Object.assign(document.createElement('script'), { src: 'https://example.com/x.js' }),
    );
  });
  await expect.poll(() => watch.refused.length).toBe(3);
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
});

test('lessons, both editors, search, progress and labs work under the policy', async ({ page }) => {
  await page.goto(site.address('lessons/adam/'));
  await expect(page.locator('.katex').first()).toBeVisible();
  await search(page, 'momentum');

  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(site.address('exercises/adam/'));
  await exercise.openEditor();
  expect((await exercise.grade(adam('mistakes/ascent'))).status).toBe('failed');
  expect((await exercise.grade(adam('solution'))).status).toBe('passed');
  await exercise.element.getByRole('button', { name: 'Solution' }).click();
  await expect(exercise.element.locator('[data-part="model"]')).toContainText('function step');
  await exercise.element.getByRole('button', { name: 'Use the light editor' }).click();
  await exercise.openLightEditor();
  await exercise.enter('export const broken = (;');
  await expect(exercise.element.locator('.cm-lintRange-error')).toBeVisible();

  const packed = await packCode({ exercise: 'adam', code: adam('mistakes/ascent') });
  if (packed.kind !== 'packed') throw new Error(packed.why);
  await exercise.open(site.address(`exercises/adam/${packed.fragment}`));
  await expect(page.getByRole('region', { name: 'Code from a link' })).toContainText('step');

  await page.goto(site.address('labs/surface/'));
  await page.getByLabel('Add a rule').selectOption('own/adam');
  await expect(page.locator('.lab .rule-note')).toContainText([
    'The same path as the course’s, to nine digits.',
  ]);
  await page.goto(site.address('progress/'));
  await expect(page.locator('.progress-page[data-ready]')).toBeVisible();
  expectClean();
});

test('a copy kept offline holds to the policy, and all of it works', async ({ page, context }) => {
  await page.goto(site.address('offline/'));
  await page.getByRole('button', { name: 'Make available offline' }).click();
  await expect(page.locator('offline-panel').getByRole('status')).toContainText(
    'works without a network',
    { timeout: 90_000 },
  );
  expectClean();
  site.up = false;
  watch.isOffline = true;
  await context.setOffline(true);
  for (const frame of ['sandbox.html', 'lab-sandbox.html', 'sandbox-shell.html'])
    expect(hostHeaders(frame)).not.toHaveProperty('content-security-policy');
  const answer = await page.goto(site.address('lessons/adam/'));
  expect(answer?.headers()['content-security-policy']).toContain("'sha256-");
  await search(page, 'momentum');
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(site.address('exercises/adam/'));
  await exercise.openEditor();
  expect((await exercise.grade(adam('solution'))).status).toBe('passed');
  await page.goto(site.address('labs/surface/'));
  await page.getByLabel('Add a rule').selectOption('own/adam');
  await expect(page.locator('.lab .rule-note')).toContainText([
    'The same path as the course’s, to nine digits.',
  ]);
  expectClean();
});
