import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchOptions } from '../../tools/find-browser.ts';
import type { Key, Plain, Tab } from './tab.ts';
import { VIEWPORT } from './viewport.ts';

/** A tab of Chromium, or of Firefox over WebDriver BiDi, which Firefox speaks without a driver of its own. */
export class PuppeteerTab implements Tab {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #faults: string[] = [];

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
    page.on('pageerror', (error) => this.#faults.push(`${page.url()}: ${error}`));
  }

  static async open(engine: 'Chromium' | 'Firefox', program: string): Promise<PuppeteerTab> {
    const { args, chromiumSandbox } = launchOptions();
    const browser = await puppeteer.launch({
      ...(engine === 'Firefox'
        ? { browser: 'firefox' }
        : { browser: 'chrome', args: chromiumSandbox ? args : [...args, '--no-sandbox'] }),
      executablePath: program,
      headless: true,
      defaultViewport: VIEWPORT,
    });
    return new PuppeteerTab(browser, await browser.newPage());
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(address, { waitUntil: 'domcontentloaded' });
  }

  async reload(): Promise<void> {
    await this.#page.reload({ waitUntil: 'domcontentloaded' });
  }

  run<Args extends readonly Plain[], Answer extends Plain>(
    inPage: (...args: Args) => Answer,
    ...args: Args
  ): Promise<Answer> {
    return this.#page.evaluate(inPage as unknown as (...given: unknown[]) => Answer, ...args);
  }

  click(selector: string): Promise<void> {
    return this.#page.click(selector);
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  async press(...keys: readonly Key[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.down(key);
    for (const key of keys.toReversed()) await this.#page.keyboard.up(key);
  }

  faults(): readonly string[] {
    return this.#faults;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
