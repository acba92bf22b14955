import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/cli/regrade/journal.ts';
import { classWith, handInFile, RIGHT } from './regrade-class.ts';

const lines = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0;

describe('the journal', () => {
  it('lets a run that was killed half-way go on to the same bytes', async () => {
    const handed = await Promise.all(
      Array.from({ length: 40 }, async (_, k) => [
        `${k}.json`,
        // A tenth of a second each, so that there is a half-way.
        await handInFile({
          id: `s${k}`,
          code: `${RIGHT}\nlet x = ${k}; for (let i = 0; i < 2e6; i++) x += i;`,
        }),
      ]),
    );
    const the = classWith('killed', Object.fromEntries(handed));
    await the.regrade('--json', the.place('whole.json'), '--out', the.place('whole.csv'));
    const journal = the.place('killed.json.journal');
    const outputs = ['--json', the.place('killed.json')];
    const child = spawn(
      process.execPath,
      [
        'src/cli/main.ts',
        'regrade',
        the.dir,
        '--root',
        the.root,
        '--course',
        'downhill',
        '--jobs',
        '1',
        ...outputs,
      ],
      { stdio: 'ignore' },
    );
    while (lines(journal) < 5) await wait(20);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const made = lines(journal);
    expect(made).toBeGreaterThanOrEqual(5);
    expect(made).toBeLessThan(40);
    expect(existsSync(the.place('killed.json'))).toBe(false);
    const { notes } = await the.regrade(...outputs);
    expect(notes).toContain(
      `going on with ${made} marks of the journal; ${40 - made} are to be made`,
    );
    expect(the.read('killed.json')).toBe(the.read('whole.json'));
    expect(existsSync(journal)).toBe(false);
    // Three whole runs, on a machine that may be busy with others.
  }, 240_000);

  it('takes no notice of a line cut short, and goes on behind the last whole one', async () => {
    const the = classWith('torn', {});
    const file = the.place('journal');
    const key = { code: 'a', exercise: 'sample', revision: 'r', seed: 1 };
    const mark = { status: 'passed', passed: 6, total: 6, message: 'Ü' } as const;
    const first = await openJournal(file);
    first.add(key, mark);
    first.close();
    appendFileSync(file, '{"key":"b sample r 1","mark":{"sta');
    const second = await openJournal(file);
    expect([second.found, second.find(key)]).toEqual([1, mark]);
    second.add({ ...key, code: 'c' }, mark);
    second.close();
    const third = await openJournal(file);
    third.close();
    expect(third.found).toBe(2);
    for (const other of [{ code: 'x' }, { exercise: 'x' }, { revision: 'x' }, { seed: 2 }])
      expect(third.find({ ...key, ...other })).toBeUndefined();
  });

  it('is kept when it was named, and saves the second run its work', async () => {
    const the = classWith('kept', { '1.json': await handInFile() });
    const named = ['--journal', the.place('marks'), '--json', the.place('g.json')];
    await the.regrade(...named);
    expect((await the.regrade(...named)).notes).toContain(
      'going on with 1 marks of the journal; 0 are to be made',
    );
  });
});
