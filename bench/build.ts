import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { type FigureGroup, groupLines } from './figures.ts';
import { record } from './record.ts';
import { type Sample, sampleOf } from './sample.ts';
import { writeSite } from './site-copy.ts';

/*
 * What it takes to build the site with 10, 40 and 160 lessons: npm run bench:build. Each lesson brings two exercises and
 * every build begins without a cache. A command of its own, for it takes many times as long as the others.
 */

const [FEW, MORE, MANY] = [10, 40, 160] as const;
const SIZES = [FEW, MORE, MANY] as const;
const RUNS = 7;
const TELL =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';

interface BuildRun {
  readonly seconds: number;
  /** The most that was resident of the process that builds, its threads included. */
  readonly megabytes: number;
}

const runs = SIZES.map((): BuildRun[] => []);
for (let round = 1; round <= RUNS; round += 1)
  for (const [k, lessons] of SIZES.entries()) {
    const run = buildOnce(lessons);
    runs[k]?.push(run);
    console.error(
      `round ${round} of ${RUNS}, ${lessons} lessons: ${run.seconds.toFixed(1)} s, ${run.megabytes.toFixed(0)} MB`,
    );
  }
const groups = [
  group('seconds', ({ seconds }) => seconds, 's'),
  group('peak memory, MB', ({ megabytes }) => megabytes, 'MB'),
];
for (const one of groups) for (const line of groupLines(one)) console.log(line);
console.log(`Recorded in ${record(groups)}`);

function buildOnce(lessons: number): BuildRun {
  const root = writeSite(lessons);
  try {
    const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', TELL, astro, 'build'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', COURSE_CONFIG: '', BASE: '', SITE: '' },
      maxBuffer: 2 ** 27,
    });
    const seconds = (performance.now() - started) / 1000;
    const kilobytes = Number(/peak (\d+)/.exec(stderr)?.[1]);
    if (status !== 0 || Number.isNaN(kilobytes))
      throw new Error(`The build of ${lessons} lessons failed: ${stderr.slice(-1000)}`);
    return { seconds, megabytes: kilobytes / 1024 };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function group(what: string, of: (run: BuildRun) => number, unit: string): FigureGroup {
  const [few, more, many] = runs.map((all) => sampleOf(all.map(of)));
  if (!few || !more || !many) throw new Error('A size was not built.');
  const slope = (from: Sample, to: Sample, lessons: number) => (to.median - from.median) / lessons;
  const [first, second] = [slope(few, more, MORE - FEW), slope(more, many, MANY - MORE)];
  const each = (per: number) => `${per.toFixed(2)} ${unit} for each lesson more`;
  const ratio = (second / first).toFixed(2);
  return {
    title: `Site build without a cache, two exercises a lesson (${what})`,
    figures: [
      { name: `${FEW} lessons`, sample: few, note: 'anchor' },
      { name: `${MORE} lessons`, sample: more, note: each(first) },
      {
        name: `${MANY} lessons`,
        sample: many,
        note: `${each(second)}, ${ratio}× that of the first (1× is linear)`,
      },
    ],
  };
}
