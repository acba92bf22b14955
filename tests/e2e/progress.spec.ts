import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readHandIn } from '../../src/progress/read-hand-in.ts';
import { axeFindings } from './axe-findings.ts';
import { adam, ExercisePage } from './exercise-page.ts';

const EARLY = '2026-01-02T12:00:00.000Z';
const LATE = '2026-03-04T12:00:00.000Z';

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
async function open(page: Page, stored: Readonly<Record<string, unknown>> = STORED) {
  // A page without scripts that would write to local storage meanwhile.
  await page.goto('/favicon.svg');
  await page.evaluate((entries) => {
    for (const [key, value] of Object.entries(entries))
      localStorage.setItem(key, JSON.stringify(value));
  }, stored);
  await page.goto('/progress/');
  await ready(page);
}

const ready = (page: Page) => expect(page.locator('.progress-page[data-ready]')).toBeVisible();

/** All of local storage, except for what pages note of themselves. */
const kept = (page: Page) => page.evaluate(() => ({ ...localStorage }) as Record<string, string>);

async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

const upload = (page: Page, text: string) =>
  page
    .getByLabel(/^Import a file/)
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });

const exported = (keptThere: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  JSON.stringify({
    format: 'downhill-progress',
    version: 1,
    course: 'downhill',
    madeAt: LATE,
    kept: keptThere,
    attempts: [],
    ...more,
  });

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();
const said = (page: Page) => page.locator('.transfer > .said');

test('says where the reader is, lesson by lesson, and leads on', async ({ page }) => {
  await open(page);
  const overview = page.locator('.overview');
  await expect(overview).toContainText(/2 of \d+/);
  await expect(overview).toContainText('Named: 1 of 12, 1 at the first try. Healed: 1.');
  await expect(overview).toContainText('roughly 25 min');
  await expect(overview.getByRole('link', { name: /^Continue: Adam/ })).toHaveAttribute(
    'href',
    '/lessons/adam/',
  );
  const row = (id: string) => page.locator(`[data-exercise-row="${id}"]`);
  await expect(row('adam')).toContainText('passed');
  await expect(row('adam')).toContainText('2 January 2026 · roughly 10 min');
  await expect(row('lion')).toContainText('tried');
  await expect(row('nadam')).toContainText('not tried yet');
});

test('lists mark the same exercises as passed and as tried', async ({ page }) => {
  await open(page);
  for (const path of ['/exercises/', '/']) {
    await page.goto(path);
    const marks = (what: string) =>
      page
        .locator(`[data-exercise-mark][data-${what}]`)
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-exercise-mark')));
    await expect.poll(() => marks('tried')).toEqual(['lion']);
    expect(await marks('passed')).toEqual(['mse', 'adam']);
  }
});

test('a real check is counted, exported, forgotten, merged back and undone', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open('/exercises/adam/');
  await exercise.write(adam('solution'));
  await exercise.check('passed');
  await page.goto('/progress/');
  await ready(page);
  await expect(page.locator('[data-exercise-row="adam"]')).toContainText('passed');

  const before = await kept(page);
  const file = await downloaded(page, () => press(page, 'Export everything'));
  expect(file.name).toMatch(/^downhill-progress-\d{4}-\d\d-\d\d\.json$/);

  await press(page, /^Forget everything on/);
  await press(page, 'Forget everything');
  await expect(page.locator('.forget > .said')).toHaveText('Everything is forgotten.');
  expect(Object.keys(await kept(page)).filter((key) => key.startsWith('downhill:'))).toEqual([]);
  await expect(page.locator('[data-exercise-row="adam"]')).toContainText('not tried yet');
  const forgotten = await kept(page);

  await upload(page, file.text);
  await expect(page.locator('.changes')).toContainText('Code that passed: Adam');
  expect(await kept(page)).toEqual(forgotten);
  await press(page, 'Merge');
  await expect(said(page)).toContainText('Imported.');
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeFocused();
  await expect(page.locator('[data-exercise-row="adam"]')).toContainText('passed');
  const after = await kept(page);
  for (const [key, text] of Object.entries(before))
    expect(JSON.parse(after[key] ?? 'null'), key).toEqual(JSON.parse(text));

  await press(page, 'Undo the import');
  await expect(said(page)).toContainText('everything is as it was before');
  expect(await kept(page)).toEqual(forgotten);
  await expect(page.locator('[data-exercise-row="adam"]')).toContainText('not tried yet');
});

