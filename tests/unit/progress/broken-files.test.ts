import { describe, expect, it } from 'vitest';
import { EXPORT_MAX_BYTES } from '../../../src/progress/export-file.ts';
import { HAND_IN_LIMITS } from '../../../src/progress/hand-in.ts';
import { issueWords } from '../../../src/progress/issue-words.ts';
import { readExport } from '../../../src/progress/read-export.ts';
import { readHandIn } from '../../../src/progress/read-hand-in.ts';

/** What is said of an export that is right but for these fields. */
async function saidOf(change: object): Promise<string> {
  const file = {
    format: 'downhill-progress',
    version: 1,
    course: 'downhill',
    madeAt: '2026-01-01T00:00:00Z',
    kept: {},
    attempts: [],
  };
  const text = JSON.stringify({ ...file, ...change });
  const reading = await readExport({ size: text.length, text: async () => text });
  return reading.kind === 'refused' ? reading.why : 'it was read';
}

describe('an export that is broken says where and how', () => {
  it.each<[string, object, string]>([
    ['a wrong type', { course: 7 }, 'The file is broken at “course”, which is not a string.'],
    [
      'too short a text',
      { course: '' },
      'The file is broken at “course”, which is smaller than 1.',
    ],
    [
      'too long a text',
      { course: 'x'.repeat(101) },
      'The file is broken at “course”, which is larger than 100.',
    ],
    [
      'another form',
      { madeAt: 'yesterday' },
      'The file is broken at “madeAt”, which does not have the form it should.',
    ],
    [
      'a place inside',
      { attempts: [7] },
      'The file is broken at “attempts.0”, which is not an object.',
    ],
    ['nothing wrong', {}, 'it was read'],
  ])('%s', async (_name, change, said) => expect(await saidOf(change)).toBe(said));

  it('in words for every kind of issue', () => {
    const at = { path: ['a', 1], message: 'has a message of its own', input: {} };
    expect(issueWords({ code: 'custom', ...at })).toEqual({ at: 'a.1', what: at.message });
    const extra = { code: 'unrecognized_keys' as const, keys: ['x'.repeat(70), 'y'], ...at };
    expect(issueWords(extra)).toEqual({
      at: `a.1.${'x'.repeat(60)}`,
      what: 'is a field that the format does not have',
    });
    expect(issueWords(undefined)).toEqual({ at: '', what: 'does not have the form it should' });
  });
});

describe('a file’s size', () => {
  it('is looked at before the file, to the byte', async () => {
    const opened = { text: async () => '' };
    expect(await readExport({ size: EXPORT_MAX_BYTES, ...opened })).toMatchObject({
      why: 'The file is not JSON: it is damaged, cut short, or of another kind.',
    });
    expect(await readExport({ size: EXPORT_MAX_BYTES + 600_000, ...opened })).toEqual({
      kind: 'refused',
      why: 'The file is 26 MB large; an export has at most 25 MB.',
    });
    expect(await readExport({ size: EXPORT_MAX_BYTES + 1, ...opened })).toMatchObject({
      why: expect.stringContaining('MB large'),
    });
  });

  it('of a hand-in is its characters', async () => {
    const spaces = (n: number) => readHandIn(' '.repeat(n));
    expect((await spaces(HAND_IN_LIMITS.text)).kind).toBe('not-json');
    expect(await spaces(HAND_IN_LIMITS.text + 1)).toEqual({
      kind: 'too-large',
      why: `The file has ${HAND_IN_LIMITS.text + 1} characters; a hand-in has at most ${HAND_IN_LIMITS.text}.`,
    });
  });
});

it('a byte order mark is taken off the front and nowhere else', async () => {
  const mark = '\uFEFF';
  const text = (course: string) =>
    `{"format":"downhill-progress","version":1,"course":"${course}","madeAt":"2026-01-01T00:00:00Z","kept":{},"attempts":[]}`;
  const read = (one: string) => readExport({ size: 1, text: async () => one });
  expect(await read(`${mark}${text('a')}`)).toMatchObject({ file: { course: 'a' } });
  expect(await read(text(`${mark}b`))).toMatchObject({ file: { course: `${mark}b` } });
  expect((await read(`x${text('a')}`)).kind).toBe('refused');
});
