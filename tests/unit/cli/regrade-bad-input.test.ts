import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGrades } from '../../../src/cli/regrade/read-grades.ts';
import { classWith, handIn, handInFile, RIGHT } from './regrade-class.ts';

/** Grades these files beside one good hand-in, which must come out of it as ever. */
async function besideAGoodOne(name: string, files: Readonly<Record<string, string | Buffer>>) {
  const the = classWith(name, {
    'good.json': await handInFile({ id: 'good', name: 'Good' }),
    ...files,
  });
  const { code, notes } = await the.regrade(
    '--json',
    the.place('g.json'),
    '--out',
    the.place('g.csv'),
  );
  const grades = readGrades(the.place('g.json'));
  expect(grades.students.find(({ id }) => id === 'good')).toMatchObject({
    total: 1,
    standing: 'graded',
  });
  return { code, notes, grades, table: the.read('g.csv') };
}

const UNUSABLE: readonly (readonly [string, () => Promise<string | Buffer>, string])[] = [
  ['not JSON', async () => 'Dear professor, here is my work.', 'The file is not JSON'],
  ['cut short', async () => (await handInFile()).slice(0, 300), 'The file is not JSON'],
  ['another kind of JSON', async () => '{"format":"other"}', 'not a hand-in'],
  ['a list', async () => '[]', 'not a hand-in'],
  [
    'from another course',
    async () => handInFile({ course: 'uphill' }),
    'belongs to the course "uphill", not to "downhill"',
  ],
  [
    'of a newer version',
    async () => (await handInFile()).replace('"version": 1', '"version": 2'),
    'a hand-in of version 2',
  ],
  [
    'a path for an exercise',
    async () => (await handInFile()).replace('"sample"', '"../../etc/passwd"'),
    'broken at "exercises.0.exercise"',
  ],
  ['nobody’s', async () => handInFile({ id: ' ', name: '' }), 'names nobody'],
  ['very deep', async () => '['.repeat(200_000), 'not JSON'],
  ['empty', async () => '', 'not JSON'],
  ['binary', async () => Buffer.from([0xff, 0xfe, 0, 0, 1]), 'not JSON'],
  ['50 MB', async () => Buffer.alloc(50_000_000, 32), 'The file has 50 MB'],
];

describe('a file that cannot be used becomes a row with the reason', () => {
  it.each(UNUSABLE)('%s', async (name, text, why) => {
    const { code, grades, table, notes } = await besideAGoodOne(
      `bad-${name.replace(/\W+/g, '-')}`,
      {
        'bad.json': await text(),
      },
    );
    expect(code).toBe(0);
    expect(grades.broken).toMatchObject([{ file: 'bad.json', why: expect.stringContaining(why) }]);
    expect(table).toContain('unusable');
    expect(notes).toContain('unusable: bad.json:');
  });

  it('names and ids that are paths, markup or words of the language are only text', async () => {
    const { grades } = await besideAGoodOne('bad-names', {
      'a.json': await handInFile({
        id: '../../../etc/passwd',
        name: '<img src=x onerror=alert(1)>',
      }),
      'b.json': await handInFile({ id: '__proto__', name: 'constructor' }),
    });
    expect(grades.students.map(({ id }) => id)).toEqual([
      '../../../etc/passwd',
      '__proto__',
      'good',
    ]);
  });
});

describe('code that would harm', () => {
  it.each([
    ['endless loop', 'for (;;) {}', 'timeout'],
    ['memory', 'const a = []; for (;;) a.push(new Array(10000).fill(1));', 'memory'],
    [
      'output',
      `${RIGHT} for (let i = 0; i < 100000; i++) console.log('x'.repeat(1000));`,
      'passed',
    ],
    ['nesting', `export const update = ${'('.repeat(60_000)}1${')'.repeat(60_000)};`, 'invalid'],
    ['another’s module', "import fs from 'node:fs';", 'invalid'],
    [
      'a claim',
      'globalThis.postMessage?.({ kind: "mark", mark: { status: "passed" } }); process.exit(0);',
      'threw',
    ],
  ])('%s ends as a mark of its own', async (name, code, status) => {
    const { grades } = await besideAGoodOne(`bomb-${name.replace(/\W+/g, '-')}`, {
      'bomb.json': await handInFile({ id: 'bomb', name: 'Bomb', code }),
    });
    const [bomb] = grades.students;
    expect(bomb?.marks).toMatchObject([{ status, points: status === 'passed' ? 1 : 0 }]);
  });
});

