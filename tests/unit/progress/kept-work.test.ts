import 'fake-indexeddb/auto';
import { deflateRawSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import {
  countAttempts,
  keepAttempts,
  readAttempts,
  replaceAttempts,
} from '../../../src/progress/attempts.ts';
import { type CaseScore, mergedClinicScore } from '../../../src/progress/clinic-score.ts';
import { mergedDraft, readDraft, storeDraft } from '../../../src/progress/drafts.ts';
import { mergedHelp } from '../../../src/progress/help.ts';
import { keepsakeOf } from '../../../src/progress/keepsakes.ts';
import { mergedProgress, recordPass } from '../../../src/progress/progress.ts';
import { packCode, unpackCode } from '../../../src/progress/shared-code.ts';
import { attempt, DAY } from './an-attempt.ts';
import { fullShelf, shelfOf } from './fake-shelf.ts';

const NEXT = '2026-01-02T00:00:00.000Z';

describe('attempts', () => {
  const fresh = () => vi.stubGlobal('indexedDB', new IDBFactory());

  it('of one time with another code, or of one code at another time, are others', async () => {
    fresh();
    const all = [attempt(), attempt({ code: 'b' }), attempt({ at: NEXT })];
    for (const one of all) expect(await keepAttempts([one])).toEqual({ kind: 'kept' });
    expect(await keepAttempts(all)).toEqual({ kind: 'kept' });
    const found = await readAttempts('adam');
    expect(found.kind === 'found' && found.value.attempts).toHaveLength(3);
    vi.unstubAllGlobals();
  });

  it('are counted without what cannot be read', async () => {
    fresh();
    const kept = await replaceAttempts([attempt(), attempt({ at: NEXT }), { exercise: 'lion' }]);
    expect(kept).toEqual({ kind: 'kept' });
    expect(await countAttempts()).toEqual({
      kind: 'found',
      value: { adam: { number: 2, first: DAY, last: NEXT } },
    });
    vi.unstubAllGlobals();
  });

  it('say why they could not be replaced', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('denied');
      },
    });
    expect(await replaceAttempts([])).toEqual({ kind: 'failed', why: 'denied' });
    vi.unstubAllGlobals();
  });
});

describe('of two', () => {
  const score = (tries: number, named = false, healed = false): CaseScore => ({
    tries,
    named,
    healed,
  });
  it.each<[string, CaseScore, CaseScore, CaseScore]>([
    ['scores the one with the name counts', score(1, true), score(9), score(1, true)],
    ['scores the other with the name counts', score(9), score(1, true), score(1, true)],
    ['named ones the one with more answers', score(3, true), score(2, true), score(3, true)],
    ['nameless ones the one with more answers', score(2), score(3), score(3)],
    ['scores either may have healed', score(2, true), score(1, false, true), score(2, true, true)],
  ])('%s', (_name, mine, theirs, merged) => {
    expect(mergedClinicScore({ 1: mine }, { 1: theirs })).toEqual({ 1: merged });
    expect(mergedClinicScore({ 1: mine }, {})).toEqual({ 1: mine });
    expect(mergedClinicScore({}, { 1: theirs })).toEqual({ 1: theirs });
  });

  it('passes the earlier date stays', () => {
    const passed = (date: string) => ({ passed: { adam: date } });
    expect(mergedProgress(passed(NEXT), passed(DAY)).passed).toEqual({ adam: DAY });
    expect(mergedProgress(passed(DAY), passed(NEXT)).passed).toEqual({ adam: DAY });
    // The same moment, written in another way: mine stays.
    const same = '2026-01-01T00:00:00Z';
    expect(mergedProgress(passed(same), passed(DAY)).passed).toEqual({ adam: same });
  });

  it('texts mine stays to the letter where theirs adds nothing or cannot be read', () => {
    const kind = keepsakeOf('downhill:help:v1:adam')?.kind;
    const mine = '{ "hints": 2 }';
    expect(kind?.merged(mine, '{"hints":1}')).toBe(mine);
    expect(kind?.merged(mine, '{')).toBe(mine);
    expect(kind?.merged('{', '{"hints":1}')).toBe('{"hints":1}');
    expect(kind?.merged(mine, '{"hints":3}')).toBe('{"hints":3}');
  });

  it('looks at a solution the first counts, and none is none', () => {
    expect(mergedHelp({ hints: 1, solutionAt: NEXT }, { hints: 0, solutionAt: DAY })).toStrictEqual(
      { hints: 1, solutionAt: DAY },
    );
    expect(mergedHelp({ hints: 1 }, { hints: 0, solutionAt: DAY })).toStrictEqual({
      hints: 1,
      solutionAt: DAY,
    });
    expect(mergedHelp({ hints: 1 }, { hints: 0 })).toStrictEqual({ hints: 1 });
  });
});

