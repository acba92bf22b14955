import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lessons } from '../course.ts';
import { buildHandIn, handInText } from '../src/progress/hand-in.ts';

/** The first ten exercises of the course. */
export const TEN = lessons.flatMap(({ exercises }) => exercises).slice(0, 10);

/** Writes hand-ins of the solutions, no two programs alike, and returns their folder. */
export async function writeClass(students: number): Promise<string> {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'downhill-bench-')), 'class');
  mkdirSync(folder);
  const solutions = TEN.map((exercise) => ({
    exercise,
    source: readFileSync(`solutions/${exercise}/solution.ts`, 'utf8'),
  }));
  for (let k = 0; k < students; k += 1) {
    const id = `s${k}`;
    const exercises = solutions.map(({ exercise, source }) => ({
      exercise,
      code: `${source}// ${id}\n`,
      revision: 'unknown',
      status: 'passed' as const,
      passed: 1,
      total: 1,
    }));
    const student = { id, name: `Student ${k}` };
    const handIn = await buildHandIn({ course: 'downhill', student, exercises }, new Date(0));
    writeFileSync(path.join(folder, `${id}.json`), handInText(handIn));
  }
  return folder;
}
