import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

test('the built site has nothing of the workbench', () => {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/\/instructors\/|\/pagefind\//.test(file))
    .filter(
      (file) => file.includes('workbench') || readFileSync(file, 'utf8').includes('.workbench '),
    );
  expect(found).toEqual([]);
});
