import type { Page } from 'playwright';

/** Opens a page of this origin that holds nothing but the given body; nothing of the site is on it. */
export async function bareDocument(page: Page, origin: string, body: string): Promise<void> {
  const address = `${origin}/bare-page.html`;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Bare</title>${body}</html>`,
    }),
  );
  await page.goto(address);
}
