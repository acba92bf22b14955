import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labs } from '../../../labs.ts';
import { checkLinks } from '../../../tools/check-links.ts';
import { readLabLink } from '../../../tools/lab-links.ts';

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'built-site-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

function built(files: Readonly<Record<string, string>>): void {
  for (const [name, html] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), html);
  }
}

describe('the link check', () => {
  it('follows pages, files and anchors, and leaves other sites alone', () => {
    built({
      'index.html':
        '<a href="/lessons/adam/#bias">x</a><a href="lessons/adam/">y</a><img src="/a.svg"><a href="#here" id="here">z</a>' +
        '<a href="https://arxiv.org/nowhere">p</a><a href="mailto:a@b.c">m</a>',
      'lessons/adam/index.html': '<h2 id="bias">Bias</h2><a href="../../?q=1&amp;r=2">up</a>',
      'a.svg': '<svg/>',
    });
    expect(checkLinks(dist)).toEqual({ checked: 5, broken: [] });
  });

  it.each([
    ['a page that is not there', '/lessons/adamm/', 'leads to no file'],
    ['a file that is not there', '/b.svg', 'leads to no file'],
    ['an anchor that is not there', '/lessons/adam/#bais', 'names the anchor "bais"'],
    ['an anchor of the page itself that is not there', '#nowhere', 'names the anchor "nowhere"'],
    ['a page without its slash', '/lessons/adam', 'lacks its trailing slash'],
    ['something that is no address', 'http://[', 'is not an address'],
  ])('reports %s with the page it is on', (_what, target, why) => {
    built({
      'index.html': `<a href="${target}">x</a>`,
      'lessons/adam/index.html': '<h2 id="bias">Bias</h2>',
    });
    const { broken } = checkLinks(dist);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatchObject({ page: 'index.html', target });
    expect(broken[0]?.why).toContain(why);
  });

  it('reads a link into a lab as the lab would', () => {
    built({
      'index.html':
        '<a href="/labs/clinic/#v=1&amp;case=2">a</a><a href="/labs/clinic/#v=1&amp;case=99">b</a>' +
        '<a href="/labs/clinic/#v=0&amp;case=2">c</a><a href="/labs/clinic/#case">d</a>',
      'labs/clinic/index.html': '<p>The clinic</p>',
    });
    expect(checkLinks(dist).broken.map(({ why }) => why)).toEqual([
      expect.stringContaining('could not be read (case)'),
      expect.stringContaining('another version of the lab (0)'),
      'names the anchor "case", which labs/clinic/index.html does not have',
    ]);
  });

  it.each(labs.map(({ slug }) => slug))('knows the fields of the lab %s', (slug) => {
    expect(readLabLink(`labs/${slug}/index.html`, 'v=1')).toEqual({});
  });

  it('knows the base, and reports an address that forgets it', () => {
    built({
      'index.html': '<a href="/downhill/lessons/adam/">x</a><a href="/lessons/adam/">y</a>',
      'lessons/adam/index.html': '<a href="/downhill/">up</a>',
    });
    expect(checkLinks(dist, '/downhill')).toEqual({
      checked: 3,
      broken: [
        { page: 'index.html', target: '/lessons/adam/', why: 'is outside the base /downhill/' },
      ],
    });
  });

  it('is not misled by what scripts, styles and comments quote', () => {
    built({
      'index.html':
        '<!-- <a href="/x/">x</a> --><script>const a = \'<a href="/x/">\';</script><script src="/s.js"></script>',
      's.js': '',
    });
    expect(checkLinks(dist)).toEqual({ checked: 1, broken: [] });
  });
});
