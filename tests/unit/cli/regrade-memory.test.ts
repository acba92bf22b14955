import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Mark } from '../../../src/cli/regrade/grades.ts';
import { indexHandIns } from '../../../src/cli/regrade/hand-in-index.ts';
import { openJournal } from '../../../src/cli/regrade/journal.ts';
import { markHandIns } from '../../../src/cli/regrade/mark-students.ts';
import { classWith, handInFile, RIGHT } from './regrade-class.ts';

const indexOf = async (name: string, code: string) => {
  const the = classWith(name, { 's1.json': await handInFile({ code }) });
  return (await indexHandIns(the.dir, ['s1.json'], 'downhill')).handIns;
};

it('what is kept of a hand-in until the end does not grow with its code', async () => {
  const [short, long] = [
    await indexOf('short', RIGHT),
    await indexOf('long', `${RIGHT}\n// ${'x'.repeat(50_000)}`),
  ];
  expect(JSON.stringify(long)).toHaveLength(JSON.stringify(short).length);
});

it('no more programs wait in memory than keep the threads busy, however many files there are', async () => {
  const files = Object.fromEntries(
    await Promise.all(
      Array.from({ length: 60 }, async (_, k) => [
        `${k}.json`,
        await handInFile({ id: `s${k}`, code: `${RIGHT} // ${k}` }),
      ]),
    ),
  );
  const the = classWith('waiting', files);
  const { handIns } = await indexHandIns(the.dir, readdirSync(the.dir), 'downhill');
  const sheet = { id: 'sample', revision: 'r', starter: '', text: '', patienceMs: 1 };
  const marking = {
    root: the.dir,
    seed: 1,
    sheets: new Map([['sample', sheet]]),
    journal: await openJournal(undefined),
  };
  const mark: Mark = { status: 'passed', passed: 1, total: 1, message: '' };
  let [waiting, most, made] = [0, 0, 0];
  const pool = {
    async grade() {
      waiting += 1;
      most = Math.max(most, waiting);
      // Slower than files are read, so that they would pile up.
      await new Promise((resolve) => setTimeout(resolve, 50));
      waiting -= 1;
      return mark;
    },
  };
  await markHandIns(marking, handIns, pool, 2, () => {
    made += 1;
  });
  expect(made).toBe(60);
  expect(most).toBeLessThanOrEqual(4);
});
