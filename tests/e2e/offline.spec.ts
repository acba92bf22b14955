import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { ExercisePage } from './exercise-page.ts';
import { hostHeaders } from './host-headers.ts';
import { networkQuiet } from './network-quiet.ts';
import { servedCourse } from './served-course.ts';
import { StaticSite } from './static-site.ts';

// A copy of the whole course is made in each of these.
test.describe.configure({ timeout: 180_000 });

let site: StaticSite;
test.beforeEach(async () => {
  site = new StaticSite();
  site.headers = hostHeaders;
  await site.start();
});
test.afterEach(() => site.stop());

const said = (page: Page) => page.locator('offline-panel').getByRole('status');
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const solution = (id: string) => readFileSync(`solutions/${id}/solution.ts`, 'utf8');

async function makeCopy(page: Page): Promise<void> {
  await page.goto(site.address('offline/'));
  await press(page, 'Make available offline');
  await expect(said(page)).toContainText('works without a network', { timeout: 60_000 });
}

async function cutOff(page: Page): Promise<void> {
  site.up = false;
  site.asked.length = 0;
  await page.context().setOffline(true);
}

async function reconnect(page: Page): Promise<void> {
  site.up = true;
  await page.context().setOffline(false);
}

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
const workers = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test('no service worker is registered and nothing is kept before the reader asks', async ({
  page,
}) => {
  await page.goto(site.address('lessons/adam/'));
  await page.goto(site.address('offline/'));
  await expect(page.locator('offline-panel')).toContainText(/The copy takes \d+ MB/);
  expect(await workers(page)).toBe(0);
  expect(await cacheNames(page)).toEqual([]);
});

