import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readBuiltSite } from '../../src/cli/scorm/built-site.ts';
import { packageFiles } from '../../src/cli/scorm/pack.ts';
import type { DownhillExercise } from '../../src/islands/exercise-element.ts';
import { DIALECTS, type ScormVersion } from '../../src/scorm/dialect.ts';
import { LmsSite } from './lms-site.ts';

const solution = readFileSync('solutions/momentum/solution.ts', 'utf8');
const course = (page: Page) =>
  page.frameLocator('[name="sco"]').frameLocator('[data-part="course"]');
const told = (page: Page) => page.frameLocator('[name="sco"]').locator('[data-part="status"]');
const momentum = (page: Page) =>
  course(page).locator('downhill-exercise[data-exercise="momentum"]');

/** What the run-time holds, as the platform's own page reads it. */
const held = (page: Page, version: ScormVersion, elements: readonly string[]) =>
  page.evaluate(
    ([api, get, names]) => {
      const runTime = (
        window as unknown as Record<string, Record<string, (name: string) => string>>
      )[api];
      return names.map((name) => runTime?.[get]?.(name));
    },
    [DIALECTS[version].api, DIALECTS[version].calls.get, elements] as const,
  );

async function toMomentum(page: Page): Promise<void> {
  const inside = course(page);
  await inside.getByRole('navigation').getByRole('link', { name: 'Exercises' }).first().click();
  await inside.locator('main a[href$="/exercises/momentum/index.html"]').first().click();
  await expect(momentum(page)).toHaveAttribute('data-ready', '');
}

async function pass(page: Page): Promise<void> {
  await momentum(page).evaluate((element, code) => {
    (element as DownhillExercise).code = code;
  }, solution);
  await momentum(page).locator('[data-part="check"]').click();
  await expect(momentum(page)).toHaveAttribute('data-status', 'passed', { timeout: 30_000 });
}

test('a SCORM 1.2 platform learns of a pass, keeps it, and the code is there the next time', async ({
  page,
}) => {
  const site = readBuiltSite('dist');
  const total = site.exercises.length;
  const files = packageFiles(site, { version: '1.2', title: 'Downhill', needed: total });
  const lms = new LmsSite('1.2', files);
  const address = await lms.start();
  const score = ['cmi.core.lesson_status', 'cmi.core.score.raw'];
  const share = String(Math.round((1 / total) * 10_000) / 100);

  await page.goto(address);
  await expect(told(page)).toContainText(`0 of ${total} exercises passed, and reported`);
  expect(await held(page, '1.2', score)).toEqual(['incomplete', '0']);
  // Through the pages of the course as a reader goes, without the session's end.
  await toMomentum(page);
  lms.broken = true;
  await pass(page);
  await expect(told(page)).toContainText(`1 of ${total} exercises passed, not reported.`);
  await expect(told(page)).toContainText('The course works all the same');
  lms.broken = false;
  await page.frameLocator('[name="sco"]').getByRole('button', { name: 'Report again' }).click();
  await expect(told(page)).toContainText(`1 of ${total} exercises passed, and reported`);
  expect(await held(page, '1.2', score)).toEqual(['incomplete', share]);
  expect(JSON.stringify(lms.stored)).toContain('passed:momentum');

  // Keys that lead to a folder, and the search, find their files too.
  await course(page).locator('h1').click();
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await expect(course(page).locator('h1')).toHaveText('Labs');
  // A page's keys come with its scripts, after its text.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(course(page).locator('dialog[open] input')).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type('bias correction');
  await course(page).locator('dialog a[href*="lessons/adam/"]').first().click();
  await expect(course(page).locator('h1')).toContainText('Adam');

  await page.goto(address.replace('/course', '/elsewhere'));
  await page.goto(address);
  await expect(told(page)).toContainText(`1 of ${total} exercises passed, and reported`);
  expect(await held(page, '1.2', score)).toEqual(['incomplete', share]);
  // Where it was left.
  await expect(course(page).locator('h1')).toContainText('Adam');
  await toMomentum(page);
  expect(await momentum(page).evaluate((element) => (element as DownhillExercise).code)).toBe(
    solution,
  );
  await momentum(page)
    .getByRole('textbox')
    .click({ position: { x: 120, y: 40 } });
  await expect(momentum(page).locator('.monaco-editor .view-line').first()).toBeVisible();
  expect(lms.missing.filter((path) => !path.endsWith('/') && path !== '/favicon.ico')).toEqual([]);
  await lms.stop();
});

test('a SCORM 2004 platform is told of completion and success once enough is passed', async ({
  page,
}) => {
  const site = readBuiltSite('dist');
  const files = packageFiles(site, { version: '2004', title: 'Downhill', needed: 1 });
  const lms = new LmsSite('2004', files);
  const address = await lms.start();
  const score = ['cmi.completion_status', 'cmi.success_status', 'cmi.progress_measure'];

  await page.goto(address);
  await expect(told(page)).toContainText('0 of');
  expect(await held(page, '2004', score)).toEqual(['incomplete', 'unknown', '0']);
  await toMomentum(page);
  await pass(page);
  await expect(told(page)).toContainText('the course is complete');
  expect(await held(page, '2004', score)).toEqual(['completed', 'passed', '1']);
  await page.goto(address.replace('/course', '/elsewhere'));
  await page.goto(address);
  await expect(told(page)).toContainText('the course is complete');
  expect(await held(page, '2004', score)).toEqual(['completed', 'passed', '1']);
  await expect(momentum(page)).toHaveAttribute('data-ready', '');
  expect(await momentum(page).evaluate((element) => (element as DownhillExercise).code)).toBe(
    solution,
  );
  await lms.stop();
});

test('the place is kept of a page that was left before all of it had come', async ({ page }) => {
  const site = readBuiltSite('dist');
  const files = packageFiles(site, { version: '1.2', title: 'Downhill', needed: 1 });
  const lms = new LmsSite('1.2', files);
  const address = await lms.start();
  await page.goto(address);
  await expect(course(page).locator('h1')).toContainText('Learn optimization');
  // Nobody answers these, so the frame's page never finishes loading.
  await page.route('**/*.woff2', () => {});
  await course(page).locator('main a[href$="lessons/momentum/index.html"]').first().click();
  await expect(course(page).locator('h1')).toContainText('Momentum');
  expect(await held(page, '1.2', ['cmi.core.lesson_location'])).toEqual(['index.html']);
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  await page.goto(address.replace('/course', '/elsewhere'));
  await page.goto(address);
  await expect(course(page).locator('h1')).toContainText('Momentum');
  await lms.stop();
});