it('a pass is noted though what was there cannot be read', () => {
  const shelf = shelfOf({ 'downhill:progress:v1': '{' });
  expect(recordPass(shelf, 'adam', '/', new Date(DAY))).toEqual({ kind: 'kept' });
  expect(JSON.parse(shelf.entries.get('downhill:progress:v1') ?? '')).toEqual({
    passed: { adam: DAY },
    last: '/',
  });
});

describe('a draft from two tabs', () => {
  const draft = (code: string, savedAt: string) => ({ code, savedAt });
  const KEY = 'downhill:draft:v2:adam';
  const held = (key: string, value: object) => ({
    ...fullShelf,
    getItem: (one: string) => (one === key ? JSON.stringify(value) : null),
  });

  it('is not saved over another where that one finds no room', () => {
    const shelf = held(KEY, draft('theirs', DAY));
    const stored = storeDraft(shelf, 'adam', draft('mine', NEXT), undefined);
    expect(stored).toEqual({ kind: 'failed', why: 'its storage is full' });
  });

  it('stays with its own page where both have the same code', () => {
    const shelf = shelfOf({ [KEY]: JSON.stringify(draft('same', NEXT)) });
    expect(storeDraft(shelf, 'adam', draft('same', DAY), undefined)).toEqual({ kind: 'kept' });
    expect([...shelf.entries.keys()]).toEqual([KEY]);
    expect(mergedDraft(draft('a', DAY), draft('b', DAY)).code).toBe('a');
  });

  it('of an older page is left where it is as long as it cannot be brought over', () => {
    const old = 'downhill:draft:v1:adam';
    const shelf = { ...held(old, draft('old', DAY)), removeItem: () => expect.fail('removed') };
    expect(readDraft(shelf, 'adam')).toMatchObject({ kind: 'found', value: { code: 'old' } });
  });
});

describe('a link with code', () => {
  const round = async (code: string) => {
    const packed = await packCode({ exercise: 'adam', code });
    return packed.kind === 'packed' ? await unpackCode(packed.fragment) : packed;
  };

  it.each<[string, string]>([
    ['a byte order mark', '\uFEFFx'],
    ['letters of several bytes, wherever they are cut', 'ε→😀'.repeat(300)],
    ['no code at all', ''],
    ['line ends', 'a\n\nb\n'],
  ])('carries %s', async (_name, code) => {
    expect(await round(code)).toEqual({ kind: 'shared', shared: { exercise: 'adam', code } });
  });

  it('is of base64url letters alone', async () => {
    for (const code of ['a', 'ab', 'abc', 'abcd']) {
      const packed = await packCode({ exercise: 'adam', code });
      expect(packed.kind === 'packed' && packed.fragment).toMatch(/^#code=1\.[\w-]+$/);
    }
    const text = deflateRawSync('adam 00000000\nx').toString('base64url');
    for (const wrong of [`${text}=`, `!${text}`, `${text}!`, `+${text}`, ''])
      expect(await unpackCode(`#code=1.${wrong}`)).toMatchObject({
        kind: 'refused',
        why: expect.stringContaining('damaged'),
      });
  });

  it('is of a newer version only where a number says so', async () => {
    const why = async (fragment: string) => {
      const came = await unpackCode(fragment);
      return came.kind === 'refused' ? came.why : came.kind;
    };
    expect(await why('#code=12.abc')).toContain('newer version');
    expect(await why('#code=x2.abc')).toContain('damaged');
    expect(await why('#code=2abc')).toContain('damaged');
  });
});
