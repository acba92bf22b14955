import { expect, type Locator, type Page, test } from '@playwright/test';
import { adam, ExercisePage } from './exercise-page.ts';
import { networkQuiet } from './network-quiet.ts';

test.describe('where the system chooses the colors', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  test('an exercise can be read and checked', async ({ page }) => {
    const exercise = new ExercisePage(page, 'adam');
    await exercise.open('/exercises/adam/');
    await labelled(page, page.locator('.exercise button:visible'));
    expect(await hiddenLetters(page)).toEqual([]);
    await exercise.grade(adam('mistakes/no-bias-correction'));
    await labelled(page, page.locator('.exercise button:visible'));
  });

  for (const [path, named] of [
    ['/', '.start'],
    ['/lessons/momentum/', '.checkpoint button:visible'],
    ['/labs/training/', '.lab button:visible'],
    ['/progress/', '.progress-page button:visible'],
    ['/offline/', 'main button:visible'],
  ] as const)
    test(`what can be pressed on ${path} has its name`, async ({ page }) => {
      await page.goto(path);
      await networkQuiet(page);
      await labelled(page, page.locator(named));
      expect(await hiddenLetters(page)).toEqual([]);
    });
});

/** Looks at where the words of each control stand: one color alone there shows none. */
async function labelled(page: Page, controls: Locator): Promise<void> {
  await expect(controls.first()).toBeVisible();
  const paper = await page.context().newPage();
  const unseen: string[] = [];
  for (const control of await controls.all()) {
    const name = (await control.innerText()).trim();
    if (name === '') continue;
    await control.scrollIntoViewIfNeeded();
    const clip = await control.evaluate((element) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() && !texts.currentNode.textContent?.trim());
      const words = document.createRange();
      words.selectNodeContents(texts.currentNode);
      const { x, y, width, height } = words.getBoundingClientRect();
      // Within the plate that the system lays behind the words.
      return { x: x + 2, y: y + 2, width: width - 4, height: height - 4 };
    });
    if ((await colorsIn(paper, await page.screenshot({ clip }))) === 1) unseen.push(name);
  }
  await paper.close();
  expect(unseen).toEqual([]);
}

/** How many colors a picture has. */
const colorsIn = (paper: Page, picture: Buffer) =>
  paper.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const { width, height } = image;
      const pen = new OffscreenCanvas(width, height).getContext('2d');
      if (!pen) throw new Error('This browser gives no canvas.');
      pen.drawImage(image, 0, 0);
      return new Set(new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer)).size;
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );

/** Formulas whose letters stand under a plate of their accents. */
const hiddenLetters = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('.katex'))
      .filter((formula) => formula.querySelector('.accent-body'))
      .filter((formula) => getComputedStyle(formula).forcedColorAdjust !== 'none')
      .map((formula) => formula.textContent),
  );
