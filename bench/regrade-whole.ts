import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { FigureGroup } from './figures.ts';
import { TEN, writeClass } from './regrade-class.ts';
import { sampleOf } from './sample.ts';

const CORES = 2;
const ROUNDS = 7;
const [SMALL, LARGE] = [100, 1000];

/** The whole command on two cores, on a class of 100 and on one of 1 000: what it takes, and that memory does not grow. */
export async function measureClass(): Promise<readonly FigureGroup[]> {
  const runs = { small: [] as WholeRun[], large: [] as WholeRun[] };
  const [small, large] = [await writeClass(SMALL), await writeClass(LARGE)];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      runs.small.push(wholeRun(small, SMALL));
      runs.large.push(wholeRun(large, LARGE));
    }
  } finally {
    for (const root of [small, large]) rmSync(path.dirname(root), { recursive: true });
  }
  const group = (
    what: string,
    of: (run: WholeRun) => number,
    note: (small: number, large: number) => string,
  ): FigureGroup => {
    const [few, many] = [sampleOf(runs.small.map(of)), sampleOf(runs.large.map(of))];
    return {
      title: `Re-grading a class on two cores, ten exercises each (${what})`,
      figures: [
        { name: `${SMALL} hand-ins`, sample: few, note: 'anchor' },
        { name: `${LARGE} hand-ins`, sample: many, note: note(few.median, many.median) },
      ],
    };
  };
  return [
    group(
      'seconds in all',
      ({ seconds }) => seconds,
      (few, many) =>
        `${(many / few).toFixed(1)}× for ${LARGE / SMALL}× the class; ${((LARGE * TEN.length) / many).toFixed(0)} programs a second`,
    ),
    group(
      'peak memory, MB',
      ({ megabytes }) => megabytes,
      (few, many) => `${(many / few).toFixed(2)}×`,
    ),
  ];
}

interface WholeRun {
  readonly seconds: number;
  /** What the system counts for the whole process. */
  readonly megabytes: number;
}

function wholeRun(root: string, students: number): WholeRun {
  const tell =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', tell, 'src/cli/main.ts', 'regrade', root, '--jobs', String(CORES)].concat(
      '--json',
      path.join(path.dirname(root), 'grades.json'),
    ),
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - started) / 1000;
  const kilobytes = Number(/peak (\d+)/.exec(stderr)?.[1]);
  if (status !== 0 || !stderr.includes(`${students} students graded`) || Number.isNaN(kilobytes))
    throw new Error(`regrade failed: ${stderr.slice(-500)}`);
  return { seconds, megabytes: kilobytes / 1024 };
}
