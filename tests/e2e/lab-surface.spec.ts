import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { groundAtOnce, groundMarks } from '../../src/islands/lab-surface-ground.ts';
import { svgMarks } from '../../src/plots/svg.ts';
import { axeFindings } from './axe-findings.ts';
import { ExercisePage } from './exercise-page.ts';
import { labAwake, openLab } from './open-lab.ts';

const notice = (page: Page) => page.locator('.lab .notice');
const notes = (page: Page) => page.locator('.lab .rule-note');

test('a passed exercise descends beside the library, and says where it parts from it', async ({
  page,
}) => {
  const exercise = new ExercisePage(page, 'momentum');
  await exercise.open('/exercises/momentum/');
  await exercise.write(readFileSync('solutions/momentum/solution.ts', 'utf8'));
  await exercise.check('passed');

  await openLab(page, '/labs/surface/');
  await page.getByLabel('Add a rule').selectOption('own/momentum');
  await expect(notes(page)).toContainText(['The same path as the course’s, to nine digits.']);
  await expect(notice(page)).toContainText('your Momentum (4)');
  // A link that names the reader's code does not run it.
  await page.waitForURL(/own\.momentum/);
  await page.reload();
  await labAwake(page);
  await expect(notes(page)).toContainText(['it waits for you to press “Run my code”']);
  await page.getByRole('button', { name: 'Run my code' }).click();
  await expect(notes(page)).toContainText(['The same path as the course’s, to nine digits.']);
});

test('a program that loops or throws stops its own curve with the reason, the others go on', async ({
  page,
}) => {
  const right = readFileSync('solutions/momentum/solution.ts', 'utf8');
  const keep = (code: string) =>
    page.evaluate(
      (text) =>
        localStorage.setItem(
          'downhill:passed-code:v1:momentum',
          JSON.stringify({ code: text, passedAt: '2026-01-01T00:00:00Z' }),
        ),
      code,
    );
  await openLab(page, '/labs/surface/');
  for (const [body, reason] of [
    ['throw new Error("told you");', 'No curve: told you.'],
    ['for (;;);', 'No curve: it gave no answer within 3 s; is there a loop without an end?'],
  ] as const) {
    await keep(right.replace(/const v =/, `${body}\n  const v =`));
    await openLab(page, '/labs/surface/#v=1&rules=sgd:lr=0.02;own.momentum');
    await page.getByRole('button', { name: 'Run my code' }).click();
    await expect(notes(page)).toContainText([reason], { timeout: 10_000 });
    await expect(notice(page)).toContainText('Lowest at the end: Gradient descent (1)');
  }
});

test('works by keyboard alone: surface, start, rate and step', async ({ page }) => {
  await openLab(page, '/labs/surface/');
  await expect(notice(page)).toContainText('Lowest at the end');
  await page.getByLabel('Surface').focus();
  await page.keyboard.press('ArrowUp');
  await expect(notice(page)).toContainText('Bowl, from (−2.20, 1.40)');
  await page.getByRole('button', { name: /^Start at/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(notice(page)).toContainText('from (−2.10, 1.40)');
  await page.getByLabel('η of Adam, curve 3').focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('input[name="lab-step"]').focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('table')).toContainText('After step 1');
  await page.waitForURL(/surface=bowl&start=-2.1,1.4&step=1&rules=.*adam:lr=0.2/);
});

test('the address of a lab that stands as it begins is left alone', async ({ page }) => {
  await page.addInitScript(() => {
    const write = history.replaceState.bind(history);
    history.replaceState = (...given) => {
      document.documentElement.dataset['written'] = '';
      write(...given);
    };
  });
  await openLab(page, '/labs/surface/');
  await expect(notice(page)).toContainText('Lowest at the end');
  // Longer than an address waits for the reader's hand to rest.
  await page.waitForTimeout(500);
  await expect(page.locator('html')).not.toHaveAttribute('data-written');
  await page.getByRole('slider', { name: 'step', exact: true }).press('Home');
  await page.waitForURL(/#v=1&step=1$/);
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.waitForURL(/\/labs\/surface\/$/);
});

test('an address comes back as it was, and a broken one opens with a note', async ({ page }) => {
  await openLab(page, '/labs/surface/#v=1&surface=himmelblau&start=1,1&rules=adam:lr=0.2');
  await expect(notice(page)).toContainText(
    'from (1.00, 1.00), 200 steps. Lowest at the end: Adam (1)',
  );
  await openLab(page, '/labs/surface/#v=1&surface=volcano&rules=own.constructor');
  await expect(page.locator('.lab-note')).toContainText('could not be read (surface, rules)');
  await expect(notice(page)).toContainText('Ravine');
});

test('under the paths lie the lines of the surface that the reader has come to rest on', async ({
  page,
}) => {
  const map = page.locator('.lab .map');
  const data = (markup: string) => Array.from(markup.matchAll(/ d="([^"]*)"/g), ([, d]) => d);
  const drawn = async () => data(await map.innerHTML());
  const made = (surface: string, kappa: number) =>
    data(svgMarks(groundMarks(groundAtOnce({ surface, kappa }))));
  await openLab(page, '/labs/surface/');
  await expect.poll(async () => (await drawn()).join() === made('ravine', 20).join()).toBe(true);
  await page.getByLabel(/^κ/).focus();
  for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await drawn()).join() === made('ravine', 200).join()).toBe(true);
  // It falls for ever, below 0.
  await page.getByLabel('Surface').selectOption('saddle');
  await expect.poll(async () => (await drawn()).join() === made('saddle', 200).join()).toBe(true);
});

test('a link that is followed just before the address is rewritten opens what it says', async ({
  page,
}) => {
  // All timers of a page wait in one list, so that those which are due can be made to run at a moment of the test's choice.
  await page.addInitScript(() => {
    const due: (() => void)[] = [];
    const later = window.setTimeout.bind(window);
    const held = (act: () => void, ms?: number, ...given: unknown[]) => {
      due.push(act);
      return later(act, ms, ...given);
    };
    Object.assign(window, { setTimeout: held, runTimers: () => due.splice(0).map((act) => act()) });
  });
  await openLab(page, '/labs/surface/#v=1&surface=himmelblau&start=1,1&rules=adam:lr=0.2');
  await expect(notice(page)).toContainText('from (1.00, 1.00)');
  await page.getByRole('slider', { name: 'step', exact: true }).press('ArrowLeft');
  await page.evaluate(() => {
    location.hash = 'v=1&surface=himmelblau&start=2,1&rules=adam:lr=0.2';
    (window as unknown as { runTimers: () => void }).runTimers();
  });
  await expect(notice(page)).toContainText('from (2.00, 1.00)');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLab(page, '/labs/surface/');
    await expect(notice(page)).toContainText('Lowest');
    expect(await axeFindings(page)).toEqual([]);
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, '/labs/surface/');
  await expect(notice(page)).toContainText('Lowest');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