test('a merge keeps every pass and the newer draft; a replacement is told apart and undone', async ({
  page,
}) => {
  await open(page);
  const before = await kept(page);
  const verdict = { status: 'failed', passed: 1, total: 3, headline: 'Not yet.' };
  const attempt = { exercise: 'lion', at: LATE, code: 'x', revision: 'r', verdict };
  const file = exported(
    {
      'downhill:progress:v1': { passed: { nadam: LATE } },
      'downhill:draft:v2:lion': { code: 'their lion', savedAt: LATE },
    },
    { attempts: [attempt] },
  );
  const lion = page.locator('[data-exercise-row="lion"]');
  await upload(page, file);
  await expect(page.locator('.changes')).toContainText(/Passed exercises\s*1 added/);
  await press(page, 'Merge');
  await expect(said(page)).toContainText('Imported.');
  const merged = await kept(page);
  expect(JSON.parse(merged['downhill:progress:v1'] ?? '')).toEqual({
    passed: { adam: EARLY, mse: EARLY, nadam: LATE },
    last: '/lessons/adam/',
  });
  expect(JSON.stringify(merged)).toContain('their lion');
  await expect(lion).toContainText('1 attempt');
  await press(page, 'Undo the import');
  await expect(said(page)).toContainText('taken back');
  await expect(lion).not.toContainText('attempt');
  expect(await kept(page)).toEqual(before);

  await upload(page, file);
  await page.getByLabel(/^Replace/).check();
  await expect(page.locator('.changes')).toContainText(/Passed exercises\s*1 added, 2 removed/);
  await press(page, 'Replace');
  await expect(said(page)).toContainText('Imported.');
  await expect(page.locator('[data-exercise-row="adam"]')).toContainText('not tried yet');
  await press(page, 'Undo the import');
  await expect(said(page)).toContainText('taken back');
  expect(await kept(page)).toEqual(before);
});

test('hostile files change nothing and are refused in a sentence', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page);
  const before = await kept(page);
  const refused: readonly (readonly [string, RegExp])[] = [
    ['not json', /not JSON/],
    ['[]', /not an export/],
    ['['.repeat(100_000), /not JSON/],
    [exported({}, { version: 7 }), /version 7/],
    [exported({}, { kept: 'all' }), /broken at “kept”/],
    [exported({}, { attempts: [{ exercise: 1 }] }), /broken at “attempts\.0/],
  ];
  for (const [text, why] of refused) {
    await upload(page, text);
    await expect(said(page)).toContainText('Nothing was imported.');
    await expect(said(page)).toContainText(why);
    await expect(page.locator('.preview')).toHaveCount(0);
  }
  const large = test.info().outputPath('large.json');
  writeFileSync(large, ' '.repeat(50_000_000));
  await page.getByLabel(/^Import a file/).setInputFiles(large);
  await expect(said(page)).toContainText('50 MB');

  await upload(
    page,
    exported({
      'downhill:progress:v1': { passed: { 'no-such': LATE }, last: 'javascript:alert(1)' },
      'downhill:draft:v2:../../x': { code: 'x', savedAt: LATE },
      'downhill:draft:v2:no-such': { code: '<img src=x onerror=alert(1)>', savedAt: LATE },
      'downhill:clinic:v1': { 1: 'healed' },
      'starlight-theme': '"><script>alert(1)</script>',
      'someone-elses': 'x',
    }).replace('"kept":{', '"kept":{"__proto__":{"polluted":true},'),
  );
  await expect(page.locator('.preview')).toContainText('Nothing would change');
  await expect(page.locator('.left-out')).toContainText('no-such');
  await press(page, 'Close');
  expect(await kept(page)).toEqual(before);
  expect(await page.evaluate(() => ({}) as { polluted?: boolean })).toEqual({});
  expect(errors).toEqual([]);
});

