import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageCommands } from '../../../tools/page-commands.ts';
import { courseOf, runPageCommand } from './page-steps.ts';
import { ASCENT, handInFile } from './regrade-class.ts';

/** A class of two in a course of one exercise, whose commands run as the page has them, one after another. */
async function replayed(name: string, commands: readonly string[]) {
  const root = courseOf(name);
  const put = (file: string, text: string) => writeFileSync(path.join(root, file), text);
  runPageCommand('npm run -s downhill -- new sample --lesson gradient-descent', root);
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
  const printed = commands.map((command) => runPageCommand(command, root));
  expect(readdirSync(root).filter((file) => /journal|part$/.test(file))).toEqual([]);
  return { printed, read: (file: string) => readFileSync(path.join(root, file), 'utf8') };
}

describe('every command of a page does what the page says, in its order', () => {
  it('on re-grading', async () => {
    const commands = pageCommands('content/instructors/regrade.mdx');
    expect(commands.length).toBeGreaterThanOrEqual(10);
    const { read } = await replayed('regrade-page', commands);
    expect(read('canvas.csv')).toContain('"Lovelace, Ada",1,s1,ada,A,1');
    expect(read('moodle.csv')).toContain('Ada,Lovelace,ada,1');
    expect(read('grades.csv')).toContain('ada,Ada,graded,1');
    expect(read('report.html')).toContain('2 students handed in.');
    expect(JSON.parse(read('new.json'))).toMatchObject({ seed: 20532 });
    expect(JSON.parse(read('grades.json'))).toMatchObject({ seed: 1, students: [{}, {}] });
  }, 300_000);

  it('on what can be trusted', async () => {
    const commands = pageCommands('content/instructors/trust.mdx');
    const { read } = await replayed('trust-page', commands);
    expect(JSON.parse(read('grades.json'))).toMatchObject({ seed: 20531 });
    expect(JSON.parse(read('new.json'))).toMatchObject({ seed: 20532 });
  }, 120_000);

  it('for instructors', () => {
    const root = courseOf('instructors-page', ['adam']);
    cpSync('solutions/adam/solution.ts', path.join(root, 'their-file.ts'));
    const printed = pageCommands('content/instructors.mdx').map((command) =>
      runPageCommand(command, root),
    );
    expect(printed).toHaveLength(5);
    expect(printed[1]).toContain('my-exercise');
    expect(printed[2]).toContain('1 exercise, no complaint');
    expect(printed[3]).toContain('Passed: all');
    expect(JSON.parse(printed[4] ?? '')).toMatchObject({ status: 'passed', seed: 20531 });
  }, 120_000);
});

/** What is called and which of its options, without the names of files. */
const callOf = (command: string): readonly string[] => {
  const [name = '', ...words] = command.replace(/ #.*$/, '').split(' -- ')[1]?.split(' ') ?? [];
  return [name, ...words.filter((word) => word.startsWith('--'))];
};

it('the README calls nothing that no replayed page calls, and the tests as CI does', () => {
  const onPages = Object.keys(RUN_BY)
    .flatMap((page) => pageCommands(page))
    .map(callOf);
  const [start, testing, ...more] = pageCommands('README.md');
  for (const command of more) {
    expect(command).toMatch(/^npm run -s downhill -- /);
    const [name, ...options] = callOf(command);
    const alike = onPages.filter((call) => call[0] === name);
    expect(
      alike.some((call) => options.every((option) => call.includes(option))),
      command,
    ).toBe(true);
  }
  expect(start).toMatch(/^npm ci && npm start /);
  expect(readFileSync('.ci/run', 'utf8').split('\n')).toContain(testing?.replace(/ +#.*$/, ''));
});

/** Every page with commands, and the file that runs them. */
const RUN_BY: Readonly<Record<string, string>> = {
  'content/instructors.mdx': 'tests/unit/cli/replayed-pages.test.ts',
  'content/instructors/adapt.mdx': 'tools/test.ts',
  'content/instructors/add-an-exercise.mdx': 'tests/unit/cli/add-an-exercise-page.test.ts',
  'content/instructors/deploy.mdx': 'tools/test.ts',
  'content/instructors/lms.mdx': 'tests/e2e/built-folder.spec.ts',
  'content/instructors/regrade.mdx': 'tests/unit/cli/replayed-pages.test.ts',
  'content/instructors/trust.mdx': 'tests/unit/cli/replayed-pages.test.ts',
};

it('no page has commands that nothing runs', () => {
  const pages = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => `content/${file}`);
  const withCommands = pages.filter((file) => pageCommands(file).length > 0);
  expect(withCommands.sort()).toEqual(Object.keys(RUN_BY).sort());
  for (const [page, file] of Object.entries(RUN_BY))
    expect(readFileSync(file, 'utf8')).toContain(`'${page}'`);
});

it('the page on adapting checks and builds with the programs of the stages', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(pageCommands('content/instructors/adapt.mdx')).toEqual(['npm run check', 'npm run build']);
  // The first is two stages, in other words: `types`, which also counts warnings, and `laws`.
  expect(scripts.check).toBe('astro check && npm run -s downhill -- check');
  expect(scripts.downhill).toBe('node src/cli/main.ts');
  const stages = readFileSync('tools/test.ts', 'utf8');
  expect(stages).toContain("['astro', 'check', '--minimumFailingSeverity', 'warning']");
  expect(stages).toContain("['node', 'src/cli/main.ts', 'check']");
});
