import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { escapeHtml } from '../../src/cli/report/escape-html.ts';
import { pageLinks } from '../../tools/page-links.ts';
import { builtFiles, builtPages, builtText, FRAMES } from './built-files.ts';
import { builtConfig } from './served-course.ts';

/*
 * What course.config.ts and the environment of the build come to in its files. Read without a browser, of the whole course
 * and of the half that is built under another name.
 */

const base = process.env['BASE'] || '/';
const site = process.env['SITE'];
const addressOf = (page: string) =>
  page === '404.html' ? '404/' : page.replace(/(^|\/)index\.html$/, '$1');
const attribute = (html: string, tag: RegExp) => tag.exec(html)?.[1];
const meta = (html: string, name: string) =>
  attribute(html, new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`));

test.describe('the course bears the name of its configuration', { tag: '@any-course' }, () => {
  test('on every page: its title, its word mark, its foot, and the card it is shown with', async () => {
    const { title: plain, description } = await builtConfig();
    const title = escapeHtml(plain);
    for (const page of builtPages()) {
      const html = builtText(page);
      expect(attribute(html, /<title>([^<]*)<\/title>/), page).toContain(title);
      expect(html.match(/class="word-mark[^"]*"[\s\S]*?<span[^>]*>([^<]*)</)?.[1], page).toBe(
        title,
      );
      expect(html.match(/class="colophon[^"]*"[\s\S]*?<b[^>]*>([^<]*)</)?.[1], page).toBe(title);
      expect(meta(html, 'og:site_name'), page).toBe(title);
      expect(meta(html, 'og:image:alt'), page).toContain(title);
    }
    const manifest = JSON.parse(builtText('manifest.webmanifest'));
    expect(manifest).toMatchObject({ short_name: plain, description });
    expect(manifest.name).toContain(plain);
  });

  test('and nowhere else another: only the page for maintainers speaks of the software', async () => {
    const { title } = await builtConfig();
    const texts = builtFiles()
      .filter((file) => /\.(html|svg|webmanifest|xml|pf_fragment)$/.test(file))
      .map((file) =>
        file.endsWith('.pf_fragment')
          ? gunzipSync(readFileSync(`dist/${file}`)).toString()
          : builtText(file),
      );
    const others = texts.filter((text) =>
      text
        .replaceAll(title, '')
        .replace(/Downhill is one static site/, '')
        .includes('Downhill'),
    );
    expect(texts.length).toBeGreaterThan(80);
    expect(others.map((text) => text.slice(0, 200))).toEqual([]);
  });
});

test('no page loads anything from another place but the analytics script that the course names', {
  tag: '@any-course',
}, async () => {
  const { script } = (await builtConfig()).analytics;
  const elsewhere = (html: string) =>
    [...html.matchAll(/<(script|img|iframe|link|source|video|audio|object|embed)\b[^>]*>/g)]
      .filter(([tag]) => !/rel="(canonical|license)"/.test(tag))
      .flatMap(([tag]) => pageLinks(tag).targets)
      .filter((target) => /^(https?:)?\/\//.test(target));
  const wanted = [script].filter((address) => address.startsWith('https:'));
  for (const page of builtPages()) {
    expect(elsewhere(builtText(page)), page).toEqual(wanted);
  }
  for (const frame of FRAMES) expect(elsewhere(builtText(frame)), frame).toEqual([]);
  const hosts = new Set(builtText('_headers').match(/https:\/\/[^\s/;]+/g));
  expect([...hosts]).toEqual(wanted.map((address) => new URL(address).origin));
});

test('heads and the sitemap give whole addresses under the base if the site has one, and else none', {
  tag: '@any-course',
}, () => {
  const root = site === undefined ? undefined : new URL(base, site).href;
  const [files, pages] = [builtFiles(), builtPages()];
  for (const page of pages) {
    const html = builtText(page);
    const own = root && root + addressOf(page);
    expect(attribute(html, /<link rel="canonical" href="([^"]*)"/), page).toBe(own);
    expect(meta(html, 'og:url'), page).toBe(own);
    for (const name of ['og:image', 'twitter:image']) {
      const image = meta(html, name) ?? '';
      expect(image, page).toMatch(/\/cards\/[a-z]+\.png$/);
      expect(files).toContain(image.replace(root ?? base, ''));
    }
  }
  const listed = files
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .flatMap((file) => [...builtText(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at]) => at));
  const expected = pages
    .filter((page) => page !== '404.html')
    .map((page) => root + addressOf(page));
  expect(listed.sort()).toEqual(root === undefined ? [] : expected.sort());
});
