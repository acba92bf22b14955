import { errors, type Page } from '@playwright/test';

const MOST_MS = 10_000;

/**
 * Waits until a page has fetched what it wants, for so long at most: a busy browser may never tell of the end of a request,
 * which would hold a test until its own end. What a page then lacks, the test finds.
 */
export async function networkQuiet(page: Page): Promise<void> {
  try {
    await page.waitForLoadState('networkidle', { timeout: MOST_MS });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
  }
}
