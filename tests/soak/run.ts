import { serveFolder } from '../../bench/static-host.ts';
import { tallyLine } from '../../tools/tally.ts';
import { type Held, Phases } from './phases.ts';
import { Tab } from './tab.ts';
import { trendOf } from './trend.ts';
import { typing } from './typing.ts';

const QUICK = process.env['SOAK'] === 'quick';
const size = (name: string, full: number, quick: number): number => {
  const given = process.env[name];
  const value = given === undefined ? (QUICK ? quick : full) : Number(given);
  if (Number.isInteger(value) && value >= 5) return value;
  console.error(`${name} is a whole number of at least 5, not "${given}".`);
  process.exit(2);
};
const CHECKS = size('SOAK_CHECKS', 2000, 60);
const RUNS = size('SOAK_RUNS', 200, 40);
const MOVES = size('SOAK_MOVES', 50, 5);
const READINGS = QUICK ? 5 : 20;
const KEYS = QUICK ? 25 : 100;

/** One thing that a reader does, over and over. */
type Deed = 'check' | 'lab run' | 'navigation';
/**
 * What each may leave behind on the page's heap, kB. In the short form the engine is still compiling, and the list of
 * attempts still filling up; the long form can tell less from nothing.
 */
const HEAP_LIMITS: Readonly<Record<Deed, number>> = QUICK
  ? { check: 40, 'lab run': 60, navigation: 200 }
  : { check: 4, 'lab run': 4, navigation: 4 };
/** How many of each else it may leave behind. */
const LIMITS = {
  'DOM nodes': QUICK ? 1 : 0.1,
  listeners: QUICK ? 0.5 : 0.05,
  documents: 0.05,
  frames: 0.05,
  workers: 0.05,
} as const;
/** Typing at the end against typing at the start. */
const TYPING_LIMIT = QUICK ? 2 : 1.5;

const tally = { passed: 0, failed: 0, skipped: 0 };
const host = await serveFolder('dist');
const tab = await Tab.open();
try {
  const phases = new Phases(tab, host.origin);
  console.log(`One tab: ${CHECKS} checks, ${RUNS} lab runs, ${MOVES} navigations and back\n`);
  console.log(row('left behind by each', 'at first', 'at last', 'slope', '± 95 %', 'limit'));
  await phases.begin();
  await phases.readyToType();
  await typing(tab.page, KEYS);
  const before = await typing(tab.page, KEYS);
  tell('check', await phases.checks(CHECKS, READINGS));
  await phases.readyToType();
  const after = await typing(tab.page, KEYS);
  tell('lab run', await phases.runs(RUNS, Math.min(RUNS, READINGS)));
  tell('navigation', await phases.moves(MOVES, Math.min(MOVES, READINGS)));
  const ratio = after.median / before.median;
  console.log(
    `\nFrom a key to the frame that shows it, median of ${after.runs}: ${before.median.toFixed(1)} ms before the checks, ` +
      `${after.median.toFixed(1)} ms after them: ${ratio.toFixed(2)}× (limit ${TYPING_LIMIT}×)`,
  );
  count(ratio <= TYPING_LIMIT);
} finally {
  await tab.close();
  await host.close();
}
console.log(`\n${tallyLine(tally)}`);
process.exitCode = tally.failed > 0 ? 1 : 0;

/** Prints what grew, from the second reading on: the first has what is fetched and compiled once. */
function tell(what: Deed, all: readonly Held[]): void {
  const held = all.slice(1);
  const limits = { 'heap, kB': HEAP_LIMITS[what], ...LIMITS };
  const series = {
    'heap, kB': held.map(([x, { heap }]) => [x, heap / 1000] as const),
    'DOM nodes': held.map(([x, { nodes }]) => [x, nodes] as const),
    listeners: held.map(([x, { listeners }]) => [x, listeners] as const),
    documents: held.map(([x, { documents }]) => [x, documents] as const),
    frames: held.map(([x, { frames }]) => [x, frames] as const),
    workers: held.map(([x, { workers }]) => [x, workers] as const),
  };
  for (const [name, points] of Object.entries(series)) {
    const limit = limits[name as keyof typeof limits];
    const { slope, margin } = trendOf(points);
    // Red only for growth that is beyond the limit and beyond its own uncertainty.
    const flat = slope <= limit || slope - margin <= 0;
    const numbers = [points[0]?.[1] ?? 0, points.at(-1)?.[1] ?? 0].map((one) => one.toFixed(0));
    console.log(
      row(`${what}: ${name}`, ...numbers, slope.toFixed(3), margin.toFixed(3), String(limit)) +
        (flat ? '' : '  GROWS'),
    );
    count(flat);
  }
  const resident = held.flatMap(([x, one]) =>
    one.resident === undefined ? [] : [[x, one.resident / 1e6] as const],
  );
  // Told, not judged: what a process keeps of freed memory is the browser's own affair.
  if (resident.length >= 3) {
    const { slope, margin } = trendOf(resident);
    const ends = [resident[0]?.[1] ?? 0, resident.at(-1)?.[1] ?? 0].map((one) => one.toFixed(0));
    console.log(row(`${what}: renderers, MB`, ...ends, slope.toFixed(3), margin.toFixed(3), '–'));
  }
}

function count(ok: boolean): void {
  tally[ok ? 'passed' : 'failed'] += 1;
}

function row(name: string, ...cells: readonly string[]): string {
  return `  ${name.padEnd(28)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}
