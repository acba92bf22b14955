import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCourseFiles } from '../../../src/offline/course-files.ts';
import { listCourseFiles } from '../../../tools/list-course-files.ts';

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'built-site-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

function built(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), text);
  }
}

it('lists every file with its size and the beginning of its SHA-256', async () => {
  built({ 'index.html': 'abc', 'lessons/adam/index.html': '' });
  const list = await listCourseFiles(dist);
  // FIPS 180-4's own example, and the digest of nothing.
  expect(list.files).toEqual([
    { path: 'index.html', size: 3, hash: 'ba7816bf8f01cfea414140de5dae2223' },
    { path: 'lessons/adam/index.html', size: 0, hash: 'e3b0c44298fc1c149afbf4c8996fb924' },
  ]);
  expect(readCourseFiles(list)).toEqual(list);
});

it('has one version for one content, and another when a file is changed or moved', async () => {
  built({ a: '1', b: '2' });
  const first = (await listCourseFiles(dist)).version;
  expect((await listCourseFiles(dist)).version).toBe(first);
  built({ b: '3' });
  const second = (await listCourseFiles(dist)).version;
  rmSync(path.join(dist, 'b'));
  built({ c: '3' });
  const third = (await listCourseFiles(dist)).version;
  expect(new Set([first, second, third]).size).toBe(3);
});

it('leaves out its own output and what only crawlers read', async () => {
  built({
    'offline/files.json': '{}',
    'offline/index.html': 'x',
    'service-worker.js': '',
    'sitemap-index.xml': '',
    'cards/lesson.png': '',
    '_astro/icons.d4.ttf': '',
  });
  expect((await listCourseFiles(dist)).files.map((file) => file.path)).toEqual([
    '_astro/icons.d4.ttf',
    'offline/index.html',
  ]);
});
