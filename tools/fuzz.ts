import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const USAGE = `npm run test:fuzz -- [--runs 2000] [--seed N] [subject…]
Runs the properties of tests/fuzz on --runs cases each; without --seed on other cases every time.
A subject is part of a file's name there, as in "csv".`;

/** Chance of a fresh run: the one place where it may come from the clock, since it is printed. */
const freshSeed = (): number => Date.now() % 2 ** 31;

function whole(text: string, name: string): number {
  const value = Number(text);
  if (/^\d{1,10}$/.test(text) && value < 2 ** 31) return value;
  console.error(`--${name} takes a whole number, not "${text}".\n${USAGE}`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const runs = whole(values.runs, 'runs');
const seed = values.seed === undefined ? freshSeed() : whole(values.seed, 'seed');
const again = `npm run test:fuzz -- --runs ${runs} --seed ${seed}`;
console.log(`${runs} cases of each property, seed ${seed}. The same again: ${again}`);
const subjects =
  positionals.length === 0 ? ['tests/fuzz/'] : positionals.map((one) => `tests/fuzz/${one}`);
const { status } = spawnSync('vitest', ['run', ...subjects], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: String(runs), FUZZ_SEED: String(seed) },
});
if (status !== 0) console.error(`Seed ${seed}. The same again: ${again}`);
process.exitCode = status ?? 1;
