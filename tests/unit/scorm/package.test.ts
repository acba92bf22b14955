import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { relativeAddresses } from '../../../src/cli/scorm/relative-addresses.ts';
import { scorm } from '../../../src/cli/scorm.ts';

const terminal = { print: () => {}, note: () => {} };
const SITE = {
  'index.html':
    '<meta property="og:site_name" content="A &amp; B"/><link href="/c/_astro/a.css"><a href="/c/lessons/adam/#top">Adam</a><footer class="colophon x" data-base="/c/">',
  'lessons/adam/index.html':
    '<a href="/c/">Home</a><a href="/c/#s">S</a><a href="/c/exercises/">E</a><kbd aria-keyshortcuts="/">/</kbd><astro-island props="{&quot;u&quot;:[0,&quot;/c/sandbox.html&quot;],&quot;base&quot;:[0,&quot;/c/&quot;]}">',
  'exercises/index.html': 'x',
  'sandbox.html': 'x',
  '_astro/a.css': '@font-face{src:url(/c/_astro/f.woff2)}',
  '_astro/f.woff2': 'x',
  '_astro/a.js': 'new Worker(`/c/_astro/w.js`);const t=function(e){return`/c/`+e}',
  '_astro/w.js': 'x',
  'sheets/adam.json': '{}',
  'sheets/lion.json': '{}',
  '404.html': 'x',
};

let folder: string;
const out = () => path.join(folder, 'out.zip');
const pack = (...args: string[]) =>
  scorm.run(['--dist', folder, '--out', out(), ...args], terminal);
async function packed(...args: string[]): Promise<Record<string, string>> {
  await pack(...args);
  const entries = unzipSync(new Uint8Array(readFileSync(out())));
  return Object.fromEntries(
    Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scorm-'));
  const files = Object.keys(SITE).map((file) => ({ path: file }));
  const all = {
    ...SITE,
    'offline/files.json': JSON.stringify({ version: '0123456789abcdef', files }),
  };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the manifest', () => {
  for (const [version, schema, attribute, namespace] of [
    ['1.2', '1.2', 'adlcp:scormtype', 'http://www.imsproject.org/xsd/imscp_rootv1p1p2'],
    ['2004', '2004 4th Edition', 'adlcp:scormType', 'http://www.imsglobal.org/xsd/imscp_v1p1'],
  ] as const)
    it(`of SCORM ${version} names its schema, one SCO and every file of the package`, async () => {
      const files = await packed('--version', version);
      const text = files['imsmanifest.xml'] ?? '';
      expect(text).toContain(`xmlns="${namespace}"`);
      expect(text).toContain(`<schemaversion>${schema}</schemaversion>`);
      expect(text.match(/scormtype="sco"/gi)).toHaveLength(1);
      expect(text).toContain(`${attribute}="sco" href="launch.html"`);
      const listed = [...text.matchAll(/<file href="([^"]*)"/g)].map((match) => match[1] ?? '');
      expect(listed.toSorted()).toEqual(
        Object.keys(files)
          .filter((name) => name !== 'imsmanifest.xml')
          .sort(),
      );
      expect(listed).not.toContain('404.html');
      const ids = [...text.matchAll(/\sidentifier="([^"]*)"/g)].map((match) => match[1] ?? '');
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
      const refs = [...text.matchAll(/(?:identifierref|default)="([^"]*)"/g)].map((one) => one[1]);
      for (const ref of refs) expect(ids).toContain(ref);
    });

  it('escapes a title, the site’s own or another', async () => {
    expect((await packed())['imsmanifest.xml']).toContain('<title>A &amp; B</title>');
    const files = await packed('--title', 'Loss <&> "gain"');
    expect(files['imsmanifest.xml']).toContain(
      '<title>Loss &lt;&amp;&gt; &quot;gain&quot;</title>',
    );
  });
});

describe('a package', () => {
  it('has no address that depends on where it lies', async () => {
    const files = await packed();
    expect(files['index.html']).toContain('href="./lessons/adam/index.html#top"');
    expect(files['index.html']).toContain('href="./_astro/a.css"');
    const page = files['lessons/adam/index.html'];
    expect(page).toContain('<a href="../../index.html">');
    expect(page).toContain('<a href="../../index.html#s">');
    expect(page).toContain('<a href="../../exercises/index.html">');
    expect(page).toContain('aria-keyshortcuts="/"');
    expect(page).toContain('[0,&quot;../../sandbox.html&quot;]');
    expect(page).toContain('&quot;base&quot;:[0,&quot;../../&quot;]');
    expect(files['_astro/a.css']).toContain('url(../_astro/f.woff2)');
    expect(files['_astro/a.js']).toBe(
      'new Worker(new URL(`../_astro/w.js`,import.meta.url).href);const t=function(e){return new URL(`../`+e,import.meta.url).href}',
    );
  });

  it('holds the launch page with the site’s exercises, in scripts without types', async () => {
    const files = await packed('--pass', '1', '--version', '2004');
    expect(files['launch.html']).toContain(
      '{"version":"2004","exercises":["adam","lion"],"needed":1,"progressKey":"downhill:progress:v1"}',
    );
    expect(files['scorm/launch.js']).toContain("from './session.js'");
    expect(files['scorm/launch.js']).not.toMatch(/import type|: Answer/);
  });

  it('is the same, byte for byte, when it is made again', async () => {
    await pack();
    const first = readFileSync(out());
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await pack();
    expect(readFileSync(out()).equals(first)).toBe(true);
  });

  it('is not made of an address in a script that it cannot place', () => {
    const site = { base: '/c/', files: new Set(['_astro/a.js']) };
    expect(() => relativeAddresses('_astro/a.js', 'go("/c/_astro/other.js")', site)).toThrow(
      /_astro\/a\.js holds the address \/c\/_astro\/other\.js/,
    );
  });

  it('is refused, with a sentence, for a folder without a site and for what cannot be passed', async () => {
    await expect(scorm.run(['--dist', tmpdir()], terminal)).rejects.toThrow(/Build the site first/);
    await expect(pack('--pass', '3')).rejects.toThrow(/from 1 to 2/);
    await expect(pack('--pass', '0%')).rejects.toThrow(/--pass takes/);
    await expect(pack('--version', '1.3')).rejects.toThrow(/1\.2 or 2004/);
  });
});
