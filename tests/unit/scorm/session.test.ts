import { describe, expect, it } from 'vitest';
import { DIALECTS } from '../../../src/scorm/dialect.ts';
import { type Frame, findApi } from '../../../src/scorm/find-api.ts';
import { newlyPassed, passedText, readPassed } from '../../../src/scorm/passed-ids.ts';
import { Session } from '../../../src/scorm/session.ts';
import { standing } from '../../../src/scorm/standing.ts';
import { FakeLms } from './fake-lms.ts';

const opened = (lms: FakeLms) => {
  const session = new Session(lms.api, DIALECTS['1.2']);
  return { session, answer: session.open() };
};

describe('a session with an LMS', () => {
  it('reports score and status, and stores them at once', () => {
    const lms = new FakeLms();
    const { session } = opened(lms);
    expect(session.report(standing(1, 4, 2), 'passed:adam')).toEqual({ kind: 'done' });
    expect(Object.fromEntries(lms.stored)).toEqual({
      'cmi.core.exit': 'suspend',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.score.raw': '25',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.suspend_data': 'passed:adam',
    });
    session.report(standing(2, 4, 2), 'passed:adam lion');
    expect(lms.stored.get('cmi.core.lesson_status')).toBe('passed');
  });

  it('never takes a completed course back', () => {
    const lms = new FakeLms();
    lms.values.set('cmi.core.lesson_status', 'passed');
    const { session } = opened(lms);
    session.report(standing(1, 4, 4), 'passed:adam');
    expect(lms.stored.get('cmi.core.lesson_status')).toBe('passed');
  });

  it('says what the LMS refused, with its code and its words, and takes the next report', () => {
    const lms = new FakeLms();
    const { session } = opened(lms);
    lms.failing.add('LMSCommit');
    expect(session.report(standing(1, 4, 4), 'passed:adam')).toEqual({
      kind: 'refused',
      why: 'Your learning platform did not store your result (error 101: General exception).',
    });
    lms.failing.clear();
    expect(session.report(standing(1, 4, 4), 'passed:adam').kind).toBe('done');
    lms.failing.add('cmi.core.score.raw');
    expect(session.report(standing(1, 4, 4), 'passed:adam')).toEqual({
      kind: 'refused',
      why: 'Your learning platform did not take cmi.core.score.raw (error 351).',
    });
  });

  it('does not begin where the LMS fails to say what it keeps, or shows a review', () => {
    const failing = new FakeLms();
    failing.failing.add('LMSGetValue');
    expect(opened(failing).answer).toMatchObject({ kind: 'refused' });
    const review = new FakeLms();
    review.values.set('cmi.core.lesson_mode', 'review');
    expect(opened(review).answer).toMatchObject({ why: expect.stringContaining('review') });
    expect(review.values.has('cmi.core.exit')).toBe(false);
  });

  it('survives a run-time whose functions throw or are missing', () => {
    const thrower = {
      LMSInitialize: () => {
        throw new Error('gone');
      },
    };
    const session = new Session(thrower, DIALECTS['1.2']);
    expect(session.open().kind).toBe('refused');
    expect(session.report(standing(1, 1, 1), '').kind).toBe('refused');
    expect(() => session.close(3)).not.toThrow();
  });
});

describe('the dialects', () => {
  it('write lengths of time as each version does', () => {
    expect(DIALECTS['1.2'].duration(3_725.9)).toBe('0001:02:05');
    expect(DIALECTS['2004'].duration(3_725.9)).toBe('PT3725S');
  });

  it('tell a 2004 LMS of score, progress, completion and success apart', () => {
    expect(Object.fromEntries(DIALECTS['2004'].settings(standing(1, 3, 2)))).toEqual({
      'cmi.score.min': '0',
      'cmi.score.max': '100',
      'cmi.score.raw': '33.33',
      'cmi.score.scaled': '0.3333',
      'cmi.progress_measure': '0.5',
      'cmi.completion_status': 'incomplete',
      'cmi.success_status': 'unknown',
    });
  });
});

describe('the search for a run-time', () => {
  const api = { LMSInitialize: () => 'true' };

  it('goes up through frames, and to the opener of the window or of its outermost frame', () => {
    const lms: object = { API: api };
    expect(findApi({ parent: { parent: lms } }, 'API')).toBe(api);
    expect(findApi({ opener: { parent: lms } }, 'API')).toBe(api);
    expect(findApi({ parent: {}, top: { opener: lms } }, 'API')).toBe(api);
    expect(findApi({ parent: {} }, 'API')).toBeUndefined();
  });

  it('ends at a frame of another origin and in a ring of frames', () => {
    const foreign: Frame & { readonly API: never } = {
      get API(): never {
        throw new DOMException('Blocked', 'SecurityError');
      },
    };
    expect(findApi({ parent: foreign }, 'API')).toBeUndefined();
    const ring: { parent?: object } = {};
    ring.parent = { parent: ring };
    expect(findApi(ring, 'API')).toBeUndefined();
  });
});

describe('what is passed', () => {
  it('comes back from the line that the LMS keeps, without ids that the course has not', () => {
    const text = passedText(new Set(['lion', 'adam', 'gone']));
    expect(text).toBe('passed:adam gone lion');
    expect([...readPassed(text, new Set(['adam', 'lion']))]).toEqual(['adam', 'lion']);
    expect(readPassed('another tool’s data', new Set(['adam'])).size).toBe(0);
  });

  it('is seen in the site’s stored progress as it grows', () => {
    const before = '{"passed":{"adam":"x"}}';
    expect(newlyPassed(before, '{"passed":{"adam":"x","lion":"y"}}')).toEqual(['lion']);
    expect(newlyPassed(null, before)).toEqual(['adam']);
    expect(newlyPassed(before, 'broken')).toEqual([]);
  });
});
