import { build, preview } from 'astro';
import { type GradeFigures, measureGrade } from './grade.ts';
import { measureRedraw, type RedrawFigures } from './redraw.ts';
import { measureRegrade, type RegradeFigures } from './regrade.ts';
import type { Sample } from './sample.ts';
import { measureTraining, type TrainingFigures } from './training.ts';

const HOST = '127.0.0.1';
const PORT = 4329;

for (const figures of await measureTraining()) printTraining(figures);
printRegrade(await measureRegrade());

process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
await build({ logLevel: 'error' });
const server = await preview({ server: { host: HOST, port: PORT }, logLevel: 'error' });
try {
  const origin = `http://${HOST}:${server.port}`;
  printRedraw(await measureRedraw(origin));
  printGrade(await measureGrade(origin));
} finally {
  await server.stop();
}

function printGrade({ bare, warm, first }: GradeFigures): void {
  const ratio = warm.median / bare.median;
  const added = first.median - warm.median;
  console.log('Grade latency, click to verdict, exercise adam (ms)');
  console.log(line('bare pre-spawned worker, same code and calls', bare, 'anchor'));
  console.log(line('warm check', warm, `${ratio.toFixed(2)}× the anchor (limit 1.30×)`));
  console.log(
    line('first check, editor open', first, `+${added.toFixed(0)} ms over warm (limit +60 ms)`),
  );
}

function printRedraw({ still, rate, ground, scrub }: RedrawFigures): void {
  const over = ({ median }: Sample) => `+${(median - still.median).toFixed(1)} ms`;
  console.log(
    'Worst frame of a slider move in the surface lab, eight paths of 10 000 steps (main thread, ms)',
  );
  console.log(line('a bare slider', still, 'anchor'));
  console.log(line('learning rate of one rule', rate, `${over(rate)} (limit 16 ms)`));
  console.log(line('step under the cursor', scrub, `${over(scrub)} (limit 16 ms)`));
  console.log(line('condition number: contours too', ground, over(ground)));
}

function printTraining(figures: TrainingFigures): void {
  const { name, least, plain, ours, readers, tensorflow, leastOverTensorflow } = figures;
  const faster = plain.median / ours.median;
  const share = ours.median / readers.median;
  console.log(`Training step with Adam, ${name} (ms)`);
  console.log(line('plain loop over typed arrays', plain, 'anchor'));
  console.log(
    line('training run', ours, `${faster.toFixed(2)}× as fast as the anchor (limit ${least}×)`),
  );
  const asked = leastOverTensorflow === undefined ? '' : ` (limit ${leastOverTensorflow}×)`;
  const overTensorflow = (tensorflow.median / ours.median).toFixed(1);
  console.log(
    line('TensorFlow.js, CPU backend', tensorflow, `ours is ${overTensorflow}× as fast${asked}`),
  );
  console.log(
    line('with a reader’s own step', readers, `${(100 * share).toFixed(0)} % of ours (limit 60 %)`),
  );
}

function printRegrade({ ours, bare, seconds, peakMegabytes, kilobytesEach }: RegradeFigures): void {
  const share = (100 * ours.median) / bare.median;
  console.log('Re-grading on two cores, the first ten exercises (programs a second)');
  console.log(line('bare QuickJS runtime each, nothing judged', bare, 'the limit'));
  console.log(line('regrade', ours, `${share.toFixed(0)} % of it (at least 90 %)`));
  console.log(
    `  1 000 hand-ins: ${seconds.toFixed(0)} s in all, ${(10_000 / seconds).toFixed(0)} programs a second; ` +
      `peak ${peakMegabytes.toFixed(0)} MB, ${kilobytesEach.toFixed(0)} kB more for each hand-in over 100`,
  );
}

function line(name: string, { median, min, max, runs }: Sample, note: string): string {
  const ms = (value: number) => value.toFixed(value < 10 ? 3 : 1).padStart(6);
  return `  ${name.padEnd(46)} ${ms(median)}  (${ms(min)} …${ms(max)}, ${runs} runs)  ${note}`;
}
