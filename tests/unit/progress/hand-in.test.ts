import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/progress/canonical-json.ts';
import {
  buildHandIn,
  HAND_IN_LIMITS,
  type HandInContent,
  handInFileName,
  handInText,
} from '../../../src/progress/hand-in.ts';
import { readHandIn } from '../../../src/progress/read-hand-in.ts';

const STORED = readFileSync('tests/fixtures/hand-in/v1.json', 'utf8');
/** Python: sha256 of json.dumps(d, sort_keys=True, separators=(',', ':'), ensure_ascii=False) without the checksum field. */
const CHECKSUM_BY_PYTHON =
  'sha256:5db6b75cb45cc1ecf751bacac4188b2e380b320bc55c2553b559449407f8b225';

const NOW = new Date('2026-02-03T04:05:06Z');
const CONTENT: HandInContent = {
  course: 'downhill',
  student: { name: 'Ada', id: 'a1' },
  exercises: [
    { exercise: 'adam', code: 'x', revision: 'r', status: 'passed', passed: 2, total: 2 },
  ],
};

/** The stored file with some of its text replaced. */
async function reading(from: string, to: string) {
  expect(STORED).toContain(from);
  return await readHandIn(STORED.replace(from, to));
}

describe('a hand-in', () => {
  it('comes back from its text as it was built', async () => {
    const handIn = await buildHandIn(CONTENT, NOW);
    expect(handIn).toMatchObject({ format: 'downhill-hand-in', version: 1, ...CONTENT });
    expect(handIn.madeAt).toBe('2026-02-03T04:05:06.000Z');
    expect(await readHandIn(handInText(handIn))).toEqual({ kind: 'ok', handIn });
  });

  it('of version 1 as stored is read, also after a mail program put a byte order mark before it', async () => {
    const found = await readHandIn(STORED);
    expect(found).toMatchObject({ kind: 'ok', handIn: { student: { id: 's-1042' } } });
    expect(await readHandIn(`\uFEFF${STORED}`)).toEqual(found);
  });

  it('carries the checksum that another language computes for it', () => {
    expect(JSON.parse(STORED).checksum).toBe(CHECKSUM_BY_PYTHON);
  });

  it('keeps its checksum when its fields are reordered and its spaces are gone', async () => {
    const { format, ...rest } = JSON.parse(STORED);
    expect((await readHandIn(JSON.stringify({ ...rest, format }))).kind).toBe('ok');
  });

  it('that claims another verdict, code or name than it was made with is readable and found out', async () => {
    for (const [from, to] of [
      ['"not-checked"', '"passed"'],
      ['ε', 'e'],
      ['s-1042', 's-1043'],
    ] as const) {
      const found = await reading(from, to);
      expect(found.kind).toBe('checksum-differs');
      expect(found).toHaveProperty('handIn.course', 'downhill');
    }
  });

  it.each(['', '{', 'hello', STORED.slice(0, 200)])('cannot be read from %j', async (text) => {
    expect((await readHandIn(text)).kind).toBe('not-json');
  });

  it.each(['null', '[]', '7', '{}', '{"format":"downhill-export","version":1}'])(
    'is not what %s is',
    async (text) => {
      expect((await readHandIn(text)).kind).toBe('not-a-hand-in');
    },
  );

  it('of a newer version is refused by its number', async () => {
    expect(await reading('"version": 1', '"version": 2')).toMatchObject({
      kind: 'newer-version',
      version: 2,
      why: expect.stringContaining('version 2'),
    });
  });

  it.each([
    ['"code": ""', '"code": 7', 'exercises.1.code'],
    ['"lion"', '"../../etc/passwd"', 'exercises.1.exercise'],
    ['"lion"', '"constructor"', 'exercises.1.exercise'],
    ['"lion"', '"adam"', 'exercises'],
    ['"passed": 12', '"passed": -1', 'exercises.0.passed'],
    ['"not-checked"', '"excellent"', 'exercises.1.status'],
    ['s-1042', 's\\n1042', 'student.id'],
    ['"student": {', '"student": { "__proto__": {},', 'student.__proto__'],
    ['"course": "downhill"', '"course": ""', 'course'],
    ['2026-02-03T04:05:06.000Z', 'yesterday', 'madeAt'],
    ['sha256:', 'md5:', 'checksum'],
    ['"madeAt"', '"mark": 100, "madeAt"', 'mark'],
  ])('with %s as %s is broken at %s', async (from, to, at) => {
    const found = await reading(from, to);
    expect(found).toMatchObject({ kind: 'broken', at, why: expect.stringContaining(at) });
  });

  it('cannot be built or read beyond its limits', async () => {
    const [one] = CONTENT.exercises;
    if (!one) throw new Error('the content has an exercise');
    const long = { ...one, code: 'x'.repeat(HAND_IN_LIMITS.code + 1) };
    await expect(buildHandIn({ ...CONTENT, exercises: [long] }, NOW)).rejects.toThrow();
    const many = Array.from({ length: HAND_IN_LIMITS.exercises + 1 }, (_, index) => ({
      ...one,
      exercise: `e${index}`,
    }));
    await expect(buildHandIn({ ...CONTENT, exercises: many }, NOW)).rejects.toThrow();
    expect((await readHandIn(' '.repeat(HAND_IN_LIMITS.text + 1))).kind).toBe('too-large');
  });

  it('nested a hundred thousand deep is refused, not fallen over', async () => {
    const bomb = `${'['.repeat(1e5)}${']'.repeat(1e5)}`;
    expect((await readHandIn(bomb)).kind).not.toBe('ok');
    expect((await reading('"code": ""', `"code": ${bomb}`)).kind).not.toBe('ok');
  });

  it.each([
    ['s-1042', 'downhill-s-1042.json'],
    ['../../etc/passwd', 'downhill-etc-passwd.json'],
    ['Łódź 7', 'downhill-Łódź-7.json'],
    ['=cmd|calc', 'downhill-cmd-calc.json'],
    ['', 'downhill-student.json'],
    ['x'.repeat(500), `downhill-${'x'.repeat(60)}.json`],
  ])('of a student %j is named %s', (id, name) => {
    expect(handInFileName({ course: 'downhill', student: { name: '', id } })).toBe(name);
  });
});

describe('canonical JSON', () => {
  it('sorts names at every depth and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: undefined, A: 'é\n' })).toBe(
      '{"A":"é\\n","b":[{"c":null,"d":1}]}',
    );
  });
});
