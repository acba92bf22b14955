import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ENGINE_NAMES, findEngines } from './find-engines.ts';
import { NOTHING, type Tally, tallyLine, vitestTally } from './tally.ts';

const USAGE = `npm run test:engines -- [${ENGINE_NAMES.join('] [')}]
Does the main job on the built site in these engines, or in all; ends in a line of counts.`;
const REPORT = 'test-results/engines.json';

const asked = process.argv.slice(2);
const names = ENGINE_NAMES.filter((name) => asked.length === 0 || asked.includes(name));
if (asked.some((name) => !names.some((known) => known === name))) {
  console.error(USAGE);
  process.exit(2);
}
if (!existsSync('dist/index.html')) {
  console.error('There is no built site in dist/ to test: run "npm run build" first.');
  process.exit(2);
}
const missing = findEngines({ install: true, names }).filter((engine) => engine.kind === 'missing');
for (const { name, why } of missing) console.log(`skipped: ${name} (${why})`);
const tally = run();
// For a machine that is known to have them all: there a browser that cannot be had must not go unnoticed.
const required = process.env['DOWNHILL_ENGINES'] === 'required' ? missing.length : 0;
if (required > 0) console.error('DOWNHILL_ENGINES=required, so a missing engine counts as failed.');
const told = { ...tally, failed: tally.failed + required, skipped: tally.skipped - required };
console.log(tallyLine(told));
// Where every engine that was asked for is missing, and that is allowed, there is nothing that could have passed.
const ranNothing = told.passed === 0 && missing.length < names.length;
process.exitCode = told.failed > 0 || ranNothing ? 1 : 0;

function run(): Tally {
  mkdirSync('test-results', { recursive: true });
  rmSync(REPORT, { force: true });
  const { status } = spawnSync(
    'vitest',
    [
      'run',
      '--config=tests/engines/vitest.config.ts',
      '--reporter=verbose',
      '--reporter=json',
      `--outputFile.json=${REPORT}`,
    ],
    { stdio: 'inherit', env: { ...process.env, ENGINES: names.join(' ') } },
  );
  if (!existsSync(REPORT)) return { ...NOTHING, failed: 1 };
  const tally = vitestTally(JSON.parse(readFileSync(REPORT, 'utf8')));
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
