import { describe, expect, it } from 'vitest';
import { codeHash } from '../../../src/cli/regrade/hand-in-index.ts';
import { lateWords, penaltyOf, readDue, readLateRule } from '../../../src/cli/regrade/late-rule.ts';
import { readRoster } from '../../../src/cli/regrade/roster.ts';
import { isIn } from '../../../src/cli/regrade/shard.ts';
import { ASCENT, classWith, handInFile } from './regrade-class.ts';

const roster = (text: string | Buffer) => readRoster(Buffer.from(text), 'roster.csv');
const HOUR = 3_600_000;

describe('a roster', () => {
  it.each([
    ['commas', 'id,name\n7,Ada\n'],
    ['a byte-order mark and semicolons', '\uFEFFID;Name\r\n7;Ada\r\n'],
    ['tabs and quotes', '"Student ID"\t"First name"\t"Last name"\n"7"\t"Ada"\t""\n'],
    ['Excel’s first line', 'sep=;\nid;name\n7;Ada\n'],
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('id,name\n7,Ada\n', 'utf16le')]),
    ],
  ])('is read with %s', (_, text) => {
    expect(roster(text).find(' 7 ')).toMatchObject({ name: 'Ada', ids: ['7'] });
  });

  it('keeps names of every script, quotes and commas', () => {
    const { students } = roster('id,name\n1,"O""Brien, Zoë"\n2,李雷\n3,Ибрагим\n4,محمد\n5,D"Arc\n');
    expect(students.map(({ name }) => name)).toEqual([
      'O"Brien, Zoë',
      '李雷',
      'Ибрагим',
      'محمد',
      'D"Arc',
    ]);
  });

  it('reads what an old spreadsheet saved', () => {
    const bytes = Buffer.from('id;name\n1;Zo\u00EB\n', 'latin1');
    expect(roster(bytes).students[0]?.name).toBe('Zoë');
  });

  it('knows a student by each id, in any case and either Unicode form', () => {
    const { find } = roster('SIS User ID,SIS Login ID,Name\n7,Zoe\u0308@X.org,Zoë\n');
    expect(find('zoë@x.org')?.line).toBe(2);
    expect(find('7')).toBe(find('zoë@x.org'));
    expect(find('')).toBeUndefined();
  });

  it.each([
    ['name\nAda\n', 'roster.csv has no column that tells students apart.'],
    ['', 'roster.csv has no column'],
    ['id,name\n7,Ada\n8,Bo\n7,Cy\n', 'lines 2 and 4 both have the id "7". Mend one'],
    ['id,name\n7,Ada\n,Bo\n', 'line 3: Bo has no id.'],
    ['id,name\n7,"Ada\n', 'is not a table'],
  ])('%j is refused with the line to mend', (text, message) => {
    expect(() => roster(text)).toThrow(message);
  });
});

describe('a late rule', () => {
  it.each([
    ['10%/day', 1, 0.1],
    ['10%/day', 24 * HOUR, 0.1],
    ['10%/day', 24 * HOUR + 1, 0.2],
    ['10%/day', 72 * HOUR, 0.3],
    ['10%/day', 1000 * HOUR, 1],
    ['10%/day,max=50%', 1000 * HOUR, 0.5],
    ['5%/hour,grace=15min', 15 * 60_000, 0],
    ['5%/hour,grace=15min', 16 * 60_000, 0.05],
    ['2.5%/hour, max=50%, grace=1hour', 2 * HOUR, 0.05],
    ['100%', 1, 1],
    ['10%/day', 0, 0],
  ])('%s takes off for %d ms: %d', (rule, lateMs, share) => {
    expect(penaltyOf(readLateRule(rule), lateMs)).toBe(share);
  });

  it.each(['10', '10%/week', '200%', '10%/day;max=50%', '10%/day,max=150%', ''])(
    '%j is none',
    (rule) => {
      expect(() => readLateRule(rule)).toThrow('--late takes what each begun day costs');
    },
  );

  it('reads a due date by its zone, and says lateness in words', () => {
    expect(readDue('2026-11-30T23:59+01:00')).toBe(Date.UTC(2026, 10, 30, 22, 59));
    expect(lateWords(25 * HOUR + 60_000)).toBe('1 day 1 hour 1 minute');
    expect(lateWords(1)).toBe('1 minute');
  });
});