test('without a network lessons, search, grading with the editor and a lab with own code work', {
  tag: '@any-course',
}, async ({ page }) => {
  const course = await servedCourse(page);
  await page.goto(site.address('lessons/momentum/'));
  await makeCopy(page);
  await cutOff(page);

  await page.goto(site.address('lessons/momentum/'));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Momentum');
  await page.goto(site.address('lessons/adaptive/?from=somewhere#rmsprop'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Adaptive rates');
  await page.goto(site.address('lessons/batches'));
  await expect(page).toHaveURL(site.address('lessons/batches/'));
  expect(
    await page.evaluate(() => document.fonts.load('1rem "Downhill Serif"').then((f) => f.length)),
  ).toBe(1);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('bias correction');
  const dialog = page.getByRole('dialog', { name: 'Search the course' });
  await expect(dialog.getByRole('link', { name: /Adam/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');

  const exercise = new ExercisePage(page, 'rmsprop');
  await exercise.open(site.address('exercises/rmsprop/'));
  await exercise.openEditor();
  await exercise.enter('export function step() { return 1; }');
  await exercise.checkButton.click();
  await expect(exercise.element).toHaveAttribute('data-status', /failed|invalid|threw/);
  await exercise.write(solution('rmsprop'));
  await exercise.check('passed');

  await page.goto(site.address('labs/adaptive/'));
  await page.getByLabel('Add a rule').selectOption('own/rmsprop');
  await expect(page.locator('.lab .rule-list .rule-note')).toContainText([
    'The same steps as the course’s, to nine digits.',
  ]);

  await page.goto(site.address('labs/training/'));
  expect(
    await page.evaluate(
      async (url) => (await fetch(url)).status,
      site.address('data/digits.csv.gz'),
    ),
  ).toBe(200);
  const part = await page.evaluate(async (url) => {
    const response = await fetch(url, { headers: { range: 'bytes=2-5' } });
    return [response.status, (await response.arrayBuffer()).byteLength];
  }, site.address('data/digits.csv.gz'));
  expect(part).toEqual([206, 4]);

  const missing = await page.goto(site.address('lessons/nowhere/'));
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No page here');
  expect(course.refused).toEqual([]);
});

test('a newer version is offered, and one that arrives in part leaves the old one whole', async ({
  page,
}) => {
  await makeCopy(page);
  await page.goto(site.address('lessons/momentum/'));
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Momentum');

  await site.publish('lessons/momentum/index.html', (html) =>
    html.replace(/(<h1[^>]*>)Momentum/, '$1Momentum anew'),
  );
  await site.publish('lessons/adam/index.html', (html) =>
    html.replace(/(<h1[^>]*>)Adam/, '$1Renewed Adam'),
  );
  site.broken.add('lessons/adam/index.html');
  await page.reload();
  // Offered, and nothing taken.
  const offer = page.getByRole('region', { name: 'Newer version of the course' });
  await expect(offer.getByRole('status')).toContainText(/A newer version .* \(\d+ kB to fetch\)/);
  await expect(heading).toHaveText('Momentum');
  expect(await axeFindings(page, ['color-contrast', 'region', 'button-name'])).toEqual([]);

  site.asked.length = 0;
  await offer.getByRole('button', { name: 'Take it now' }).click();
  await expect(offer.getByRole('status')).toContainText(
    'The version that you have goes on working',
  );
  await expect(offer.getByRole('status')).toContainText('500');
  expect(site.asked.filter((path) => path.includes('_astro'))).toEqual([]);
  await cutOff(page);
  for (const [path, title] of [
    ['lessons/momentum/', 'Momentum'],
    ['lessons/adam/', 'Adam and AdamW'],
  ] as const) {
    await page.goto(site.address(path));
    await expect(heading).toHaveText(title);
  }

  await reconnect(page);
  site.broken.clear();
  await page.goto(site.address('offline/'));
  site.asked.length = 0;
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(site.address('exercises/momentum/'));
  await press(page, 'Take the newer version');
  await expect(said(page)).toContainText('The newer version is here');
  // What has not changed is copied, and at most what was on the way with the broken file is asked for again.
  expect(site.asked).toContain(new URL(site.address('lessons/adam/')).pathname);
  expect(
    site.asked.filter((path) => !/\/(lessons|exercises|offline)\/|service-worker/.test(path)),
  ).toEqual([]);

  await cutOff(page);
  await page.goto(site.address('lessons/momentum/'));
  await expect(heading).toHaveText('Momentum anew');
  await page.goto(site.address('lessons/adam/'));
  await expect(heading).toHaveText('Renewed Adam and AdamW');
  // A page that was open all the while goes on with the files it began with, and then they are freed.
  const exercise = new ExercisePage(elsewhere, 'momentum');
  await exercise.openEditor();
  await exercise.write(solution('momentum'));
  await exercise.check('passed');
  expect((await cacheNames(page)).length).toBe(3);
  await elsewhere.close();
  await page.reload();
  await expect.poll(async () => (await cacheNames(page)).length).toBe(2);
});

test('“Later” is remembered, and a stopped copy goes on from where it was', async ({ page }) => {
  await makeCopy(page);
  await site.publish('lessons/momentum/index.html', (html) => `${html} `);
  await page.goto(site.address('lessons/adam/'));
  const offer = page.getByRole('region', { name: 'Newer version of the course' });
  await offer.getByRole('button', { name: 'Later' }).click();
  await expect(offer).toBeHidden();
  const list = page.waitForResponse(/offline\/files\.json/);
  await page.goto(site.address('lessons/batches/'));
  await list;
  await networkQuiet(page);
  await expect(offer).toBeHidden();
  await page.goto(site.address('offline/'));
  await expect(page.getByRole('button', { name: 'Take the newer version' })).toBeVisible();
});

test('a first copy that breaks off registers nothing, says why and goes on later', async ({
  page,
}) => {
  site.broken.add('sandbox.html');
  await page.goto(site.address('offline/'));
  await press(page, 'Make available offline');
  await expect(said(page)).toContainText(/500 for .*sandbox\.html/, { timeout: 60_000 });
  expect(await workers(page)).toBe(0);
  site.broken.clear();
  await press(page, 'Make available offline');
  await expect(said(page)).toContainText('works without a network', { timeout: 60_000 });
});

test('the copy can be removed, with the room it took told and code and progress left', async ({
  page,
}) => {
  await page.goto(site.address(''));
  await page.evaluate(() =>
    localStorage.setItem('downhill:progress:v1', '{"passed":{"adam":"x"}}'),
  );
  await makeCopy(page);
  await page.reload();
  expect(await axeFindings(page)).toEqual([]);
  await press(page, 'Remove the offline copy');
  await expect(said(page)).toContainText(/\d+ MB are free again/);
  await expect(page.getByRole('button', { name: 'Make available offline' })).toBeFocused();
  expect(await workers(page)).toBe(0);
  expect(await cacheNames(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('downhill:progress:v1'))).toContain('adam');
});
