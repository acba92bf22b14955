import type { Page } from '@playwright/test';

/** Makes every page opened from now on find its storage forbidden, as browsers do that are set to keep nothing. */
export const blockStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: denied });
    Object.defineProperty(window, 'indexedDB', { get: denied });
  });
