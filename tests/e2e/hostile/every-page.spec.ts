import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { scriptHashes } from '../../../tools/host-headers.ts';
import { hostHeaders } from '../host-headers.ts';
import { StaticSite } from '../static-site.ts';
import { PolicyWatch } from './policy-watch.ts';

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.html') && !/^(lab-)?sandbox(-shell)?\.html$/.test(file))
  .sort();

test('no page holds a script that its policy does not name, a handler or an address that runs', () => {
  for (const file of pages) {
    const html = readFileSync(path.join('dist', file), 'utf8');
    const policy = hostHeaders(file)['content-security-policy'] ?? '';
    const unnamed = scriptHashes([html]).filter((hash) => !policy.includes(hash));
    expect(unnamed, file).toEqual([]);
    // Inside a tag, where quotes are even: what is between quotes may say anything.
    const tags = html.match(/<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi) ?? [];
    const names = tags.map((tag) => tag.replace(/="[^"]*"|='[^']*'/g, '='));
    expect(
      names.filter((tag) => /\son\w+=/i.test(tag)),
      file,
    ).toEqual([]);
    expect(
      tags.filter((tag) =>
        /\s(href|src|action|formaction|xlink:href)=["']?\s*(javascript|vbscript|data:text)/i.test(
          tag,
        ),
      ),
      file,
    ).toEqual([]);
  }
});

const HALVES = 2;
for (let half = 0; half < HALVES; half += 1)
  test(`every page keeps to itself and to its policy (${half + 1} of ${HALVES})`, async ({
    page,
    context,
  }) => {
    test.setTimeout(300_000);
    const site = new StaticSite();
    site.headers = hostHeaders;
    await site.start();
    const watch = await PolicyWatch.on(context, new URL(site.address('')).origin);
    try {
      for (const file of pages.filter((_, k) => k % HALVES === half)) {
        await page.goto(site.address(file.replace(/(^|\/)index\.html$/, '$1')));
        expect(watch.wrong, file).toEqual([]);
      }
    } finally {
      await site.stop();
    }
  });
