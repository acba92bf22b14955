import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { courseHere } from './course-here.ts';
import { findBrowser } from './find-browser.ts';
import { commandOn, environmentOf } from './page-commands.ts';
import { NOTHING, playwrightTally, sum, type Tally, tallyLine, vitestTally } from './tally.ts';

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

/** One thing that must succeed; a test runner also says how many tests it ran. */
interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Tally };
}

const STAGES: readonly Stage[] = [
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'unused', command: ['knip', '--no-progress'] },
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'laws', command: ['node', 'src/cli/main.ts', 'check'] },
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
    report: { file: 'test-results/playwright.json', read: playwrightTally },
  },
  { name: 'build', command: ['sh', '-c', commandOn(ADAPT, 'npm run build')] },
  { name: 'links', command: ['node', 'tools/check-links.ts'] },
  {
    name: 'browser',
    command: ['playwright', 'test'],
    report: { file: 'test-results/playwright.json', read: playwrightTally },
  },
  {
    // Chromium has been through more than this in the stage before; WebKit is for whoever asks.
    name: 'engines',
    command: ['node', 'tools/engines.ts', 'Firefox'],
    report: { file: 'test-results/engines.json', read: vitestTally },
  },
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
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  // Found, or installed, once for all runners.
  DOWNHILL_BROWSER: findBrowser(),
};

const tallies: Tally[] = [];
const failed: string[] = [];
for (const stage of STAGES) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
  console.log(`\n── ${stage.name} ${'─'.repeat(60 - stage.name.length)}`);
  const started = performance.now();
  const tally = runStage(stage);
  tallies.push(tally);
  if (tally.failed > 0) failed.push(stage.name);
  console.log(`── ${stage.name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const total = sum(tallies);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
const ranRunners = STAGES.some(
  (stage) => stage.report && (wanted.length === 0 || wanted.includes(stage.name)),
);
const ranNothing = ranRunners && total.passed + total.failed === 0;
if (ranNothing) console.log('\nNo test was run, which is a failure.');
console.log(`\n${tallyLine(total)}`);
process.exitCode = total.failed > 0 || ranNothing ? 1 : 0;

/** Runs a stage; one without a report that fails counts as one failed test, so that the last line tells. */
function runStage({ command, report, env: own }: Stage): Tally {
  const [program = '', ...args] = command;
  if (report) rmSync(report.file, { force: true });
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...env, ...own } });
  const oneFailed = { ...NOTHING, failed: 1 };
  if (!report) return status === 0 ? NOTHING : oneFailed;
  if (!existsSync(report.file)) return oneFailed;
  const tally = report.read(JSON.parse(readFileSync(report.file, 'utf8')));
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
