import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/progress/attempts.ts';
import { buildExport, type ExportFile } from '../../../src/progress/export-file.ts';
import { HAND_IN_LIMITS } from '../../../src/progress/hand-in.ts';
import { type ImportMode, planImport } from '../../../src/progress/import-plan.ts';
import { keepsakeOf } from '../../../src/progress/keepsakes.ts';
import { attempt, DAY } from './an-attempt.ts';

const course = { id: 'downhill', exercises: new Set(['adam', 'lion']), base: '/' };
const file = (kept: Record<string, unknown>, attempts: Attempt[] = []): ExportFile => ({
  ...buildExport('downhill', new Map(), [], new Date(DAY)).file,
  kept,
  attempts,
});
const plan = (
  stored: Record<string, string>,
  incoming: ExportFile,
  mode: ImportMode = 'merge',
  attempts: Attempt[] = [],
) => planImport({ stored: new Map(Object.entries(stored)), attempts }, incoming, mode, course);

const DRAFT = 'downhill:draft:v2:adam';
const draft = (code: string, savedAt = DAY) => ({ code, savedAt });

describe('the plan of an import', () => {
  it('is empty where nothing comes in', () => {
    const nothing = {
      changes: [],
      leftOut: [],
      attempts: [],
      attemptsAdded: 0,
      attemptsRemoved: 0,
    };
    expect(plan({ [DRAFT]: JSON.stringify(draft('a')) }, file({}))).toEqual({
      mode: 'merge',
      ...nothing,
    });
    expect(plan({}, file({}), 'replace')).toEqual({ mode: 'replace', ...nothing });
  });

  it('removes first, and only where it replaces', () => {
    const stored = { [DRAFT]: JSON.stringify(draft('a')), 'downhill:time:v1': '{}', other: 'x' };
    const incoming = file({ 'downhill:help:v1:lion': { hints: 1 }, 'downhill:checkpoints:v1': {} });
    const { changes } = plan(stored, incoming, 'replace');
    expect(changes).toEqual([
      { key: DRAFT, before: stored[DRAFT], after: null },
      { key: 'downhill:time:v1', before: '{}', after: null },
      { key: 'downhill:help:v1:lion', before: null, after: '{"hints":1}' },
      { key: 'downhill:checkpoints:v1', before: null, after: '{}' },
    ]);
    expect(plan(stored, incoming).changes).toEqual(changes.slice(2));
  });

  it('takes what it merges as it replaces where nothing is here', () => {
    const incoming = file({ [DRAFT]: draft('b') });
    const change = { key: DRAFT, before: null, after: JSON.stringify(draft('b')) };
    expect(plan({}, incoming).changes).toEqual([change]);
    expect(plan({}, incoming, 'replace').changes).toEqual([change]);
  });

  it('merges by what is newer, and replaces by what is in the file', () => {
    const stored = { [DRAFT]: JSON.stringify(draft('a', '2026-02-01T00:00:00.000Z')) };
    const incoming = file({ [DRAFT]: draft('b') });
    expect(plan(stored, incoming).changes).toEqual([]);
    expect(plan(stored, incoming, 'replace').changes).toEqual([
      { key: DRAFT, before: stored[DRAFT], after: JSON.stringify(draft('b')) },
    ]);
  });

  it('leaves a broken text alone where there is no place left for it', () => {
    const asides = Array.from(
      { length: 20 },
      (_, k) => `${DRAFT}:set-aside${k ? `-${k + 1}` : ''}`,
    );
    const stored = { [DRAFT]: '{', ...Object.fromEntries(asides.map((key) => [key, 'taken'])) };
    const { changes, leftOut } = plan(stored, file({ [DRAFT]: draft('b') }));
    expect(changes).toEqual([]);
    expect(leftOut).toEqual([DRAFT]);
    expect(plan({ [DRAFT]: '{' }, file({ [DRAFT]: draft('b') })).changes).toEqual([
      { key: DRAFT, before: '{', after: JSON.stringify(draft('b')) },
      { key: asides[0], before: null, after: '{' },
    ]);
    const already = { [DRAFT]: '{', [asides[0] ?? '']: '{' };
    expect(plan(already, file({ [DRAFT]: draft('b') })).changes[1]).toEqual({
      key: asides[0],
      before: '{',
      after: '{',
    });
  });

  it('says how many attempts it does not take, and counts the others by place, time and code', () => {
    const long = (n: number) => 'x'.repeat(HAND_IN_LIMITS.code + n);
    const incoming = [attempt(), attempt({ code: long(1) }), attempt({ exercise: 'gone' })];
    const found = plan({}, file({}, incoming));
    expect(found.leftOut).toEqual(['2 attempts']);
    expect(found.attempts).toEqual([attempt()]);
    expect(plan({}, file({}, [attempt({ code: long(0) })]))).toMatchObject({
      leftOut: [],
      attemptsAdded: 1,
    });
    const here = [attempt(), attempt({ code: 'b' }), attempt({ exercise: 'lion' })];
    const there = file({}, [attempt(), attempt({ at: '2026-01-02T00:00:00.000Z' })]);
    expect(plan({}, there, 'merge', here)).toMatchObject({ attemptsAdded: 1, attemptsRemoved: 0 });
    expect(plan({}, there, 'replace', here)).toMatchObject({
      attemptsAdded: 1,
      attemptsRemoved: 2,
    });
  });
});

