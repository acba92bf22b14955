import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

export const EARLY = '2026-01-02T12:00:00.000Z';
export const LATE = '2026-03-04T12:00:00.000Z';

/** What a reader of some weeks has in this browser. */
const STORED: Readonly<Record<string, unknown>> = {
  'downhill:progress:v1': { passed: { adam: EARLY, mse: EARLY }, last: '/lessons/adam/' },
  'downhill:passed-code:v1:adam': { code: 'adam code', passedAt: EARLY },
  'downhill:passed-code:v1:mse': { code: 'mse code', passedAt: EARLY },
  'downhill:draft:v2:lion': { code: 'my lion', savedAt: EARLY },
  'downhill:checkpoints:v1': { 'momentum-signs': 'a' },
  'downhill:clinic:v1': { 1: { tries: 1, named: true, healed: true } },
  'downhill:time:v1': { '2026-01-02': { 'lessons/adam': 900, 'exercises/adam': 600 } },
};

/** Opens the page with these values in local storage. */
export async function openProgress(page: Page, stored: Readonly<Record<string, unknown>> = STORED) {
  // A page without scripts that would write to local storage meanwhile.
  await page.goto('/favicon.svg');
  await page.evaluate((entries) => {
    for (const [key, value] of Object.entries(entries))
      localStorage.setItem(key, JSON.stringify(value));
  }, stored);
  await page.goto('/progress/');
  await ready(page);
}

/** Waits until the page of progress shows what is kept. */
export const ready = (page: Page) =>
  expect(page.locator('.progress-page[data-ready]')).toBeVisible();

/** All of local storage, except for what pages note of themselves. */
export const kept = (page: Page) =>
  page.evaluate(() => ({ ...localStorage }) as Record<string, string>);

/** Presses what starts a download, and reads it. */
export async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

/** Gives a file to the import. */
export const upload = (page: Page, text: string) =>
  page
    .getByLabel(/^Import a file/)
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** The text of an exported file. */
export const exported = (keptThere: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  JSON.stringify({
    format: 'downhill-progress',
    version: 1,
    course: 'downhill',
    madeAt: LATE,
    kept: keptThere,
    attempts: [],
    ...more,
  });

/** Presses a button. */
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();
/** What came of the last export, import or hand-in, as the page says it. */
export const said = (page: Page) => page.locator('.transfer > .said');
