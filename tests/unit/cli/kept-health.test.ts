import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepHealth, keptHealth } from '../../../src/cli/laws/kept-health.ts';
import { readExercise } from '../../../src/exercises/exercise-folder.ts';

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const read = (id: string) => readExercise(id, root);
const notRun = () => Promise.reject(new Error('nothing is run'));
const checked = { id: 'x', folder: undefined, complaints: [], figures: { anchors: '7' } };

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'health-'));
  write('src/cli/laws/law.ts', '1');
  write('exercises/x/statement.mdx', 'one');
  write('solutions/x/mistakes/a.ts', 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

it('takes what a check of the very same files came to', async () => {
  keepHealth(checked, root);
  expect(await keptHealth('x', { root, read }, notRun)).toEqual({
    figures: { anchors: '7' },
    complaints: 0,
  });
});

for (const file of [
  'src/cli/laws/law.ts',
  'exercises/x/statement.mdx',
  'solutions/x/mistakes/a.ts',
])
  it(`checks anew after a change of ${file}`, async () => {
    keepHealth(checked, root);
    write(file, 'two');
    // The folder of this test is no exercise, which is what a check of it finds.
    expect(await keptHealth('x', { root, read }, notRun)).toEqual({ figures: {}, complaints: 1 });
  });
