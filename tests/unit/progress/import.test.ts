import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyChanges, undoing } from '../../../src/progress/apply-changes.ts';
import type { Attempt } from '../../../src/progress/attempts.ts';
import {
  buildExport,
  EXPORT_MAX_BYTES,
  type ExportFile,
} from '../../../src/progress/export-file.ts';
import { planImport } from '../../../src/progress/import-plan.ts';
import { keepsakeOf, STAYS } from '../../../src/progress/keepsakes.ts';
import type { KnownCourse } from '../../../src/progress/known-course.ts';
import { readExport } from '../../../src/progress/read-export.ts';
import { shelfOf } from './fake-shelf.ts';

const COURSE: KnownCourse = { id: 'downhill', exercises: new Set(['adam', 'lion']), base: '/' };
const NOW = new Date('2026-03-01T00:00:00Z');
const EARLY = '2026-01-01T00:00:00.000Z';
const LATE = '2026-02-01T00:00:00.000Z';

const STORED: Readonly<Record<string, string>> = {
  'downhill:progress:v1': JSON.stringify({ passed: { adam: EARLY }, last: '/lessons/adam/' }),
  'downhill:draft:v2:adam': JSON.stringify({ code: 'mine', savedAt: EARLY }),
  'downhill:passed-code:v1:adam': JSON.stringify({ code: 'mine', passedAt: EARLY }),
  'downhill:checkpoints:v1': JSON.stringify({ 'adam-bias': 'b' }),
  'downhill:clinic:v1': JSON.stringify({ 1: { tries: 2, named: true, healed: false } }),
  'downhill:time:v1': JSON.stringify({ '2026-01-01': { 'lessons/adam': 600 } }),
  'downhill:student:v1': JSON.stringify({ name: 'Ada', id: '1' }),
  'starlight-theme': 'dark',
};
const ATTEMPT: Attempt = {
  exercise: 'adam',
  at: EARLY,
  code: 'mine',
  revision: 'r',
  verdict: { status: 'failed', passed: 1, total: 3, headline: 'Not yet.' },
};

const held = (entries: Readonly<Record<string, string>> = STORED, attempts = [ATTEMPT]) => ({
  stored: new Map(Object.entries(entries)),
  attempts,
});
const { file: EXPORTED } = buildExport('downhill', held().stored, [ATTEMPT], NOW);

const blobOf = (text: string) => ({ size: text.length, text: async () => text });
const fileWith = (kept: Record<string, unknown>): ExportFile => ({
  ...EXPORTED,
  kept,
  attempts: [],
});

describe('an export', () => {
  it('holds everything that is kept, but not the name of the student', () => {
    expect(Object.keys(EXPORTED.kept).sort()).toEqual(
      Object.keys(STORED)
        .filter((key) => !key.includes('student'))
        .sort(),
    );
    expect(JSON.stringify(EXPORTED)).not.toContain('Ada');
    expect(EXPORTED.attempts).toEqual([ATTEMPT]);
  });

  it('is read back as it was written', async () => {
    expect(await readExport(blobOf(JSON.stringify(EXPORTED)))).toEqual({
      kind: 'ok',
      file: EXPORTED,
    });
  });

  it('of version 1 as stored is still read', async () => {
    const stored = readFileSync('tests/fixtures/export/v1.json', 'utf8');
    expect(await readExport(blobOf(stored))).toMatchObject({
      kind: 'ok',
      file: { kept: { 'downhill:progress:v1': { passed: { adam: EARLY } } } },
    });
  });

  it('names what it could not read and leaves it where it is', () => {
    const stored = new Map([['downhill:clinic:v1', '{"1":7}']]);
    const { file, unreadable } = buildExport('downhill', stored, [], NOW);
    expect(file.kept).toEqual({});
    expect(unreadable).toEqual(['downhill:clinic:v1']);
  });

  it('knows every key that the site keeps', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|astro)$/.test(name))
      .map((name) => readFileSync(path.join('src', name), 'utf8'));
    const keys = sources.flatMap((text) =>
      [...text.matchAll(/['`"](downhill:([a-z-]+):v\d+)(:\$\{)?/g)].map(([, key, what, each]) => ({
        key: `${key}${each === undefined ? '' : ':adam'}`,
        what: what ?? '',
      })),
    );
    expect(keys.length).toBeGreaterThanOrEqual(7);
    expect(
      keys.filter(({ key, what }) => keepsakeOf(key) === undefined && !STAYS.includes(what)),
      'Add the schema of a new key to src/progress/keepsakes.ts, or its kind to STAYS with a reason.',
    ).toEqual([]);
  });
});