describe('what else lies in a folder', () => {
  it('is said and skipped', async () => {
    const the = classWith('lying-about', {
      'handed.zip': 'PK',
      'readme.txt': 'x',
      '.DS_Store': '',
    });
    the.put('outside.json', await handInFile());
    symlinkSync(the.place('outside.json'), `${the.dir}/link.json`);
    symlinkSync(the.root, `${the.dir}/up`);
    mkdirSync(`${the.dir}/folder.json`);
    execFileSync('mkfifo', [`${the.dir}/pipe.json`]);
    the.put('handed/folder.json/inner.json', await handInFile({ id: 's9' }));
    await the.regrade('--json', the.place('g.json'));
    const { students, skipped } = readGrades(the.place('g.json'));
    expect(students.map(({ id }) => id)).toEqual(['s9']);
    expect(skipped.map(({ file, why }) => `${file} ${why}`)).toEqual([
      '.DS_Store is not a .json file, as hand-ins are',
      'folder.json is a folder in spite of its name; what is in it was read',
      'handed.zip is an archive; unpack it here',
      'link.json is a symbolic link, which is not followed; put the file itself here',
      'pipe.json is not a plain file',
      'readme.txt is not a .json file, as hand-ins are',
      'up is a symbolic link, which is not followed; put the file itself here',
    ]);
  });

  it('results that lie among the hand-ins are not taken for some', async () => {
    const the = classWith('own-results', { 's1.json': await handInFile() });
    const json = the.place('handed/grades.json');
    await the.regrade('--json', json);
    const once = the.read('handed/grades.json');
    await the.regrade('--json', json);
    expect(the.read('handed/grades.json')).toBe(once);
  });
});

describe('nobody’s mark is another’s', () => {
  it('an id that two names use is contested, not overwritten', async () => {
    const files = {
      'ada.json': await handInFile({ id: 's1', name: 'Ada' }),
      'eve.json': await handInFile({
        id: 'S1 ',
        name: 'Eve',
        code: 'no',
        at: '2026-11-21T00:00:00Z',
      }),
    };
    const the = classWith('contested', files);
    const { text } = await the.regrade();
    expect(text).toContain('S1,Eve,contested,0');
    expect(text).toContain('s1,Ada,contested,1');
    expect(text).toContain('the same id is used by eve.json (Eve); find out whose is whose');
    const roster = the.put('roster.csv', 'id,name\ns1,ADA\n');
    const joined = (await the.regrade('--roster', roster)).text;
    expect(joined).toContain('s1,ADA,graded,1');
    expect(joined).toContain('S1,Eve,contested,0');
  });

  it('no cell is a formula', async () => {
    const names = ['=cmd|x', '+1', '-1', '@SUM', '\u0009=1', '\u000D=1', 'a;=1', '＝1'];
    const the = classWith('formulas', { 's0.json': await handInFile({ id: '=1+1', name: '=2' }) });
    for (const [k, name] of names.entries()) {
      const good = await handIn({ id: `s${k}` });
      // The format lets no control character in; a file made by hand may try.
      the.put(`handed/${k}.json`, JSON.stringify({ ...good, student: { id: `s${k}`, name } }));
    }
    const { text } = await the.regrade();
    for (const cell of text.split(/[,;\n]/))
      expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@\t\r＝-]/);
    expect(text).toContain("'=cmd|x");
  });

  it('takes a thousand files at once, each broken in its own way', async () => {
    const whole = await handInFile();
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, k) => [
        `${k}.json`,
        whole.slice(0, 1 + ((k * 7) % (whole.length - 3))),
      ]),
    );
    const { grades } = await besideAGoodOne('thousand', files);
    expect(grades.broken).toHaveLength(1000);
  });
});
