import { mkdirSync } from 'node:fs';
import { courseHere } from './course-here.ts';
import { commandOn, environmentOf } from './page-commands.ts';
import { runStages, type Stage } from './stage.ts';
import { playwrightTally, tallyLine, vitestTally } from './tally.ts';

const DEPLOY = 'content/instructors/deploy.mdx';
const ADAPT = 'content/instructors/adapt.mdx';
const publish = commandOn(DEPLOY, 'npm run build');
/**
 * Half of the course, under the address and with the commands of the page on publishing, word for word: what an instructor
 * may make of it must build, link and run as well.
 */
const HALF = {
  ...environmentOf(publish),
  COURSE_CONFIG: 'tests/fixtures/half-course.config.ts',
};

const STAGES: readonly Stage[] = [
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'laws', command: ['node', 'src/cli/main.ts', 'check'], beside: true },
  { name: 'lint', command: ['biome', 'check', '.'], beside: true },
  { name: 'unused', command: ['knip', '--no-progress'], beside: true },
  {
    name: 'unit',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=test-results/vitest.json',
    ],
    report: { file: 'test-results/vitest.json', read: vitestTally },
  },
  { name: 'half-build', command: ['sh', '-c', publish], env: HALF },
  {
    name: 'half-links',
    command: ['sh', '-c', commandOn(DEPLOY, 'check-links.ts')],
    env: HALF,
  },
  {
    name: 'half-browser',
    command: ['playwright', 'test', '--grep', '@any-course'],
    env: HALF,
    headlessShell: true,
    report: { file: 'test-results/playwright.json', read: playwrightTally },
  },
  { name: 'build', command: ['sh', '-c', commandOn(ADAPT, 'npm run build')] },
  { name: 'links', command: ['node', 'tools/check-links.ts'] },
  {
    name: 'browser',
    command: ['playwright', 'test'],
    headlessShell: true,
    report: { file: 'test-results/playwright.json', read: playwrightTally },
  },
  {
    // The whole Chromium among them: the stage before takes its engine alone.
    name: 'engines',
    command: ['node', 'tools/engines.ts'],
    report: { file: 'test-results/engines.json', read: vitestTally },
  },
  { name: 'mutation', command: ['node', 'tests/mutation/run.ts', '--quick'], beside: true },
  { name: 'soak', command: ['node', 'tests/soak/run.ts'], env: { SOAK: 'quick' } },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(
    `npm test knows no stage "${unknown.join('", "')}". Stages: ${STAGES.map((stage) => stage.name).join(', ')}.`,
  );
  process.exit(2);
}

await courseHere();

mkdirSync('test-results', { recursive: true });
const chosen = STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const { total, failed } = await runStages(chosen);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
const ranRunners = chosen.some((stage) => stage.report);
const ranNothing = ranRunners && total.passed + total.failed === 0;
if (ranNothing) console.log('\nNo test was run, which is a failure.');
console.log(`\n${tallyLine(total)}`);
process.exitCode = total.failed > 0 || ranNothing ? 1 : 0;
