import { describe, expect, it } from 'vitest';
import { addTime, mergedTime, readTime, timeByPlace } from '../../../src/progress/active-time.ts';
import { mergedClinicScore } from '../../../src/progress/clinic-score.ts';
import { mergedDraft } from '../../../src/progress/drafts.ts';
import { mergedPassedCode } from '../../../src/progress/passed-code.ts';
import { mergedProgress } from '../../../src/progress/progress.ts';
import { shelfOf } from './fake-shelf.ts';

const EARLY = '2026-01-01T00:00:00.000Z';
const LATE = '2026-05-01T00:00:00.000Z';

describe('merging with another device', () => {
  it('keeps every pass with the date of the first', () => {
    expect(
      mergedProgress(
        { passed: { adam: LATE, lion: EARLY }, last: '/a/' },
        { passed: { adam: EARLY, lion: LATE, mse: LATE }, last: '/b/' },
      ),
    ).toEqual({ passed: { adam: EARLY, lion: EARLY, mse: LATE }, last: '/a/' });
  });

  it('keeps a pass whose date is nonsense, and its own date against nonsense', () => {
    expect(mergedProgress({ passed: { adam: LATE } }, { passed: { adam: 'x', mse: 'x' } })).toEqual(
      { passed: { adam: LATE, mse: 'x' }, last: undefined },
    );
  });

  it('takes the later draft and the later passed code, whichever side has it', () => {
    const [early, late] = [
      { code: 'early', savedAt: EARLY, passedAt: EARLY },
      { code: 'late', savedAt: LATE, passedAt: LATE },
    ];
    for (const [mine, theirs] of [
      [early, late],
      [late, early],
    ] as const) {
      expect(mergedDraft(mine, theirs).code).toBe('late');
      expect(mergedPassedCode(mine, theirs).code).toBe('late');
    }
    const undated = { code: 'undated', savedAt: 'soon', passedAt: 'soon' };
    expect(mergedDraft(early, undated).code).toBe('early');
    expect(mergedDraft({ ...early, code: 'mine' }, early).code).toBe('mine');
  });

  it('takes of each case of the clinic the score that is further', () => {
    const named = { tries: 3, named: true, healed: false };
    const trying = { tries: 5, named: false, healed: true };
    expect(mergedClinicScore({ 1: named, 2: trying }, { 1: trying, 3: named })).toEqual({
      1: { tries: 3, named: true, healed: true },
      2: trying,
      3: named,
    });
  });

  it('counts no time twice when a device gets its own file back', () => {
    const time = { '2026-01-02': { 'lessons/adam': 60 } };
    expect(mergedTime(time, time)).toEqual(time);
    expect(mergedTime(time, { '2026-01-02': { 'lessons/adam': 90, 'labs/clinic': 15 } })).toEqual({
      '2026-01-02': { 'lessons/adam': 90, 'labs/clinic': 15 },
    });
  });
});

describe('time in use', () => {
  it('adds up by place, over the days', () => {
    const shelf = shelfOf();
    addTime(shelf, 'lessons/adam', 15, new Date(2026, 0, 2, 10));
    addTime(shelf, 'lessons/adam', 15, new Date(2026, 0, 2, 23, 59));
    addTime(shelf, 'exercises/adam', 15, new Date(2026, 0, 2, 11));
    addTime(shelf, 'lessons/adam', 15, new Date(2026, 0, 3));
    const found = readTime(shelf);
    expect(found).toEqual({
      kind: 'found',
      value: {
        '2026-01-02': { 'lessons/adam': 30, 'exercises/adam': 15 },
        '2026-01-03': { 'lessons/adam': 15 },
      },
    });
    if (found.kind === 'found')
      expect([...timeByPlace(found.value)]).toEqual([
        ['lessons/adam', 45],
        ['exercises/adam', 15],
      ]);
  });

  it('never claims more than a day has', () => {
    const shelf = shelfOf();
    const now = new Date(2026, 0, 2);
    addTime(shelf, 'labs/clinic', 86_390, now);
    addTime(shelf, 'labs/clinic', 15, now);
    expect(readTime(shelf)).toMatchObject({ value: { '2026-01-02': { 'labs/clinic': 86_400 } } });
  });
});
