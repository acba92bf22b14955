import { expect, type Page, test } from '@playwright/test';

const LESSON = '/lessons/adam/';

/** Whether a paragraph near the end of the lesson waits until it comes near. */
const waits = (page: Page) =>
  page
    .locator('.sl-markdown-content > p')
    .last()
    .evaluate((late) => getComputedStyle(late).contentVisibility === 'auto');

test('what is far down waits for who begins at the head of a page, and not in print', async ({
  page,
}) => {
  await page.goto(LESSON);
  expect(await waits(page)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await waits(page)).toBe(false);
});

test('who follows a link into a page finds all above with its height', async ({ page }) => {
  await page.goto(`${LESSON}#sources`);
  expect(await waits(page)).toBe(false);
  await expect(page.locator('#sources')).toBeInViewport();
});

test('who reloads is where they were', async ({ page }) => {
  await page.goto(LESSON);
  await page.locator('#when-your-adam-misbehaves').scrollIntoViewIfNeeded();
  await page.reload();
  expect(await waits(page)).toBe(false);
  await expect(page.locator('#when-your-adam-misbehaves')).toBeInViewport();
});

test('the key End leads to the end, however tall the page was thought to be', async ({ page }) => {
  await page.goto(LESSON);
  await page.addStyleTag({
    content: '.sl-markdown-content > * { --likely-height: 1px !important }',
  });
  await page.keyboard.press('End');
  const below = () =>
    page.evaluate(() => document.documentElement.scrollHeight - scrollY - innerHeight);
  await expect.poll(below).toBeLessThan(2);
  await expect(page.locator('.contents:visible a[aria-current]')).toHaveText('Sources');
});

test.describe('until the first frame is painted', () => {
  const firstFrame = (page: Page) =>
    page.addInitScript(() => {
      const frames: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (callback) => frames.push(callback);
      Object.assign(window, { paintFrames: () => frames.splice(0).map((callback) => callback(0)) });
    });
  const paint = (page: Page) => page.evaluate('paintFrames()');
  const late = (page: Page) =>
    page
      .locator('.sl-markdown-content > p')
      .last()
      .evaluate((paragraph) => getComputedStyle(paragraph).contentVisibility);

  test('a phone lays out nothing below its screen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await firstFrame(page);
    await page.goto(LESSON);
    expect(await late(page)).toBe('hidden');
    await paint(page);
    await expect.poll(() => late(page)).toBe('auto');
  });

  test('a tall window lays out all that it may show', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 1000 });
    await firstFrame(page);
    await page.goto(LESSON);
    expect(await late(page)).toBe('auto');
  });

  test('a phone that is sent into a page finds all of it', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await firstFrame(page);
    await page.goto(`${LESSON}#sources`);
    expect(await late(page)).toBe('visible');
  });
});
