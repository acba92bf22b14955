import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGrades } from '../../../src/cli/regrade/read-grades.ts';
import { ASCENT, classWith, handInFile, RIGHT } from './regrade-class.ts';

const four = async () => ({
  'a/s1.json': await handInFile({ id: 's1', name: 'Ada' }),
  'b/s2.json': await handInFile({ id: 's2', name: 'Bo', code: ASCENT }),
  's3.json': await handInFile({ id: 's3', name: '李雷', code: `${RIGHT} // mine` }),
  's4.json': await handInFile({ id: 's4', name: 'Zoë "Z" Ó', code: 'export const update =' }),
});

describe('regrade', () => {
  it('writes a row a student, found however deep, and the same bytes again, in two threads too', async () => {
    const the = classWith('rows', await four());
    const { code, notes } = await the.regrade(
      '--out',
      the.place('g.csv'),
      '--json',
      the.place('g.json'),
    );
    expect(code).toBe(0);
    expect(notes).toContain('4 students graded in 1 exercise');
    const [table, json] = [the.read('g.csv'), the.read('g.json')];
    expect(
      table
        .split('\n')
        .slice(0, 5)
        .map((line) => line.split(',').slice(0, 7).join(',')),
    ).toEqual([
      '\uFEFFid,name,standing,sample,points,penalty,total',
      's1,Ada,graded,1,1,0,1',
      's2,Bo,graded,0,0,0,0',
      's3,李雷,graded,1,1,0,1',
      's4,"Zoë ""Z"" Ó",graded,0,0,0,0',
    ]);
    expect(existsSync(the.place('g.csv.journal'))).toBe(false);
    await the.regrade('--out', the.place('g.csv'), '--json', the.place('g.json'), '--jobs', '2');
    expect([the.read('g.csv'), the.read('g.json')]).toEqual([table, json]);
  });

  it('gives the mark of the code, whatever the file claims', async () => {
    const text = await handInFile({ id: 's2', code: RIGHT });
    const the = classWith('tampered', {
      'claimed.json': await handInFile({ id: 's1', code: ASCENT }),
      'changed.json': text.replace('x - lr', 'x + lr'),
    });
    await the.regrade('--json', the.place('g.json'));
    const { students } = readGrades(the.place('g.json'));
    expect(students.map(({ id, total, marks }) => [id, total, marks[0]?.mistake])).toEqual([
      ['s1', 0, 'ascent'],
      ['s2', 0, 'ascent'],
    ]);
    expect(students[0]?.notes).toContain('said to have passed, and does not: sample');
    expect(students[0]?.notes).toContain('made under another revision, graded by today’s: sample');
    expect(students[1]?.notes).toContain('the file was changed after it was made');
  });

  it('gives each of a thousand students their own mark, in one run', async () => {
    // Fifty programs among them, a fifth of which are wrong.
    const codeOf = (k: number) => `${k % 5 === 0 ? ASCENT : RIGHT} // ${k % 50}`;
    const files = await Promise.all(
      Array.from({ length: 1000 }, async (_, k) => [
        `${k}.json`,
        await handInFile({ id: `s${k}`, name: `Student ${k}`, code: codeOf(k) }),
      ]),
    );
    const the = classWith('thousand-good', Object.fromEntries(files));
    const { code } = await the.regrade('--json', the.place('g.json'), '--jobs', '2');
    expect(code).toBe(0);
    const { students } = readGrades(the.place('g.json'));
    expect(new Map(students.map(({ id, total }) => [id, total]))).toEqual(
      new Map(Array.from({ length: 1000 }, (_, k) => [`s${k}`, k % 5 === 0 ? 0 : 1])),
    );
  });

  it('takes the latest of several hand-ins, or the best', async () => {
    const the = classWith('several', {
      '1.json': await handInFile({ at: '2026-11-20T10:00:00Z' }),
      '2.json': await handInFile({ at: '2026-11-20T11:00:00Z', code: ASCENT }),
    });
    expect((await the.regrade()).text).toContain(
      's1,Ada,graded,0,0,0,0,2026-11-20T11:00:00.000Z,2.json',
    );
    const { text } = await the.regrade('--best');
    expect(text).toContain('s1,Ada,graded,1,1,0,1,2026-11-20T10:00:00.000Z,1.json');
    expect(text).toContain('2 hand-ins; the best counts: 1.json');
  });

  it('takes lateness off by the rule, and says so', async () => {
    const the = classWith('late', { 's1.json': await handInFile({ at: '2026-11-22T12:00:00Z' }) });
    const { text } = await the.regrade('--due', '2026-11-20T11:00Z', '--late', '10%/day,max=50%');
    expect(text).toContain('s1,Ada,graded,1,1,0.3,0.7');
    expect(text).toContain('late by 2 days 1 hour, 30 % taken off');
  });

  it('reports the same code, but not the starter', async () => {
    const starter = `/** The parameters after one step against the gradient. */
export function update(w: number[], g: number[], lr: number): number[] {
  // Your code.
  return w;
}
`;
    const the = classWith('same', {
      'a.json': await handInFile({ id: 'a' }),
      'b.json': await handInFile({ id: 'b', name: 'Bo' }),
      'c.json': await handInFile({ id: 'c', name: 'Cy', code: starter }),
      'd.json': await handInFile({ id: 'd', name: 'Di', code: starter }),
    });
    const lines = (await the.regrade()).text.split('\n');
    expect(lines[1]).toContain('sample: the same code as b');
    expect(lines[2]).toContain('sample: the same code as a');
    expect(lines[3]).not.toContain('the same code');
  });

  it('merges parts to the bytes of the whole, the tables too', async () => {
    const the = classWith('shards', {
      ...(await four()),
      'twin.json': await handInFile({ id: 's5', name: 'Twin' }),
      'broken.json': '{',
      'notes.txt': 'x',
    });
    await the.regrade('--out', the.place('g.csv'), '--json', the.place('g.json'));
    const parts = ['1/3', '2/3', '3/3'].map(
      (shard, k) => [shard, the.place(`p${k}.json`)] as const,
    );
    for (const [shard, file] of parts) await the.regrade('--shard', shard, '--json', file);
    const files = parts.map(([, file]) => file);
    await the.merge(
      ...files.toReversed(),
      '--out',
      the.place('m.csv'),
      '--json',
      the.place('m.json'),
    );
    expect(the.read('m.json')).toBe(the.read('g.json'));
    expect(the.read('m.csv')).toBe(the.read('g.csv'));
    await expect(the.merge()).rejects.toThrow('merge takes the JSON of every part');
    const [first, second] = files as [string, string];
    await expect(the.merge(first, second)).rejects.toThrow(
      'part 3/3 is missing; merge takes all 3 parts.',
    );
    await expect(the.merge(first, ...files)).rejects.toThrow(
      'are both part 1/3; give each part once.',
    );
    await the.regrade('--shard', '3/3', '--seed', '5', '--json', the.place('other.json'));
    await expect(the.merge(first, second, the.place('other.json'))).rejects.toThrow(
      'are not parts of one run: files, seed, exercises or rules differ.',
    );
  });

  it('explains each mark that changed by code, revision and seed', async () => {
    const the = classWith('explain', {
      's1.json': await handInFile(),
      's2.json': await handInFile({ id: 's2', name: 'Bo' }),
    });
    await the.regrade('--json', the.place('old.json'));
    the.put('handed/s1.json', await handInFile({ code: ASCENT }));
    the.put(
      'old.json',
      the
        .read('old.json')
        .replace(
          /("id":"s2".*?"revision":")\w+(.*?)"status":"passed"/,
          '$1older$2"status":"failed"',
        ),
    );
    const { text } = await the.regrade(
      '--json',
      the.place('new.json'),
      '--explain',
      the.place('old.json'),
      '--seed',
      '9',
    );
    expect(text.split('\n')).toEqual([
      's1, sample: passed → failed: the code and the seed changed',
      's2, sample: failed → passed: the exercise’s revision and the seed changed',
    ]);
  });

  it('grades with a seed of one’s own', async () => {
    const the = classWith('seed', { 's1.json': await handInFile() });
    await the.regrade('--seed', '4711', '--json', the.place('g.json'));
    const { seed, students } = readGrades(the.place('g.json'));
    expect([seed, students[0]?.total]).toEqual([4711, 1]);
  });

  it.each([
    [['--late', '10%/day'], '--late needs --due'],
    [['--due', '2026-11-30'], '--due takes a date with time and zone, as in 2026-11-30T23:59Z'],
    [['--due', '2026-11-30T23:59Z', '--late', 'much'], '--late takes what each begun day costs'],
    [['--latest', '--best'], 'exclude each other'],
    [['--shard', '4/3'], '--shard takes a part and how many there are, as in 2/5'],
    [['--jobs', '0'], '--jobs takes how many threads may run'],
    [['--gradebook', 'canvas'], '--gradebook needs --roster'],
    [['--roster', 'nowhere.csv'], 'the roster nowhere.csv does not exist.'],
    [['--explain', 'package.json'], 'package.json is not what "regrade --json" writes.'],
    [['--exercises', 'sampel'], 'there is no exercise "sampel"'],
    [['--out', 'x', '--json', 'x'], 'name the same file'],
  ])('%j is a usage error that says what to do', async (args, message) => {
    const the = classWith('usage', {});
    await expect(the.regrade(...args)).rejects.toThrow(message);
  });
});
