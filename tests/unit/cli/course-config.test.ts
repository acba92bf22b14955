import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { grade } from '../../../src/cli/grade.ts';
import { list } from '../../../src/cli/list.ts';
import { gradebookCsv } from '../../../src/cli/regrade/gradebook.ts';
import type { StudentRow } from '../../../src/cli/regrade/grades.ts';
import { readGrades } from '../../../src/cli/regrade/read-grades.ts';
import { regrade } from '../../../src/cli/regrade.ts';
import { report } from '../../../src/cli/report.ts';
import { runCommand } from '../../../src/cli/run-command.ts';
import { courseWith } from './course.ts';

const NOBODY: StudentRow = {
  id: 'ada',
  name: 'Ada',
  standing: 'missing',
  handIns: 0,
  penalty: 0,
  marks: [],
  points: 0,
  total: 0,
  notes: [],
};
const HALF = 'tests/fixtures/half-course.config.ts';

beforeEach(() => vi.stubEnv('COURSE_CONFIG', HALF));
afterEach(() => vi.unstubAllEnvs());

async function called(...argv: string[]) {
  const printed: string[] = [];
  const noted: string[] = [];
  const terminal = {
    print: (line: string) => void printed.push(line),
    note: (line: string) => void noted.push(line),
  };
  const code = await runCommand([list, check, grade, regrade, report], argv, terminal);
  return { code, printed: printed.join('\n'), noted: noted.join('\n') };
}

it('lists the exercises that the configuration takes', async () => {
  const { printed } = await called('list', '--json');
  const ids = (JSON.parse(printed) as { id: string }[]).map(({ id }) => id);
  expect(ids).toContain('adam');
  for (const out of ['mse', 'adamw', 'early-stopping']) expect(ids).not.toContain(out);
});

it('says of an exercise that is left out that it exists', async () => {
  const told = `the exercise "mse" exists, but ${HALF} does not take it into the course. Add it there, or its lesson.`;
  await expect(called('grade', 'mse', 'x.ts')).rejects.toThrow(told);
  await expect(called('check', 'mse')).rejects.toThrow(told);
  await expect(called('regrade', 'tests', '--exercises', 'mse')).rejects.toThrow(told);
});

it('grades with the published seed and the accepted forms of the configuration', async () => {
  const form = 'solutions/adam/accepted/eps-inside-root.ts';
  const { code, printed } = await called('grade', 'adam', form, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(printed)).toMatchObject({ seed: 2027, mistake: 'eps-inside-root' });
});

it('writes the title of the configuration with the grades, for gradebooks and reports', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'downhill-title-'));
  const json = path.join(folder, 'grades.json');
  await called('regrade', folder, '--json', json);
  const grades = readGrades(json);
  expect(grades.title).toBe('First Half');
  const [titles] = gradebookCsv({ system: 'moodle', items: 'total' }, grades, [
    { ...NOBODY, roster: { line: 2, name: 'Ada', ids: ['ada'], fields: { username: 'ada' } } },
  ]);
  expect(titles).toBe('Username,First Half\n');
  const page = path.join(folder, 'report.html');
  await called('report', json, '--out', page);
  expect(readFileSync(page, 'utf8')).toContain('<h1>First Half: class report</h1>');
});

it('holds a form that is not accepted to the law of mistakes', async () => {
  const { code, printed } = await called('check', 'adagrad');
  expect(printed).toContain('no complaint');
  expect(code).toBe(0);
});

it.each([
  ['id: "first half"', 'id is "first half", which is not an id.'],
  ['sead: 1', 'the configuration has no field "sead".'],
  ['lessons: ["adamm"]', 'lessons names "adamm", a lesson that the course does not have.'],
  ['exercises: [', 'does not load: '],
])('ends with a sentence, not a stack, on %s', async (field, sentence) => {
  const root = courseWith('ill-configured');
  for (const file of ['course.ts', 'course.config.ts'])
    writeFileSync(path.join(root, file), readFileSync(file, 'utf8'));
  const whole = readFileSync('course.config.ts', 'utf8').replace(/^import.*\n/m, '');
  const file = path.join(root, `${field.length}.config.ts`);
  writeFileSync(
    file,
    whole
      .replace('export default {', `export default { ...{ ${field} },`)
      .replace(new RegExp(`^  ${field.split(':')[0]}:.*\n`, 'm'), '')
      .replace(' satisfies CourseConfig', ''),
  );
  vi.stubEnv('COURSE_CONFIG', file);
  const { code, noted } = await called('list', '--root', root);
  expect(noted).toContain(`downhill list: ${file}: ${sentence}`);
  expect(noted).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
});

it('says where the configuration is missing', async () => {
  vi.stubEnv('COURSE_CONFIG', 'nowhere.config.ts');
  const { code, noted } = await called('list');
  expect(noted).toContain('nowhere.config.ts: is missing.');
  expect(code).toBe(1);
});
