import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { courseWith } from './course.ts';
import { ASCENT, handInFile } from './regrade-class.ts';

const PAGE = readFileSync('content/instructors/regrade.mdx', 'utf8');
const COMMANDS = [...PAGE.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((block) =>
  (block[1] ?? '').trim().split('\n'),
);
const PROGRAM = `${JSON.stringify(process.execPath)} ${JSON.stringify(path.resolve('src/cli/main.ts'))}`;

it('every command of the page on re-grading does what the page says, in its order', async () => {
  const root = courseWith('regrade-page');
  const put = (file: string, text: string) => writeFileSync(path.join(root, file), text);
  mkdirSync(path.join(root, 'handed-in/deep'), { recursive: true });
  put(
    'handed-in/ada.json',
    await handInFile({ id: 'ada', name: 'Ada', at: '2026-12-01T12:00:00Z' }),
  );
  put('handed-in/deep/bo.json', await handInFile({ id: 'bo', name: 'Bo', code: ASCENT }));
  put('roster.csv', 'id;name\nada;Ada Lovelace\nbo;Bo\ncy;Cy\n');
  put(
    'canvas-export.csv',
    'Student,ID,SIS User ID,SIS Login ID,Section\n"Lovelace, Ada",1,s1,ada,A\n"Bo, Bo",2,s2,bo,A\n',
  );
  put('moodle-export.csv', 'First name,Last name,Username\nAda,Lovelace,ada\nBo,Bo,bo\n');
  expect(COMMANDS.length).toBeGreaterThanOrEqual(10);
  for (const command of COMMANDS) {
    expect(command).toMatch(/^npm run -s downhill -- (regrade|merge|report) /);
    const run = command.replace('npm run -s downhill --', PROGRAM);
    execFileSync('sh', ['-c', run], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  }
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  expect(read('canvas.csv')).toContain('"Lovelace, Ada",1,s1,ada,A,1');
  expect(read('moodle.csv')).toContain('Ada,Lovelace,ada,1');
  expect(read('grades.csv')).toContain('ada,Ada,graded,1');
  expect(read('report.html')).toContain('2 students handed in.');
  expect(JSON.parse(read('new.json'))).toMatchObject({ seed: 20532 });
  expect(JSON.parse(read('grades.json'))).toMatchObject({ seed: 1, students: [{}, {}] });
  expect(readdirSync(root).filter((name) => /journal|part$/.test(name))).toEqual([]);
}, 300_000);
