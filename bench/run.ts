import { mkdirSync, writeFileSync } from 'node:fs';
import { build, preview } from 'astro';
import { type FigureGroup, groupLines } from './figures.ts';
import { type GradeFigures, measureGrade } from './grade.ts';
import { measureRedraw, type RedrawFigures } from './redraw.ts';
import { measureRegrade, type RegradeFigures } from './regrade.ts';
import type { Sample } from './sample.ts';
import { measureTraining, type TrainingFigures } from './training.ts';

const HOST = '127.0.0.1';
const PORT = 4329;
const RECORDS = 'test-results/bench';

const measured: FigureGroup[] = [];
function show(group: FigureGroup): void {
  measured.push(group);
  for (const line of groupLines(group)) console.log(line);
}

for (const figures of await measureTraining()) show(training(figures));
const regraded = await measureRegrade();
show(regrade(regraded));
console.log(classLine(regraded));

process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
await build({ logLevel: 'error' });
const server = await preview({ server: { host: HOST, port: PORT }, logLevel: 'error' });
try {
  const origin = `http://${HOST}:${server.port}`;
  show(redraw(await measureRedraw(origin)));
  show(grade(await measureGrade(origin)));
} finally {
  await server.stop();
}

const file = `${RECORDS}/${new Date().toISOString().replaceAll(':', '-')}.json`;
mkdirSync(RECORDS, { recursive: true });
writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
console.log(`Recorded in ${file}`);

function grade({ bare, warm, first }: GradeFigures): FigureGroup {
  const ratio = (warm.median / bare.median).toFixed(2);
  const added = (first.median - warm.median).toFixed(0);
  return {
    title: 'Grade latency, click to verdict, exercise adam (ms)',
    figures: [
      { name: 'bare pre-spawned worker, same code and calls', sample: bare, note: 'anchor' },
      { name: 'warm check', sample: warm, note: `${ratio}× the anchor (limit 1.30×)` },
      {
        name: 'first check, editor open',
        sample: first,
        note: `+${added} ms over warm (limit +60 ms)`,
      },
    ],
  };
}

function redraw({ still, rate, ground, scrub }: RedrawFigures): FigureGroup {
  const over = ({ median }: Sample) => `+${(median - still.median).toFixed(1)} ms`;
  return {
    title:
      'Worst frame of a slider move in the surface lab, eight paths of 10 000 steps (main thread, ms)',
    figures: [
      { name: 'a bare slider', sample: still, note: 'anchor' },
      { name: 'learning rate of one rule', sample: rate, note: `${over(rate)} (limit 16 ms)` },
      { name: 'step under the cursor', sample: scrub, note: `${over(scrub)} (limit 16 ms)` },
      { name: 'condition number: contours too', sample: ground, note: over(ground) },
    ],
  };
}

function training(figures: TrainingFigures): FigureGroup {
  const { name, least, plain, ours, readers, tensorflow, leastOverTensorflow } = figures;
  const faster = (plain.median / ours.median).toFixed(2);
  const share = ((100 * ours.median) / readers.median).toFixed(0);
  const asked = leastOverTensorflow === undefined ? '' : ` (limit ${leastOverTensorflow}×)`;
  const overTensorflow = (tensorflow.median / ours.median).toFixed(1);
  return {
    title: `Training step with Adam, ${name} (ms)`,
    figures: [
      { name: 'plain loop over typed arrays', sample: plain, note: 'anchor' },
      {
        name: 'training run',
        sample: ours,
        note: `${faster}× as fast as the anchor (limit ${least}×)`,
      },
      {
        name: 'TensorFlow.js, CPU backend',
        sample: tensorflow,
        note: `ours is ${overTensorflow}× as fast${asked}`,
      },
      {
        name: 'with a reader’s own step',
        sample: readers,
        note: `${share} % of ours (limit 60 %)`,
      },
    ],
  };
}

function regrade({ ours, bare }: RegradeFigures): FigureGroup {
  const share = ((100 * ours.median) / bare.median).toFixed(0);
  return {
    title: 'Re-grading on two cores, the first ten exercises (programs a second)',
    figures: [
      { name: 'bare QuickJS runtime each, nothing judged', sample: bare, note: 'the limit' },
      { name: 'regrade', sample: ours, note: `${share} % of it (at least 90 %)` },
    ],
  };
}

function classLine({ seconds, peakMegabytes, kilobytesEach }: RegradeFigures): string {
  return (
    `  1 000 hand-ins: ${seconds.toFixed(0)} s in all, ${(10_000 / seconds).toFixed(0)} programs a second; ` +
    `peak ${peakMegabytes.toFixed(0)} MB, ${kilobytesEach.toFixed(0)} kB more for each hand-in over 100`
  );
}
