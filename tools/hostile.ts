import { mkdirSync } from 'node:fs';
import { courseHere } from './course-here.ts';
import { runStages, type Stage } from './stage.ts';
import { playwrightTally, tallyLine, vitestTally } from './tally.ts';

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';

/** Everything that somebody may mean ill with: programs, links, imports, hand-ins, and what a page may load and run. */
const STAGES: readonly Stage[] = [
  {
    name: 'programs, hand-ins, imports, links',
    command: [
      'vitest',
      'run',
      'tests/realm',
      'tests/unit/cli/regrade-bad-input',
      'tests/unit/progress/import',
      'tests/fuzz/hand-in',
      'tests/fuzz/progress-import',
      'tests/fuzz/lab-state',
      'tests/fuzz/shared-code',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST}`,
    ],
    report: { file: VITEST, read: vitestTally },
  },
  { name: 'build', command: ['astro', 'build'] },
  {
    name: 'pages',
    command: [
      'playwright',
      'test',
      'hostile/',
      'bad-input',
      'sharing',
      'progress',
      'site',
      '-g',
      'hostile/|bad input|allocation|hostile|a bomb|never leads',
    ],
    report: { file: PLAYWRIGHT, read: playwrightTally },
  },
];

await courseHere();
mkdirSync('test-results', { recursive: true });
const { total } = await runStages(STAGES);
console.log(`\n${tallyLine(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