it('a shard takes a student by the id, each into one part, whatever its case', () => {
  for (let k = 0; k < 50; k += 1) {
    const parts = [1, 2, 3].filter((index) => isIn({ index, count: 3 }, { id: `S${k}`, name: '' }));
    expect(parts).toHaveLength(1);
    expect(isIn({ index: parts[0] ?? 0, count: 3 }, { id: `s${k}`, name: 'x' })).toBe(true);
  }
});

it('the hash of code is SHA-256', () => {
  // FIPS 180-2, appendix B.1.
  expect(codeHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

describe('a gradebook', () => {
  const CANVAS =
    'Student,ID,SIS User ID,SIS Login ID,Section,Quiz (12)\n    Points Possible,,,,,10\n"Lovelace, Ada",101,s1,ada,A1,3\n"Bo, Bo",102,s2,bo,A1,\n"Cy, Cy",103,s3,cy,A1,\n';

  it('for Canvas has the columns of its export, points possible, and only students known to it', async () => {
    const the = classWith('canvas', {
      '1.json': await handInFile({ id: 's1', name: 'Ada L.' }),
      '2.json': await handInFile({ id: 'bo', name: 'Bo', code: ASCENT }),
      '4.json': await handInFile({ id: 'stranger', name: 'Cy, Cy' }),
    });
    const list = the.put('roster.csv', CANVAS);
    const { notes } = await the.regrade(
      '--roster',
      list,
      '--gradebook',
      'canvas',
      '--assignment',
      'Optimizers (77)',
      '--out',
      the.place('g.csv'),
    );
    expect(the.read('g.csv')).toBe(
      `Student,ID,SIS User ID,SIS Login ID,Section,Optimizers (77)
Points Possible,,,,,1
"Bo, Bo",102,s2,bo,A1,0
"Lovelace, Ada",101,s1,ada,A1,1
`,
    );
    expect(notes).toContain('not in the canvas file: stranger (Cy, Cy), who is not on the roster');
    expect(notes).toContain('1 missing');
  });

  it('for Moodle has what maps to a user, and a column an exercise if asked for', async () => {
    const the = classWith('moodle', {
      '1.json': await handInFile({ id: 'ada@x.org', name: 'Ada' }),
    });
    const list = the.put(
      'roster.csv',
      'First name,Last name,ID number,Email address\nAda,Lovelace,7,ada@x.org\n',
    );
    await the.regrade(
      '--roster',
      list,
      '--gradebook',
      'moodle',
      '--items',
      'exercises',
      '--out',
      the.place('g.csv'),
    );
    expect(the.read('g.csv')).toBe(
      'First name,Last name,ID number,Email address,Downhill: sample\nAda,Lovelace,7,ada@x.org,1\n',
    );
  });

  it('wants a roster of that system, and leaves no file behind without', async () => {
    const the = classWith('gradebook', { '1.json': await handInFile() });
    const list = the.put('roster.csv', 'id,name\ns1,Ada\n');
    await expect(
      the.regrade('--roster', list, '--gradebook', 'canvas', '--json', the.place('g.json')),
    ).rejects.toThrow('--gradebook canvas takes the Gradebook’s own export as --roster');
    expect(() => the.read('g.json')).toThrow();
  });

  it('says of the roster who is missing and who is not on it', async () => {
    const the = classWith('roster', {
      '1.json': await handInFile({ id: 'S1', name: 'ada' }),
      '2.json': await handInFile({ id: 'x', name: 'X' }),
    });
    const list = the.put('roster.csv', '\uFEFFid;name\ns1;Ada Lovelace\ns2;Émile\n');
    const { text, notes } = await the.regrade('--roster', list);
    expect(text).toContain('S1,Ada Lovelace,graded,1');
    expect(text).toContain('s2,Émile,missing,');
    expect(text).toContain('the file names ada');
    expect(text).toMatch(/x,X,graded,1.*not on the roster/);
    expect(notes).toContain('2 students graded in 1 exercise, 1 missing');
  });
});
