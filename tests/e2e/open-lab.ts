import { expect, type Page } from '@playwright/test';

/** Opens a lab at an address, in a fresh page even where only what is behind the # differs, and waits until it takes what a reader does. */
export async function openLab(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await labAwake(page);
}

/** Waits until the lab on the page takes what a reader does. */
export async function labAwake(page: Page): Promise<void> {
  await expect(page.locator('.lab')).toHaveJSProperty('inert', false);
}
