import { expect, test } from '@playwright/test';
import { readHandIn } from '../../src/progress/read-hand-in.ts';
import { downloaded, kept, openProgress, press, ready } from './progress-page.ts';

test('a hand-in downloads as the file that an instructor’s program reads', async ({ page }) => {
  await openProgress(page);
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
