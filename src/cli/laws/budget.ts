import { callsOf } from '../../grading/sheet-calls.ts';
import { complainer, type Law } from './subject.ts';

const RUNS = 5;

/**
 * A right answer takes at most a tenth of the time it is given, so that a slow machine does not decide a mark.
 * Measured in processor time, or a busy machine would decide whether the law holds.
 */
export const budget: Law = async (subject) => {
  const { sheet, folder, run } = subject;
  const times: number[] = [];
  for (let k = 0; k < RUNS; k += 1) {
    const before = process.cpuUsage();
    await run(folder.solution.source, callsOf(sheet), sheet.budgetMs);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  const complaints =
    median <= sheet.budgetMs / 10
      ? []
      : [
          complainer('budget', subject)(
            folder.solution.file,
            `takes ${median.toFixed(0)} ms of ${sheet.budgetMs} ms`,
            'Make the cases smaller, or give the exercise a larger budgetMs.',
          ),
        ];
  return { complaints, figure: `${median.toFixed(1)} ms` };
};
