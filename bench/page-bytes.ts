import type { Browser } from 'playwright';

/** One answer that a page needed before anybody touched it. */
export interface Transfer {
  readonly path: string;
  readonly kind: Kind;
  /** Of the body as it went over the wire. */
  readonly bytes: number;
}

export const KINDS = ['page', 'style', 'script', 'font', 'picture', 'other'] as const;
export type Kind = (typeof KINDS)[number];

const KIND_OF: Readonly<Record<string, Kind>> = {
  document: 'page',
  stylesheet: 'style',
  script: 'script',
  font: 'font',
  image: 'picture',
};

/** Everything a fresh visitor's browser fetches for a page until the network is quiet, largest first. */
export async function transfersOf(browser: Browser, url: string): Promise<readonly Transfer[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const transfers: Promise<Transfer>[] = [];
  page.on('requestfinished', (request) => {
    transfers.push(
      request.sizes().then(({ responseBodySize }) => ({
        path: new URL(request.url()).pathname,
        kind: KIND_OF[request.resourceType()] ?? 'other',
        bytes: responseBodySize,
      })),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  // A quiet network is not yet an idle page, for which Starlight's search, for one, waits.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.waitForTimeout(2000);
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(transfers);
  await page.close();
  return all.toSorted((a, b) => b.bytes - a.bytes);
}

/** The bytes of all transfers, or of those of one kind. */
export const bytesOf = (transfers: readonly Transfer[], kind?: string): number =>
  transfers.reduce(
    (sum, one) => (kind === undefined || one.kind === kind ? sum + one.bytes : sum),
    0,
  );
