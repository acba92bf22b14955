import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { launchOptions } from '../tools/find-browser.ts';
import { buildBarePage } from './bare-page.ts';
import { shiftsOf } from './layout-shift.ts';
import { CATEGORIES, scoresOf } from './lighthouse.ts';
import { bytesOf, KINDS, type Transfer, transfersOf } from './page-bytes.ts';
import { serveFolder } from './static-host.ts';

/*
 * What the built pages weigh, whether they hold still and what Lighthouse thinks of them: npm run bench:pages, after
 * npm run build; another built folder may be named. Exits with 1 when a limit is passed.
 */

const LESSONS = ['adam', 'losses'];
const PAGES = ['/', '/lessons/adam/', '/exercises/adam/', '/labs/surface/'];
/** Times the bytes of the bare page. */
const MOST_TIMES = 1.5;
const HEAVY = /monaco|codemirror|pagefind|editor\.api|ts\.worker|lab-|\.worker/;

const built = process.argv[2] ?? 'dist';
if (!existsSync(`${built}/index.html`)) {
  console.error(`There is no built site in ${built}: run "npm run build" first.`);
  process.exit(2);
}

const missed: string[] = [];
const host = await serveFolder(built);
const browser = await chromium.launch(launchOptions());

for (const lesson of LESSONS) {
  const bare = await serveFolder(
    await buildBarePage(browser, `${built}/lessons/${lesson}/index.html`),
  );
  const least = await transfersOf(browser, `${bare.origin}/`);
  await bare.close();
  const ours = await transfersOf(browser, `${host.origin}/lessons/${lesson}/`);
  printBytes(lesson, ours, least);
}

console.log(`\nLayout shift while a page is read and its islands wake, 390 and 1440 px (limit 0)`);
for (const path of PAGES) {
  const { total, moved } = await shiftsOf(browser, host.origin + path);
  console.log(`  ${path.padEnd(24)} ${total.toFixed(4)}`);
  for (const one of moved) console.log(`    ${one}`);
  if (total > 0) missed.push(`${path} shifts by ${total.toFixed(4)}`);
}
await browser.close();

console.log(`\nLighthouse, phone preset, middle of three: ${CATEGORIES.join(' / ')}`);
for (const path of PAGES) {
  const { scores, costs } = await scoresOf(host.origin + path);
  console.log(`  ${path.padEnd(24)} ${scores.join(' / ')}`);
  for (const one of costs) console.log(`    ${one}`);
  if (scores.some((score) => score < 100)) missed.push(`${path} scores ${scores.join(' / ')}`);
}
await host.close();

if (missed.length > 0) console.error(`\nMissed:\n  ${missed.join('\n  ')}`);
process.exitCode = missed.length > 0 ? 1 : 0;

function printBytes(lesson: string, ours: readonly Transfer[], bare: readonly Transfer[]): void {
  const sum = (of: readonly Transfer[], kind?: string) => (bytesOf(of, kind) / 1000).toFixed(1);
  const times = bytesOf(ours) / bytesOf(bare);
  console.log(`\nLesson ${lesson} before anybody touches it, gzip, kB (requests)`);
  console.log(
    `  ${'bare Starlight page, same text'.padEnd(32)} ${sum(bare).padStart(6)} (${bare.length})`,
  );
  console.log(
    `  ${'lesson'.padEnd(32)} ${sum(ours).padStart(6)} (${ours.length})  ${times.toFixed(2)}× (limit ${MOST_TIMES}×)`,
  );
  for (const kind of KINDS)
    console.log(
      `    ${kind.padEnd(30)} ${sum(ours, kind).padStart(6)}  bare ${sum(bare, kind).padStart(6)}`,
    );
  for (const { path, bytes } of ours.slice(0, 12))
    console.log(`      ${(bytes / 1000).toFixed(1).padStart(6)}  ${path}`);
  if (times > MOST_TIMES) missed.push(`lesson ${lesson} is ${times.toFixed(2)}× the bare page`);
  const heavy = ours.filter(({ path }) => HEAVY.test(path));
  if (heavy.length > 0)
    missed.push(`lesson ${lesson} loads ${heavy.map(({ path }) => path).join(', ')} untouched`);
}