test('a hand-in downloads as the file that an instructor’s program reads', async ({ page }) => {
  await open(page);
  await page.getByLabel('Name', { exact: true }).fill('Ada Łovelace');
  await page.getByLabel(/^Id,/).fill('../7');
  const file = await downloaded(page, () => press(page, /^Download hand-in \(2\)/));
  expect(file.name).toBe('downhill-7.json');
  const found = await readHandIn(file.text);
  expect(found).toMatchObject({
    kind: 'ok',
    handIn: {
      course: 'downhill',
      student: { name: 'Ada Łovelace', id: '../7' },
      exercises: [
        { exercise: 'mse', code: 'mse code', status: 'passed' },
        { exercise: 'adam', code: 'adam code', status: 'passed' },
      ],
    },
  });
  expect(Object.keys(await kept(page))).not.toContain('downhill:student:v1');

  await page.getByLabel(/^Lion/).check();
  await page.getByLabel(/^Remember/).check();
  const more = await downloaded(page, () => press(page, /^Download hand-in \(3\)/));
  expect(await readHandIn(more.text)).toMatchObject({
    handIn: { exercises: [{}, {}, { exercise: 'lion', code: 'my lion', status: 'not-checked' }] },
  });
  await page.reload();
  await ready(page);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ada Łovelace');
});

test('the keyboard alone hands in, imports, undoes and forgets', async ({ page }) => {
  await open(page);
  const before = await kept(page);
  const enter = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Tab');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Download/ })).toBeFocused();
  await downloaded(page, () => page.keyboard.press('Enter'));
  await expect(page.locator('.hand-in > .said')).toContainText('2 exercises');

  await upload(page, exported({ 'downhill:progress:v1': { passed: { nadam: LATE } } }));
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(/^Merge:/)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('taken back');
  expect(await kept(page)).toEqual(before);

  await enter(/^Forget everything on/);
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Forget everything on/ })).toBeFocused();
  expect(await kept(page)).toEqual(before);
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${theme}: empty, full, with a preview, with the dialog`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await open(page, {});
    expect(await axeFindings(page)).toEqual([]);
    await open(page);
    await upload(page, exported({ 'downhill:progress:v1': { passed: { nadam: LATE } } }));
    await expect(page.locator('.preview')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, /^Forget everything on/);
    expect(await axeFindings(page)).toEqual([]);
  });

test('nothing is wider than 320 pixels, and every target has 24', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page);
  await upload(page, exported({ 'downhill:progress:v1': { passed: { nadam: LATE } } }));
  await expect(page.locator('.preview')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const small = await page
    .locator('.progress-page :is(button, a.button, label, .lessons li, input[type=file])')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getClientRects().length > 0)
        .filter((one) => one.getBoundingClientRect().height < 24)
        .map((one) => one.textContent),
    );
  expect(small).toEqual([]);
});

test('time is counted while a page is used, and for the exercise in use', async ({ page }) => {
  await page.clock.install();
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open('/exercises/adam/');
  await page.mouse.move(100, 100);
  await page.mouse.move(120, 120);
  await page.clock.runFor(46_000);
  const seconds = async () => {
    const text = (await kept(page))['downhill:time:v1'] ?? '{}';
    const days: readonly Record<string, number>[] = Object.values(JSON.parse(text));
    return days[0]?.['exercises/adam'];
  };
  // What adds it is loaded when the first of it is there.
  await expect.poll(seconds).toBe(45);
  // An hour of nothing is no hour of learning.
  await page.clock.runFor(3_600_000);
  expect(await seconds()).toBeLessThanOrEqual(75);
});
