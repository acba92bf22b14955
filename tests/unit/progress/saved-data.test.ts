import { expect, it } from 'vitest';
import { gatherSavedData, type Listed } from '../../../src/progress/saved-data.ts';

const NOW = new Date('2026-01-02T03:04:05Z');
const listed = (entries: Record<string, string>): Listed => ({
  length: Object.keys(entries).length,
  key: (k) => Object.keys(entries)[k] ?? null,
  getItem: (key) => entries[key] ?? null,
});

it('everything of this site is in the file, readable or not, and nothing of others', async () => {
  const keys = { 'downhill:draft:v2:adam': '{', 'downhill:draft:v2:adam:set-aside': 'x' };
  const data = await gatherSavedData(
    () => listed({ other: 'secret', ...keys }),
    { adam: '// now' },
    NOW,
    async () => ({ kind: 'found', value: ['odd', { exercise: 'adam' }] }),
  );
  expect(data).toEqual({
    format: 'downhill-saved-data',
    version: 1,
    madeAt: '2026-01-02T03:04:05.000Z',
    keys,
    attempts: ['odd', { exercise: 'adam' }],
    editors: { adam: '// now' },
    missing: [],
  });
});

it('what the browser refuses is named, and the editors are saved all the same', async () => {
  const data = await gatherSavedData(
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
    { adam: '// now' },
    NOW,
    async () => ({ kind: 'unreadable', why: 'No database.', setAside: true }),
  );
  expect(data.editors).toEqual({ adam: '// now' });
  expect(data.missing).toEqual([
    'The browser does not let this page read its local storage.',
    'No database.',
  ]);
});
