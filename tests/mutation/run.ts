import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { filesOf, PARTS } from './files.ts';
import { FLOOR, scoreLines, scoresOf, tooLow } from './score.ts';

const USAGE = `npm run test:mutation -- [--quick | --turn N] [part of a path…]
Changes ${PARTS.join(', ')} line by line and runs their tests on each change; fails where they notice under ${FLOOR} %.
--quick takes every sixth file, always the same; --turn N takes those of turn 0 to 5; a part of a path picks files.`;

/** Into how many turns the files are dealt. */
const TURNS = 6;
/** The turn of the quick form: of one commit it says the same every day. */
const QUICK_TURN = '0';
const REPORT = 'test-results/mutation/report';

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    turn: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
if (values.help || !/^[0-5]$/.test(values.turn ?? '0')) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}
const turn = values.turn ?? (values.quick ? QUICK_TURN : undefined);
const mutate = filesOf(process.cwd())
  .filter((_, index) => turn === undefined || index % TURNS === Number(turn))
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)));
if (mutate.length === 0) {
  console.error(`No such file is under mutation.\n${USAGE}`);
  process.exit(2);
}
if (turn !== undefined) console.log(`The files of turn ${turn}, of turns 0 to ${TURNS - 1}.`);

const results = await new Stryker({
  plugins: ['./tests/mutation/runner.ts'],
  testRunner: 'resident',
  mutate,
  coverageAnalysis: 'perTest',
  // What is made while a module loads would need every test anew for each change: tables, mostly, of names and defaults.
  ignoreStatic: true,
  // The types of a changed line do not matter: nothing here reads them.
  disableTypeChecks: false,
  concurrency: 1,
  reporters: ['progress-append-only', 'html', 'json'],
  htmlReporter: { fileName: `${REPORT}.html` },
  jsonReporter: { fileName: `${REPORT}.json` },
  tempDirName: 'test-results/mutation/sandbox',
  // Not copied to where the changes are made; test-results has whole courses with links that cannot be.
  ignorePatterns: [
    '/dist',
    '/docs',
    '/public',
    '/bench',
    '/test-results',
    '/tests/{e2e,corpus,engines,soak}',
  ],
  allowConsoleColors: false,
  // Longer than any test takes on a busy machine: a change that ends nowhere is found by counting, not by the clock.
  timeoutMS: 10_000,
}).runMutationTest();

const scores = scoresOf(results.map(({ fileName, status }) => ({ file: fileName, status })));
for (const line of scoreLines(scores)) console.log(line);
console.log(`Each change that nothing noticed: ${REPORT}.html`);
const low = tooLow(scores, turn !== undefined || positionals.length > 0);
for (const line of low) console.error(line);
process.exitCode = low.length > 0 ? 1 : 0;
