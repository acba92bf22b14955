import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { adam, ExercisePage } from './exercise-page.ts';
import {
  downloaded,
  EARLY,
  exported,
  kept,
  LATE,
  openProgress,
  press,
  ready,
  said,
  upload,
} from './progress-page.ts';

test('a real check is counted, exported, forgotten, merged back and undone', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open('/exercises/adam/');
  await exercise.write(adam('solution'));
  await exercise.check('passed');
  // In the database, on the way to which it is kept elsewhere, to stay there for whoever leaves at once.
  await expect
    .poll(async () => Object.keys(await kept(page)))
    .not.toContain('downhill:attempts-due:v1:adam');
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
  await openProgress(page);
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
  await openProgress(page);
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
