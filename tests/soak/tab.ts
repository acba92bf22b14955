import { readFileSync } from 'node:fs';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { launchOptions } from '../../tools/find-browser.ts';

/** What a tab holds once everything that can be collected has been. */
export interface Holding {
  /** Bytes of the page's own heap. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly frames: number;
  readonly workers: number;
  /** Bytes of memory of all renderers, with their workers; undefined where there is no /proc. */
  readonly resident: number | undefined;
}

const COUNTED = ['nodes', 'listeners', 'documents', 'frames', 'workers'] as const;
/** Readings in a row that must agree: a worker that has been ended is gone a moment later. */
const AGREEING = 3;
const PATIENCE_MS = 10_000;

/** One tab that is kept open, and what it holds. */
export class Tab {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #session: CDPSession;
  readonly #whole: CDPSession;

  private constructor(browser: Browser, page: Page, session: CDPSession, whole: CDPSession) {
    this.#browser = browser;
    this.page = page;
    this.#session = session;
    this.#whole = whole;
  }

  static async open(): Promise<Tab> {
    const browser = await chromium.launch(launchOptions());
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.enable');
    return new Tab(browser, page, session, await browser.newBrowserCDPSession());
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** Collects until the counts stand still, and reads them. */
  async holding(): Promise<Holding> {
    const until = performance.now() + PATIENCE_MS;
    let last = await this.#read();
    for (let agreeing = 1; agreeing < AGREEING && performance.now() < until; ) {
      await this.page.waitForTimeout(100);
      const next = await this.#read();
      agreeing = COUNTED.every((name) => next[name] === last[name]) ? agreeing + 1 : 1;
      last = next;
    }
    return last;
  }

  async #read(): Promise<Holding> {
    await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    const { documents, nodes, jsEventListeners } =
      await this.#session.send('Memory.getDOMCounters');
    const { targetInfos } = await this.#whole.send('Target.getTargets', {
      filter: [{ type: 'worker' }, { type: 'shared_worker' }],
    });
    return {
      heap: usedSize,
      nodes,
      listeners: jsEventListeners,
      documents,
      frames: this.page.frames().length,
      workers: Math.max(targetInfos.length, this.page.workers().length),
      resident: await this.#resident(),
    };
  }

  async #resident(): Promise<number | undefined> {
    const { processInfo } = await this.#whole.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    try {
      return renderers.reduce((sum, { id }) => sum + residentBytes(id), 0);
    } catch {
      return undefined;
    }
  }
}

const PAGE_BYTES = 4096;
const residentBytes = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