describe('a file that is no export is refused in a sentence and', () => {
  it.each([
    ['', /not JSON/],
    ['{"format":"downhill-progress"', /not JSON/],
    ['[]', /not an export/],
    ['null', /not an export/],
    ['{"format":"downhill-hand-in","version":1}', /hand-in file/],
    [JSON.stringify({ ...EXPORTED, version: 2 }), /version 2/],
    [JSON.stringify({ ...EXPORTED, kept: [] }), /broken at “kept”/],
    [JSON.stringify({ ...EXPORTED, attempts: [{ ...ATTEMPT, code: 7 }] }), /“attempts.0.code”/],
    [JSON.stringify({ ...EXPORTED, madeAt: 'now' }), /“madeAt”/],
  ])('%j says why', async (text, why) => {
    const found = await readExport(blobOf(text));
    expect(found).toMatchObject({ kind: 'refused', why: expect.stringMatching(why) });
  });

  it('50 MB of it are never opened', async () => {
    const text = () => Promise.reject(new Error('was opened'));
    expect(await readExport({ size: 2 * EXPORT_MAX_BYTES, text })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('50 MB'),
    });
  });
});

describe('an import', () => {
  it('of a browser’s own export changes nothing, merged or in place of what is there', () => {
    for (const mode of ['merge', 'replace'] as const)
      expect(planImport(held(), EXPORTED, mode, COURSE)).toMatchObject({
        changes: [],
        leftOut: [],
        attemptsAdded: 0,
        attemptsRemoved: 0,
      });
  });

  it('into an empty browser brings everything back as it was', () => {
    const shelf = shelfOf();
    const plan = planImport(held({}, []), EXPORTED, 'merge', COURSE);
    expect(applyChanges(shelf, plan.changes)).toEqual({ kind: 'kept' });
    const { 'downhill:student:v1': _, ...rest } = STORED;
    expect(Object.fromEntries(shelf.entries)).toEqual(rest);
    expect(plan.attemptsAdded).toBe(1);
  });

  it('merged never loses a pass, whatever the file says', () => {
    for (const passed of [{}, { lion: LATE }, { adam: LATE }, { adam: 'nonsense' }]) {
      const { changes } = planImport(
        held(),
        fileWith({ 'downhill:progress:v1': { passed } }),
        'merge',
        COURSE,
      );
      const after = changes.find(({ key }) => key === 'downhill:progress:v1')?.after;
      expect(JSON.parse(after ?? STORED['downhill:progress:v1'] ?? '').passed.adam).toBe(EARLY);
    }
  });

  it('in place of what is there removes what the file does not have, but not the student’s name', () => {
    const { changes, attemptsRemoved } = planImport(
      held(),
      fileWith({ 'downhill:draft:v2:adam': { code: 'theirs', savedAt: EARLY } }),
      'replace',
      COURSE,
    );
    expect(changes.filter(({ after }) => after !== null)).toHaveLength(1);
    expect(changes.filter(({ after }) => after === null).map(({ key }) => key)).not.toContain(
      'downhill:student:v1',
    );
    expect(changes).toHaveLength(7);
    expect(attemptsRemoved).toBe(1);
  });

  it('leaves out what this course does not know or no schema accepts', () => {
    const { changes, leftOut } = planImport(
      held({}, []),
      {
        ...fileWith({
          'downhill:draft:v2:unheard-of': { code: 'x', savedAt: LATE },
          'downhill:draft:v2:lion': { code: 7, savedAt: LATE },
          'downhill:draft:v2:adam': { code: 'x'.repeat(200_001), savedAt: LATE },
          'downhill:draft:v9:lion': { code: 'x', savedAt: LATE },
          'downhill:draft:v2': { code: 'x', savedAt: LATE },
          'downhill:clinic:v1:adam': {},
          'downhill:time:v1': { '2026-01-01': { '../x': 1 } },
          'downhill:student:v1': { name: 'Eve', id: '2' },
          'downhill:constructor:v1': {},
          'starlight-theme': 'hotdog',
          constructor: {},
          elsewhere: 'x',
        }),
        attempts: [{ ...ATTEMPT, exercise: 'unheard-of' }],
      },
      'merge',
      COURSE,
    );
    expect(changes).toEqual([]);
    expect(leftOut).toHaveLength(13);
  });

  it('takes no prototype out of a file', async () => {
    const text = JSON.stringify(
      fileWith({ 'downhill:progress:v1': { passed: { adam: EARLY } } }),
    ).replace('"adam":', '"__proto__":{"polluted":"yes"},"constructor":"yes","adam":');
    const found = await readExport(blobOf(text));
    if (found.kind !== 'ok') throw new Error(found.why);
    const { changes } = planImport(held({}, []), found.file, 'merge', COURSE);
    expect(changes.map(({ after }) => after)).toEqual([`{"passed":{"adam":"${EARLY}"}}`]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    '//evil.example/',
    '/\\evil.example/',
    'https://evil.example/',
    '/a/../../b/',
    '/"><script>',
    '/lessons/adam/?x=1',
    `/${'a'.repeat(300)}/`,
  ])('takes no place to continue from that is %s', (last) => {
    const file = fileWith({ 'downhill:progress:v1': { passed: {}, last } });
    const { changes } = planImport(held({}, []), file, 'merge', COURSE);
    expect(changes.map(({ after }) => after)).toEqual(['{"passed":{}}']);
  });

  it('takes a place of a site under the same base only', () => {
    const file = fileWith({ 'downhill:progress:v1': { passed: {}, last: '/course/labs/' } });
    const texts = (base: string) =>
      planImport(held({}, []), file, 'merge', { ...COURSE, base }).changes[0]?.after;
    expect(texts('/course/')).toContain('/course/labs/');
    expect(texts('/elsewhere/')).toBe('{"passed":{}}');
  });

  it('puts aside what it replaces and could not read', () => {
    const shelf = shelfOf({ 'downhill:draft:v2:adam': '{broken' });
    const plan = planImport(
      { stored: shelf.entries, attempts: [] },
      fileWith({ 'downhill:draft:v2:adam': { code: 'theirs', savedAt: LATE } }),
      'merge',
      COURSE,
    );
    applyChanges(shelf, plan.changes);
    expect(shelf.entries.get('downhill:draft:v2:adam:set-aside')).toBe('{broken');
    expect(shelf.entries.get('downhill:draft:v2:adam')).toContain('theirs');
  });

  it('is undone to the byte, except for what has changed since', () => {
    const shelf = shelfOf({ ...STORED });
    const { changes } = planImport(
      held(),
      fileWith({
        'downhill:draft:v2:adam': { code: 'theirs', savedAt: LATE },
        'downhill:draft:v2:lion': { code: 'theirs', savedAt: LATE },
      }),
      'replace',
      COURSE,
    );
    applyChanges(shelf, changes);
    shelf.setItem('downhill:draft:v2:lion', 'typed since');
    applyChanges(shelf, undoing(shelf, changes));
    expect(Object.fromEntries(shelf.entries)).toEqual({
      ...STORED,
      'downhill:draft:v2:lion': 'typed since',
    });
  });

  it('of an older page puts a draft where today’s page keeps it', () => {
    const old = { code: 'theirs', savedAt: LATE };
    const { changes } = planImport(
      held(),
      fileWith({ 'downhill:draft:v1:adam': old }),
      'merge',
      COURSE,
    );
    expect(changes.map(({ key }) => key)).toEqual(['downhill:draft:v2:adam']);
  });

  it('that does not fit takes nothing and says why', () => {
    const shelf = shelfOf({ a: '1' });
    const small = {
      ...shelf,
      setItem: (key: string, text: string) => {
        if (key === 'c') throw new DOMException('exceeded', 'QuotaExceededError');
        shelf.setItem(key, text);
      },
    };
    const change = (key: string, before: string | null, after: string | null) => ({
      key,
      before,
      after,
    });
    expect(
      applyChanges(small, [change('a', '1', null), change('b', null, '2'), change('c', null, '3')]),
    ).toEqual({ kind: 'failed', why: 'its storage is full' });
    expect(Object.fromEntries(shelf.entries)).toEqual({ a: '1' });
  });
});
