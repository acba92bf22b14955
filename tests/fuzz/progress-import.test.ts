import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { applyChanges, undoing } from '../../src/progress/apply-changes.ts';
import type { Attempt } from '../../src/progress/attempts.ts';
import { buildExport } from '../../src/progress/export-file.ts';
import { type ImportMode, planImport } from '../../src/progress/import-plan.ts';
import { keepsakeOf } from '../../src/progress/keepsakes.ts';
import type { KnownCourse } from '../../src/progress/known-course.ts';
import { readExport } from '../../src/progress/read-export.ts';
import { shelfOf } from '../unit/progress/fake-shelf.ts';
import { mangled } from './mangled.ts';
import { property } from './property.ts';
import { expectUnpolluted } from './unpolluted.ts';

const COURSE: KnownCourse = { id: 'downhill', exercises: new Set(['adam', 'lion']), base: '/' };
const [EARLY, LATE] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
const attempt = (code: string, at: string): Attempt => ({
  exercise: 'adam',
  at,
  code,
  revision: 'r',
  verdict: { status: 'failed', passed: 1, total: 3, headline: 'Not yet.' },
});

/** What a browser may hold, or a file: every kind of keepsake, in two readers' versions. */
const kept = (code: string, at: string, exercise: string): Readonly<Record<string, unknown>> => ({
  'downhill:progress:v1': { passed: { [exercise]: at }, last: `/lessons/${exercise}/` },
  [`downhill:draft:v2:${exercise}`]: { code, savedAt: at, starter: 's', revision: 'r' },
  'downhill:draft:v1:adam': { code: `old ${code}`, savedAt: at },
  'downhill:other-drafts:v1:adam': [{ code, at, why: 'reset' }],
  'downhill:help:v1:adam': { hints: code.length, solutionAt: at },
  'downhill:passed-code:v1:adam': { code, passedAt: at },
  'downhill:checkpoints:v1': { 'adam-bias': code },
  'downhill:clinic:v1': { 1: { tries: code.length, named: at === LATE, healed: false } },
  'downhill:time:v1': { [at.slice(0, 10)]: { 'lessons/adam': 60 } },
  'starlight-theme': at === LATE ? 'dark' : 'light',
});
const textsOf = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      key === 'starlight-theme' ? String(value) : JSON.stringify(value),
    ]),
  );

const MINE = textsOf(kept('mine', EARLY, 'adam'));
const exported = (entries: Record<string, string>, attempts: readonly Attempt[]) =>
  buildExport('downhill', new Map(Object.entries(entries)), attempts, new Date(LATE)).file;
const FILES = [
  exported(MINE, [attempt('mine', EARLY)]),
  exported(textsOf(kept('theirs', LATE, 'lion')), [attempt('theirs', LATE)]),
  exported(textsOf(kept('theirs', LATE, 'adam')), []),
];
const file = mangled(...FILES);

/** A browser's storage: some of the keys, some of their texts spoiled, some with a spoiled text put aside before. */
const storage: fc.Arbitrary<Record<string, string>> = fc
  .array(
    fc.record({
      key: fc.constantFrom(...Object.keys(MINE)),
      text: fc.oneof(
        fc.constant(undefined),
        fc.constantFrom('', '{broken', 'null', '[]', '7', '{"__proto__":{}}'),
        mangled(kept('mine', EARLY, 'adam')['downhill:progress:v1']),
      ),
      aside: fc.option(fc.constantFrom('{older', '')),
    }),
    { maxLength: 10 },
  )
  .map((entries) =>
    Object.fromEntries([
      ...entries.map(({ key, text }) => [key, text ?? MINE[key] ?? '']),
      ...entries.flatMap(({ key, aside }) => (aside === null ? [] : [[`${key}:set-aside`, aside]])),
      ['downhill:student:v1', '{"name":"Ada","id":"1"}'],
    ]),
  );
const given = fc.record({
  text: file,
  storage,
  mode: fc.constantFrom<ImportMode>('merge', 'replace'),
});

const blobOf = (text: string) => ({ size: text.length, text: async () => text });

/** Reads the file and works out its import; nothing where the file is refused. */
async function planned(text: string, stored: Record<string, string>, mode: ImportMode) {
  const found = await readExport(blobOf(text));
  if (found.kind === 'refused') {
    expect(found.why).toMatch(/\.$/);
    return undefined;
  }
  const held = { stored: new Map(Object.entries(stored)), attempts: [attempt('mine', EARLY)] };
  return planImport(held, found.file, mode, COURSE);
}

describe('an import of progress', () => {
  property('answers text of any kind', fc.string({ unit: 'binary' }), async (text) => {
    expect((await readExport(blobOf(text))).kind).toBe('refused');
  });

  property('sets only what a schema accepts and is undone to the byte', given, async (one) => {
    const changes = (await planned(one.text, one.storage, one.mode))?.changes ?? [];
    const shelf = shelfOf({ ...one.storage });
    for (const { key, after } of changes) {
      const keepsake = keepsakeOf(key);
      if (keepsake && after !== null) expect(keepsake.kind.toValue(after)).toBeDefined();
      else if (!keepsake) expect(key).toContain(':set-aside');
    }
    expect(applyChanges(shelf, changes)).toEqual({ kind: 'kept' });
    applyChanges(shelf, undoing(shelf, changes));
    expect(Object.fromEntries(shelf.entries)).toEqual(one.storage);
    expectUnpolluted();
  });

  property('loses nothing that it should not, and is done at once', given, async (one) => {
    const plan = await planned(one.text, one.storage, one.mode);
    const shelf = shelfOf({ ...one.storage });
    applyChanges(shelf, plan?.changes ?? []);
    const after = Object.fromEntries(shelf.entries);
    const again = await planned(one.text, after, one.mode);
    expect(again?.changes ?? []).toEqual([]);
    const texts = new Set(shelf.entries.values());
    for (const [key, text] of Object.entries(one.storage))
      if (keepsakeOf(key)?.kind.toValue(text) === undefined) expect(texts).toContain(text);
    if (one.mode === 'merge')
      expect(passedIn(after)).toEqual(expect.arrayContaining([...passedIn(one.storage)]));
  });
});

/** The exercises that a storage says are passed. */
function passedIn(stored: Record<string, string>): readonly string[] {
  const key = 'downhill:progress:v1';
  const value = keepsakeOf(key)?.kind.toValue(stored[key] ?? '');
  return Object.keys((value as { readonly passed: object } | undefined)?.passed ?? {});
}
