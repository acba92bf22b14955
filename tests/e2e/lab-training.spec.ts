import { readFileSync } from 'node:fs';
import { expect as expectSoon, type Page, test } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { ExercisePage } from './exercise-page.ts';
import { labAwake, openLab } from './open-lab.ts';

/** Training shares the machine with the browser. */
const expect = expectSoon.configure({ timeout: 15_000 });

const notice = (page: Page) => page.locator('.lab .notice');
const notes = (page: Page) => page.locator('.lab .rule-note');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const row = (page: Page, name: string) => page.getByRole('row', { name });

const solution = readFileSync('solutions/momentum/solution.ts', 'utf8');
const SHORT = '#v=1&count=60&epochs=10&width=8';

/** The values of a run's cells after the epoch on show. */
const cells = (page: Page, name: string) => row(page, name).getByRole('cell').allInnerTexts();

test('a passed exercise trains a network beside the library, with the same losses', async ({
  page,
}) => {
  const exercise = new ExercisePage(page, 'momentum');
  await exercise.open('/exercises/momentum/');
  await exercise.write(solution);
  await exercise.check('passed');

  await openLab(page, `/labs/training/${SHORT}&rules=momentum:lr=0.05`);
  await page.getByLabel('Add a rule').selectOption('own/momentum');
  await page.waitForURL(/own\.momentum/);
  await button(page, 'Train').click();
  await expect(notice(page)).toContainText('after epoch 10');
  await expect(notice(page)).toContainText('your Momentum (2)');
  const mine = await cells(page, '2 your Momentum');
  expect(mine).toEqual(await cells(page, '1 Momentum'));
  expect(Number(mine[0])).toBeLessThan(0.69);
  // Its curve is on both charts.
  await expect(page.locator('.lab .picture svg path[stroke="var(--series-2)"]')).toHaveCount(4);

  // A link that names the reader's code does not run it.
  await page.reload();
  await labAwake(page);
  await expect(notes(page)).toContainText(['your code waits for you to press Train']);
  await button(page, 'Train').click();
  await expect(notice(page)).toContainText('your Momentum (2)');
});

test('a program that loops, throws or gives NaN stops its own curve with the reason, the others go on', async ({
  page,
}) => {
  await openLab(page, '/labs/training/');
  for (const [body, reason] of [
    ['throw new Error("told you");', 'step 1 failed: told you.'],
    ['w = w.map(() => NaN);', 'after step 1 its loss or its parameters are no longer numbers'],
    ['for (;;);', 'it gave no answer within 3 s; is there a loop without an end?'],
  ] as const) {
    await page.evaluate(
      (code) =>
        localStorage.setItem(
          'downhill:passed-code:v1:momentum',
          JSON.stringify({ code, passedAt: '2026-01-01T00:00:00Z' }),
        ),
      solution.replace(/const v =/, `${body}\n  const v =`),
    );
    await openLab(page, `/labs/training/${SHORT}&rules=sgd:lr=0.2;own.momentum`);
    await button(page, 'Train').click();
    await expect(notes(page)).toContainText([reason]);
    await expect(notice(page)).toContainText(
      'after epoch 10. Lowest validation loss: Gradient descent (1)',
    );
    await expect(notice(page)).toContainText('Stopped: your Momentum (2).');
  }
});

test('reads handwritten digits, in the sandbox too, and names their source', async ({ page }) => {
  await page.addInitScript(
    (code) =>
      localStorage.setItem(
        'downhill:passed-code:v1:momentum',
        JSON.stringify({ code, passedAt: '2026-01-01T00:00:00Z' }),
      ),
    solution,
  );
  await openLab(
    page,
    '/labs/training/#v=1&data=digits&epochs=5&batch=64&rules=own.momentum:lr=0.1;adam:lr=0.01',
  );
  await button(page, 'Train').click();
  await expect(notice(page)).toContainText('Digits, after epoch 5');
  for (const name of ['1 your Momentum', '2 Adam']) {
    const [, , , right] = await cells(page, name);
    expect(Number.parseFloat(right ?? '')).toBeGreaterThan(85);
  }
  await expect(page.getByRole('img', { name: /^What each digit is taken for/ })).toHaveCount(2);
  await expect(page.getByText('Optical Recognition of Handwritten Digits')).toBeVisible();
  await expect(page.getByRole('link', { name: 'CC BY 4.0' }).first()).toBeVisible();
});

test('works by keyboard alone: one epoch, data, rate, train, pause, and back through the epochs', async ({
  page,
}) => {
  await openLab(page, '/labs/training/');
  await expect(notice(page)).toContainText('before the first step. Lowest');
  await button(page, 'One epoch').focus();
  await page.keyboard.press('Enter');
  await expect(notice(page)).toContainText('after epoch 1');
  await page.getByRole('combobox', { name: 'Data' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('input[name="lab-depth"]').focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByLabel('η of Adam, curve 3').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/data=spirals&.*depth=1&.*adam:lr=0.02/);
  await button(page, 'Train').focus();
  await page.keyboard.press('Enter');
  await expect(row(page, '3 Adam').getByRole('cell').last()).not.toHaveText('–');
  await page.keyboard.press('Enter');
  await expect(notice(page)).toContainText(/Spirals, after epoch \d+/);
  // Epochs that were under way when the key was pressed may still arrive; then the runs stand.
  await expect(async () => {
    const stood = await notice(page).innerText();
    await page.waitForTimeout(500);
    expect(await notice(page).innerText()).toBe(stood);
  }).toPass();
  await page.locator('input[name="lab-epoch"]').focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('table')).toContainText('Before the first step');
});

test('saves every step of every run', async ({ page }) => {
  await openLab(page, `/labs/training/${SHORT}&rules=sgd;adam`);
  await button(page, 'Train').click();
  await expect(notice(page)).toContainText('after epoch 10');
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save CSV').click(),
  ]);
  const lines = readFileSync(await table.path(), 'utf8')
    .trim()
    .split('\r\n');
  // 42 points in batches of 32 are two steps an epoch; each run has a row before the first.
  expect(lines).toHaveLength(1 + 2 * 21);
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save PNG').click(),
  ]);
  expect(picture.suggestedFilename()).toBe('training-two-moons.png');
});

test('an address comes back as it was, and a broken one opens with a note', async ({ page }) => {
  await openLab(page, '/labs/training/#v=1&data=circles&depth=1&width=3&epochs=20&rules=lion');
  await expect(page.locator('.lab .look')).toContainText('Network 2–3–2: 17 parameters');
  await expect(notice(page)).toContainText('Circles, before the first step');
  await openLab(page, '/labs/training/#v=1&data=cats&rules=own.constructor');
  await expect(page.locator('.lab-note')).toContainText('could not be read (data, rules)');
  await expect(notice(page)).toContainText('Two moons');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLab(page, `/labs/training/${SHORT}`);
    await button(page, 'Train').click();
    await expect(notice(page)).toContainText('after epoch 10');
    expect(await axeFindings(page)).toEqual([]);
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const data of ['two-moons', 'digits']) {
    await openLab(page, `/labs/training/#v=1&data=${data}`);
    await expect(notice(page)).toContainText('Lowest');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  }
});
