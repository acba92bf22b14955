import { deflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { packCode } from '../../src/progress/shared-code.ts';
import { axeFindings } from './axe-findings.ts';
import { ExercisePage } from './exercise-page.ts';
import { networkQuiet } from './network-quiet.ts';

const PATH = '/exercises/adam/';
const HOSTILE = '</code><script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">\n';

const linkTo = async (code: string, exercise = 'adam'): Promise<string> => {
  const packed = await packCode({ exercise, code });
  if (packed.kind !== 'packed') throw new Error(packed.why);
  return PATH + packed.fragment;
};

test.use({ viewport: { width: 800, height: 900 } });

test('a link made by one reader shows its code to another, who takes it and gives it back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  await exercise.write('export const theirs = 1;\n');
  await exercise.element.getByRole('button', { name: 'Copy link' }).click();
  await expect(exercise.told).toHaveText(/^Link copied/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await exercise.write('export const mine = 2;\n');
  await page.goto('/');
  await exercise.open(link);
  const banner = page.getByRole('region', { name: 'Code from a link' });
  const choose = (name: string) => banner.getByRole('button', { name }).click();
  await expect(banner).toContainText('export const theirs = 1;');
  expect(await exercise.code()).toBe('export const mine = 2;\n');
  await choose('Take it into the editor');
  expect(await exercise.code(), 'asks first').toBe('export const mine = 2;\n');
  await choose('Replace my code');
  expect(await exercise.code()).toBe('export const theirs = 1;\n');
  await expect(exercise.element).toHaveAttribute('data-status', 'idle');
  await page.reload();
  await choose('Bring mine back');
  expect(await exercise.code()).toBe('export const mine = 2;\n');
  await choose('Close');
  await expect(banner).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
});

test('hostile code is text, and nothing runs', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(await linkTo(HOSTILE));
  await expect(page.getByRole('region', { name: 'Code from a link' })).toContainText('<script>');
  await networkQuiet(page);
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  await expect(exercise.element).toHaveAttribute('data-status', 'idle');
  expect(asked.filter((url) => /sheets\/|sandbox\.html|grader/.test(url))).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('downhill:draft:v2:adam'))).toBeNull();
});

test('a bomb, a cut link and a link of another exercise leave the reader’s own code alone', async ({
  page,
}) => {
  const bomb = deflateRawSync(new Uint8Array(20_000_000)).toString('base64url');
  const cases: readonly (readonly [link: string, said: RegExp])[] = [
    [`${PATH}#code=1.${bomb}`, /larger than any exercise needs/],
    [(await linkTo('export {};\n')).slice(0, -9), /damaged or was cut short/],
    [await linkTo('export {};\n', 'lion'), /belongs to another exercise, “lion”/],
  ];
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open(PATH);
  const own = await exercise.code();
  for (const [link, said] of cases) {
    await page.goto(link);
    await expect(exercise.element.locator('.shared')).toContainText(said);
    expect(await exercise.code()).toBe(own);
    await expect(exercise.element).toHaveAttribute('data-status', 'idle');
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing with someone else’s code shown', async ({ page }) => {
      const exercise = new ExercisePage(page, 'adam');
      await exercise.open(await linkTo('export const theirs = 1;\n'));
      await expect(page.getByRole('region', { name: 'Code from a link' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  });
