import { describe, expect, it } from 'vitest';
import type { ProgressCourse } from '../../../src/islands/progress-course.ts';
import { candidate } from '../../../src/islands/progress-hand-in-choice.ts';
import { NO_WORK, type Work } from '../../../src/islands/progress-held.ts';
import { leftOutTold, planTold } from '../../../src/islands/progress-import-words.ts';
import {
  lessonTold,
  nextExercise,
  standing,
  totals,
} from '../../../src/islands/progress-standing.ts';
import { timeTold } from '../../../src/islands/progress-words.ts';
import type { Attempt } from '../../../src/progress/attempts.ts';
import type { ImportPlan } from '../../../src/progress/import-plan.ts';

const adam = { id: 'adam', title: 'Adam', href: '/exercises/adam/', revision: 'now' };
const lion = { id: 'lion', title: 'Lion', href: '/exercises/lion/', revision: 'now' };
const lesson = {
  slug: 'adam',
  number: 8,
  title: 'Adam and AdamW',
  href: '/lessons/adam/',
  checkpoints: ['a', 'b'],
  exercises: [adam, lion],
};
const course: ProgressCourse = {
  id: 'downhill',
  base: '/',
  clinic: { href: '/c/', cases: 12 },
  lessons: [lesson],
};

const EARLY = '2026-01-02T12:00:00.000Z';
const LATE = '2026-02-03T12:00:00.000Z';
const attempt = (code: string, at: string, status: 'passed' | 'failed'): Attempt => ({
  exercise: 'adam',
  at,
  code,
  revision: 'then',
  verdict: { status, passed: status === 'passed' ? 3 : 1, total: 3, headline: '' },
});

const work: Work = {
  ...NO_WORK,
  progress: { passed: { adam: EARLY } },
  passedCode: new Map([['adam', { code: 'right', passedAt: EARLY }]]),
  drafts: new Map([['lion', { code: 'begun', savedAt: LATE }]]),
  attempts: [attempt('wrong', EARLY, 'failed'), attempt('right', EARLY, 'passed')],
  answers: { a: 'x', elsewhere: 'y' },
  seconds: new Map([
    ['lessons/adam', 300],
    ['exercises/adam', 120],
    ['labs/clinic', 3600],
  ]),
};

describe('the progress page', () => {
  it('tells a passed exercise from a tried one and from one nobody touched', () => {
    expect(standing(work, adam)).toEqual({
      state: 'passed',
      told: '2 January 2026 · 2 attempts · roughly 2 min',
    });
    expect(standing(work, lion)).toEqual({ state: 'tried', told: 'last 3 February 2026' });
    expect(standing(NO_WORK, adam)).toEqual({ state: 'untouched', told: '' });
    expect(standing(NO_WORK, { ...adam, id: 'constructor' }).state).toBe('untouched');
  });

  it('counts a lesson by what is in it', () => {
    expect(lessonTold(work, lesson)).toBe(
      '1 of 2 passed · 1 of 2 checkpoints answered · roughly 7 min',
    );
    expect(totals(work, course)).toEqual({
      exercises: 2,
      passed: 1,
      tried: 1,
      answered: 1,
      checkpoints: 2,
      time: 'roughly 1 h 10 min',
    });
  });

  it('leads to the first exercise that is not passed', () => {
    expect(nextExercise(work, course)).toBe(lion);
    const done = { ...work, progress: { passed: { adam: EARLY, lion: EARLY } } };
    expect(nextExercise(done, course)).toBeUndefined();
  });

  it.each([
    [0, undefined],
    [29, undefined],
    [30, 'roughly 1 min'],
    [59 * 60, 'roughly 59 min'],
    [64 * 60, 'roughly 1 h'],
    [133 * 60, 'roughly 2 h 10 min'],
  ])('tells %d seconds no more exactly than it knows', (seconds, told) => {
    expect(timeTold(seconds)).toBe(told);
  });
});

describe('what is handed in', () => {
  it('is the code that passed, with the verdict, revision and time of its own attempt', () => {
    expect(candidate(work, adam)?.handed).toEqual({
      exercise: 'adam',
      code: 'right',
      revision: 'then',
      status: 'passed',
      passed: 3,
      total: 3,
      checkedAt: EARLY,
      attempts: 2,
    });
  });

  it('is the draft where nothing passed, and says whether that draft was checked', () => {
    expect(candidate(work, lion)?.handed).toEqual({
      exercise: 'lion',
      code: 'begun',
      revision: 'now',
      status: 'not-checked',
      passed: 0,
      total: 0,
    });
    const checked = { ...attempt('begun', LATE, 'failed'), exercise: 'lion' };
    expect(candidate({ ...work, attempts: [checked] }, lion)?.handed.status).toBe('failed');
  });

  it('is nothing where there is no code', () => {
    expect(candidate(NO_WORK, adam)).toBeUndefined();
  });

  it('of a pass without its attempt claims no revision that nobody knows', () => {
    expect(candidate({ ...work, attempts: [] }, adam)?.handed).toMatchObject({
      status: 'passed',
      revision: 'unknown',
      checkedAt: EARLY,
    });
  });

  it('names a newer draft that stays behind', () => {
    const drafts = (savedAt: string) => new Map([['adam', { code: 'other', savedAt }]]);
    expect(candidate({ ...work, drafts: drafts(LATE) }, adam)?.draftIsNewer).toBe(true);
    expect(candidate({ ...work, drafts: drafts('2025-01-01') }, adam)?.draftIsNewer).toBe(false);
  });
});

describe('the preview of an import', () => {
  const plan: ImportPlan = {
    mode: 'replace',
    changes: [
      {
        key: 'downhill:progress:v1',
        before: JSON.stringify({ passed: { adam: EARLY } }),
        after: JSON.stringify({ passed: { lion: EARLY, mse: EARLY } }),
      },
      { key: 'downhill:draft:v2:lion', before: '{}', after: null },
      { key: 'downhill:draft:v2:adam:set-aside', before: null, after: '{' },
      { key: 'starlight-theme', before: null, after: 'dark' },
    ],
    leftOut: [],
    attempts: [],
    attemptsAdded: 3,
    attemptsRemoved: 1,
  };
  const titles = new Map([
    ['adam', 'Adam'],
    ['lion', 'Lion'],
  ]);

  it('says of each change what it is and what becomes of it', () => {
    expect(planTold(plan, titles).map(({ what, change }) => `${what}: ${change}`)).toEqual([
      'Passed exercises: 2 added, 1 removed',
      'Draft: Lion: removed',
      'Draft: Adam, unreadable: put aside',
      'Light or dark: added',
      'Attempts: 3 added, 1 removed',
    ]);
  });

  it('names some of what is left out, never all of a flood and never at length', () => {
    expect(leftOutTold(plan)).toBeUndefined();
    const flood = Array.from({ length: 1000 }, (_, k) => `${k}${'x'.repeat(1000)}`);
    const sentence = leftOutTold({ ...plan, leftOut: flood }) ?? '';
    expect(sentence).toContain('and 995 more');
    expect(sentence.length).toBeLessThan(600);
  });
});
