import { type Browser, chromium, type Page } from 'playwright';
import type { Run } from '../../src/grading/run.ts';
import type { Job, Realm } from '../../src/sandbox/realm.ts';
import { launchOptions } from '../../tools/find-browser.ts';
import type { Host } from './host-page.ts';

declare const host: Host;

/** The frame's realm in a real Chromium, driven from Node. */
export class BrowserRealm implements Realm {
  readonly page: Page;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  static async open(origin: string): Promise<BrowserRealm> {
    const browser = await chromium.launch(launchOptions());
    const page = await browser.newPage();
    await page.goto(`${origin}/host.html`);
    const realm = new BrowserRealm(browser, page);
    const opened = await realm.reopen(`${origin}/sandbox.html`);
    if (opened !== 'open') throw new Error(opened);
    return realm;
  }

  /** Opens another frame; gives `open` or the error's text. */
  reopen(url: string, startDeadlineMs = 10_000): Promise<string> {
    return this.page.evaluate(([at, ms]) => host.open(at, ms), [url, startDeadlineMs] as const);
  }

  run(job: Job): Promise<Run> {
    // A job's type is too deep for Playwright's own types to follow.
    const given: unknown = job;
    return this.page.evaluate((it) => host.run(it as Job), given) as Promise<Run>;
  }

  prepare(job: Pick<Job, 'source' | 'calls'>): Promise<void> {
    const given: unknown = job;
    return this.page.evaluate((it) => host.prepare(it as Job), given) as Promise<void>;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  dispose(): void {
    void this.close();
  }
}
