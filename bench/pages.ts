import { existsSync, globSync } from 'node:fs';
import { chromium } from 'playwright';
import { launchOptions } from '../tools/find-browser.ts';
import { buildBarePage } from './bare-page.ts';
import { serveOverHttp2 } from './http2-host.ts';
import { shiftsOf } from './layout-shift.ts';
import { CATEGORIES, LOW_TIER_INDEX, scoresOf } from './lighthouse.ts';
import { bytesOf, KINDS, type Transfer, transfersOf } from './page-bytes.ts';
import { serveFolder } from './static-host.ts';

/*
 * What the built pages weigh, whether they hold still and what Lighthouse thinks of them: npm run bench:pages, after
 * npm run build; another built folder may be named. Exits with 1 when a limit is passed.
 */

/** One of each kind, for Lighthouse. */
const PAGES = ['/', '/lessons/adam/', '/exercises/adam/', '/labs/surface/'];
/** Times the bytes of the bare page. */
const MOST_TIMES = 1.5;
const HEAVY = /monaco|codemirror|pagefind|editor\.api|ts\.worker|lab-|\.worker/;

const built = process.argv[2] ?? 'dist';
if (!existsSync(`${built}/index.html`)) {
  console.error(`There is no built site in ${built}: run "npm run build" first.`);
  process.exit(2);
}

const namesIn = (folder: string) =>
  globSync('*/index.html', { cwd: `${built}/${folder}` })
    .map((file) => file.slice(0, -'/index.html'.length))
    .sort();
const lessons = namesIn('lessons');

const missed: string[] = [];
let heaviest:
  | { readonly lesson: string; readonly times: number; readonly ours: readonly Transfer[] }
  | undefined;
const host = await serveFolder(built);
const browser = await chromium.launch(launchOptions());

console.log(
  `Lessons before anybody touches them, gzip, kB, beside the same text as a bare Starlight page`,
);
console.log(
  `  ${'lesson'.padEnd(20)} (limit ${MOST_TIMES}×)  ${KINDS.map((kind) => kind.padStart(14)).join('')}`,
);
for (const lesson of lessons) {
  const bare = await serveFolder(
    await buildBarePage(browser, `${built}/lessons/${lesson}/index.html`),
  );
  const least = await transfersOf(browser, `${bare.origin}/`);
  await bare.close();
  const ours = await transfersOf(browser, `${host.origin}/lessons/${lesson}/`);
  weigh(lesson, ours, least);
}
if (heaviest) {
  console.log(`\nWhat lesson ${heaviest.lesson} loads`);
  for (const { path, bytes } of heaviest.ours.slice(0, 16))
    console.log(`  ${kB(bytes).padStart(6)}  ${path}`);
}

console.log(`\nLayout shift while a page is read and its islands wake, 390 and 1440 px (limit 0)`);
const still = [
  ...PAGES,
  ...lessons.map((name) => `/lessons/${name}/`),
  ...namesIn('exercises').map((name) => `/exercises/${name}/`),
  ...namesIn('labs').map((name) => `/labs/${name}/`),
];
for (const path of new Set(still)) {
  const { total, moved } = await shiftsOf(browser, host.origin + path);
  console.log(`  ${path.padEnd(24)} ${total.toFixed(4)}`);
  for (const one of moved) console.log(`    ${one}`);
  if (total > 0) missed.push(`${path} shifts by ${total.toFixed(4)}`);
}
await browser.close();
await host.close();

const http2 = await serveOverHttp2(built);
console.log(
  `\nLighthouse, phone preset, over HTTP/2, in Chromium’s engine without the browser around it where that is to be had, middle of three: ${CATEGORIES.join(' / ')}, and the benchmark index of the phone that it
simulates here: DevTools calibrates a low-tier phone to ${LOW_TIER_INDEX}. Runs on a slower one are left out while faster ones can be had`,
);
for (const path of PAGES) {
  const { scores, costs, phoneIndex, leftOut } = await scoresOf(http2.origin + path);
  console.log(`  ${path.padEnd(24)} ${scores.join(' / ')}  (${phoneIndex.toFixed(0)})`);
  for (const run of leftOut)
    console.log(`    left out: ${run.scores.join(' / ')}  (${run.phoneIndex.toFixed(0)})`);
  for (const one of costs) console.log(`    ${one}`);
  if (scores.some((score) => score < 100)) missed.push(`${path} scores ${scores.join(' / ')}`);
}
await http2.close();

if (missed.length > 0) console.error(`\nMissed:\n  ${missed.join('\n  ')}`);
process.exitCode = missed.length > 0 ? 1 : 0;

/** Prints a lesson's line, and notes what it misses. */
function weigh(lesson: string, ours: readonly Transfer[], bare: readonly Transfer[]): void {
  const times = bytesOf(ours) / bytesOf(bare);
  const both = (kind?: string) => `${kB(bytesOf(ours, kind))} : ${kB(bytesOf(bare, kind))}`;
  console.log(
    `  ${lesson.padEnd(18)} ${times.toFixed(2)}× ${both().padStart(14)} ${KINDS.map((kind) => both(kind).padStart(14)).join('')}`,
  );
  if (times > (heaviest?.times ?? 0)) heaviest = { lesson, times, ours };
  if (times > MOST_TIMES) missed.push(`lesson ${lesson} is ${times.toFixed(2)}× the bare page`);
  const heavy = ours.filter(({ path }) => HEAVY.test(path));
  if (heavy.length > 0)
    missed.push(`lesson ${lesson} loads ${heavy.map(({ path }) => path).join(', ')} untouched`);
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
