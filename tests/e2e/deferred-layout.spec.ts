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

test('the syllabus of the front page waits until it comes near', async ({ page }) => {
  await page.goto('/');
  const last = page.locator('.syllabus > section').last();
  const { height } = (await last.boundingBox()) ?? { height: Number.NaN };
  await expect(last).toHaveCSS('content-visibility', 'auto');
  await last.scrollIntoViewIfNeeded();
  await expect(last.getByRole('link').first()).toBeVisible();
  // Its likely height was likely.
  await expect
    .poll(async () => Math.abs(((await last.boundingBox())?.height ?? 0) / height - 1))
    .toBeLessThan(0.2);
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

test.describe('until the first frames are painted', () => {
  const withoutFrames = (page: Page) =>
    page.addInitScript(() => {
      const frames: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (callback) => frames.push(callback);
      Object.assign(window, { paint: () => frames.splice(0).map((callback) => callback(0)) });
    });
  const paint = (page: Page) => page.evaluate('paint()');
  const phone = { width: 390, height: 800 };
  /** Of a block that is below the screen, and of one that is far below. */
  const blocks = (page: Page) =>
    Promise.all(
      [page.locator('.sl-markdown-content > :nth-child(6)'), page.locator('.reference').last()].map(
        (block) => block.evaluate((element) => getComputedStyle(element).contentVisibility),
      ),
    );

  test('a phone lays out nothing below its screen, then what is near, then as anywhere', async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await withoutFrames(page);
    await page.goto(LESSON);
    expect(await blocks(page)).toEqual(['hidden', 'hidden']);
    await paint(page);
    await expect.poll(() => blocks(page)).toEqual(['visible', 'hidden']);
    await paint(page);
    await expect.poll(() => blocks(page)).toEqual(['visible', 'auto']);
  });

  test('a tall window lays out all that it may show', async ({ page }) => {
    await page.setViewportSize({ ...phone, height: 1000 });
    await withoutFrames(page);
    await page.goto(LESSON);
    expect(await blocks(page)).toEqual(['visible', 'auto']);
  });

  test('a phone that is sent into a page finds all of it', async ({ page }) => {
    await page.setViewportSize(phone);
    await withoutFrames(page);
    await page.goto(`${LESSON}#sources`);
    expect(await blocks(page)).toEqual(['visible', 'visible']);
  });
});