describe('a key of this site', () => {
  it.each([
    'x:downhill:time:v1',
    'downhill:time:v1:',
    'downhill:time:v1:adam',
    'downhill:draft:v2',
    'downhill:draft:v2:adam:set-aside',
    'downhill:draft:v3:adam',
    'downhill:draft:v2x:adam',
    'downhill:draft:v0:adam',
    'downhill:nothing:v1',
    'downhill::v1',
    '',
  ])('is not “%s”', (key) => expect(keepsakeOf(key)).toBeUndefined());

  it('is known with its exercise and today’s form', () => {
    expect(keepsakeOf('downhill:draft:v1:adam')).toMatchObject({ exercise: 'adam', key: DRAFT });
    expect(keepsakeOf('downhill:time:v1')).toEqual({
      kind: expect.objectContaining({ what: 'time' }),
      key: 'downhill:time:v1',
    });
    expect(keepsakeOf('starlight-theme')?.kind.toText('dark', course)).toBe('dark');
    expect(keepsakeOf('starlight-theme')?.kind.toText('pink', course)).toBeUndefined();
  });

  it('takes no code longer than a hand-in’s', () => {
    const taken = (key: string, value: (code: string) => object, length: number) =>
      keepsakeOf(key)?.kind.toText(value('x'.repeat(length)), course);
    const kinds: [string, (code: string) => object][] = [
      [DRAFT, draft],
      ['downhill:passed-code:v1:adam', (code) => ({ code, passedAt: DAY })],
    ];
    for (const [key, value] of kinds) {
      expect(taken(key, value, HAND_IN_LIMITS.code)).toBeDefined();
      expect(taken(key, value, HAND_IN_LIMITS.code + 1)).toBeUndefined();
    }
    const others = (code: string) => [
      { code, at: DAY, why: 'reset' },
      { code: 'a', at: DAY, why: 'reset' },
    ];
    expect(taken('downhill:other-drafts:v1:adam', others, HAND_IN_LIMITS.code + 1)).toBe(
      JSON.stringify(others('a').slice(1)),
    );
  });

  it('is in an export unless it stays, and one that cannot be read is named', () => {
    const stored = new Map([
      [DRAFT, JSON.stringify(draft('a'))],
      ['downhill:help:v1:adam', '{'],
      ['downhill:strange:v1', 'x'],
      ['downhill:editor:v1', 'x'],
      ['downhill:replaced:v1:adam', 'x'],
      ['other:site', 'x'],
    ]);
    const { file: made, unreadable } = buildExport('downhill', stored, [attempt()], new Date(DAY));
    expect(made.kept).toEqual({ [DRAFT]: draft('a') });
    expect(made.attempts).toEqual([attempt()]);
    expect(unreadable).toEqual(['downhill:help:v1:adam', 'downhill:strange:v1']);
  });
});
