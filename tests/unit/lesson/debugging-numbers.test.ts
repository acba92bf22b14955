import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../src/optim/chance.ts';
import { permutation } from '../../../src/optim/permutation.ts';
import { DIGITS_PATH, readDigits } from '../../../src/training/digits.ts';
import { epochLog } from '../../../src/training/epoch-log.ts';
import { plannedRun, type RunPlan } from '../../../src/training/run-plan.ts';
import { type Fault, HEALTHY, sickPlan } from '../../../src/training/sick-run.ts';
import { splitData } from '../../../src/training/split.ts';
import { startRun } from '../../../src/training/training-run.ts';

const lesson = readFileSync('content/lessons/debugging.mdx', 'utf8').replaceAll(/\s+/g, ' ');
const says = (sentence: string) => (lesson.includes(sentence) ? sentence : 'nowhere in the lesson');
const expectSaid = (sentence: string) => expect(says(sentence)).toBe(sentence);

/** A run of the clinic, with what was changed in it. */
const clinic = (fault: Fault, change: Partial<RunPlan> = {}) =>
  epochLog({ ...sickPlan(fault), ...change }, 7, 40);
const digitsOf = (values: Float64Array, index: number) =>
  Number((values.at(index) ?? Number.NaN).toPrecision(3));

describe('the lesson on debugging', () => {
  it('gives the loss of knowing nothing', () => {
    expectSaid(`${Math.log(2).toFixed(3)} for two classes and ${Math.log(10).toFixed(3)} for ten`);
  });

  it('gives the update ratios of a healthy run', () => {
    const { updateRatio } = clinic('none');
    expect(digitsOf(updateRatio, 0)).toBeCloseTo(0.05, 1.5);
    expect(digitsOf(updateRatio, -1)).toBeCloseTo(0.004, 3);
    expectSaid('begin near 0.05 when they are well and end near 0.004');
  });

  it('clips run 1 in vain, and heals it with a lower rate', () => {
    const clipped = clinic('rate-far-too-high', { clipping: { kind: 'norm', limit: 1 } });
    expectSaid(
      `clipped to norm 1 it still ends at a training loss of ${digitsOf(clipped.training, -1).toFixed(0)}`,
    );
    const slower = clinic('rate-far-too-high', { lr: 0.1 });
    expectSaid(`without clipping at ${digitsOf(slower.training, -1)}.`);
  });

  it('stands still at log 2 from zero weights, though the weights move', () => {
    const { training, gradientNorm, updateRatio } = clinic('weights-of-zero');
    expectSaid(
      `training loss is ${digitsOf(training, 0)} before the first step and ${digitsOf(training, -1)} after forty epochs`,
    );
    expect(Math.min(...updateRatio)).toBeGreaterThan(0.005);
    expect(Math.min(...gradientNorm)).toBeGreaterThan(0.03);
    expect(Math.max(...gradientNorm)).toBeLessThan(0.2);
  });

  it('overfits thirty points, and is held back in two ways', () => {
    const { training, validation } = clinic('few-samples');
    const best = Math.min(...validation);
    expectSaid(
      `$T$ is ${digitsOf(training, -1)} and $V$ is ${digitsOf(validation, -1)}; the lowest $V$ was ${best.toFixed(2)}, after epoch ${validation.indexOf(best)}.`,
    );
    const decayed = clinic('few-samples', { weightDecay: 1 });
    const fed = clinic('few-samples', {
      data: { count: 420, noise: 0.4, validationShare: 2 / 7 },
    });
    expectSaid(
      `ends at ${decayed.validation.at(-1)?.toFixed(2)} and holds there; with ten times the points it ends at ${fed.validation.at(-1)?.toFixed(2)}`,
    );
  });

  it('learns ten points by heart, but not from zero weights', () => {
    const ten: RunPlan = {
      ...HEALTHY,
      data: { count: 20, noise: 0.2, validationShare: 0.5 },
      batchSize: 10,
    };
    const run = startRun(plannedRun(ten, 1));
    const losses = run.advance(200).steps.map(({ loss }) => loss);
    expectSaid(`below 0.01 after ${losses.findIndex((loss) => loss < 0.01)} steps`);
    const stuck = startRun(plannedRun({ ...ten, initialization: 'zeros' }, 1));
    const last = stuck.advance(1000).steps.at(-1)?.loss ?? Number.NaN;
    expectSaid(`is at ${last.toFixed(3)} after a thousand`);
    expect(last).toBeCloseTo(-0.6 * Math.log(0.6) - 0.4 * Math.log(0.4), 6);
  });

  it('breaks after 19 steps at a rate of a billion, with a warning', () => {
    const { brokeAt, training } = clinic('overflow');
    expectSaid(`lives for ${brokeAt} steps`);
    expect(Math.floor(Math.log10(training[1] ?? 0))).toBe(65);
  });

  it('gives what a network makes of digits before it is trained, and of shuffled labels', async () => {
    const digits = await readDigits(new Uint8Array(readFileSync(`public/${DIGITS_PATH}`)));
    const settings = {
      ...plannedRun(HEALTHY, 1),
      data: splitData(digits, 0.2, 1),
      hidden: [64, 32],
      batchSize: 64,
      rate: () => 0.01,
      evaluateEvery: 500,
    };
    const first = (initialization: 'glorot' | 'large') =>
      startRun({ ...settings, initialization })
        .advance(0)
        .evaluations[0]?.training.loss.toFixed(2);
    expectSaid(`begins at ${first('glorot')} on the handwritten digits`);
    expectSaid(`the loss before the first step is ${first('large')}.`);

    const { training, validation } = splitData(digits, 5 / 6, 1);
    const { count } = training;
    const labels = Uint8Array.from(
      permutation(count, seeded(2)),
      (row) => training.labels[row] ?? 0,
    );
    const last = (data: typeof training) =>
      startRun({ ...settings, data: { training: data, validation } })
        .advance(500)
        .evaluations.at(-1);
    const random = last({ ...training, labels });
    const right = Math.round((random?.validation.accuracy ?? 0) * validation.count);
    expect(random?.training.accuracy).toBe(1);
    expectSaid(`on ${count} handwritten digits`);
    expectSaid(
      `${right} of ${validation.count}, in fact: chance, at a training accuracy of 100%. The validation loss is ${random?.validation.loss.toFixed(2)}`,
    );
    expectSaid(`About ${Math.round(100 * (last(training)?.validation.accuracy ?? 0))}%`);
  }, 60_000);
});
