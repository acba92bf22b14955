import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DEFAULTS,
  EPOCHS,
  planOf,
  type Settings,
  settingsOf,
} from '../../../src/islands/capstone-figure-settings.ts';
import { adam } from '../../../src/optim/adam.ts';
import { cosineAnnealing } from '../../../src/optim/cosine-annealing.ts';
import { DIGITS_PATH, readDigits } from '../../../src/training/digits.ts';
import { epochLog } from '../../../src/training/epoch-log.ts';
import { parameterCount } from '../../../src/training/layers.ts';
import { plannedRun } from '../../../src/training/run-plan.ts';
import { HEALTHY } from '../../../src/training/sick-run.ts';
import { splitData } from '../../../src/training/split.ts';
import { startRun } from '../../../src/training/training-run.ts';

const lesson = readFileSync('content/lessons/capstone.mdx', 'utf8').replaceAll(/\s+/g, ' ');
const says = (sentence: string) => (lesson.includes(sentence) ? sentence : 'nowhere in the lesson');
const expectSaid = (sentence: string) => expect(says(sentence)).toBe(sentence);

const log = (change: Partial<Settings>) => {
  const { plan, seed } = settingsOf(planOf({ ...DEFAULTS, ...change }));
  return epochLog(plan, seed, EPOCHS);
};

describe('the capstone', () => {
  it('ends lower under a cosine than under a constant rate, in ever smaller steps', () => {
    const { validation } = log({ schedule: 'constant' });
    expectSaid(
      `momentum ends at a validation loss of ${validation.at(-1)?.toFixed(3)}, though it had been at ${Math.min(...validation).toFixed(3)} before`,
    );
    const cosine = log({});
    expectSaid(`warmup and cosine ends at ${cosine.validation.at(-1)?.toFixed(3)}.`);
    expectSaid(`falls from ${cosine.updateRatio[0]?.toFixed(2)} in the first epoch`);
    expect(cosine.updateRatio.at(-1)).toBeLessThan(1e-4);
  });

  it('has a last batch of 30 samples', () => {
    expect(22 * 64 + 30).toBe(1438);
    expectSaid(`30/64 = ${(30 / 64).toFixed(2)}`);
  });

  it('leaves a cosine that counts epochs as steps where it began', () => {
    const rate = cosineAnnealing.rate(29, { lrMax: 1, lrMin: 0, T: 690 });
    expectSaid(`29/690)) = ${rate.toFixed(3)}`);
  });

  it('takes a full step with a new Adam, and a longer one with an old count', () => {
    const { step, init, defaults } = adam;
    const fresh = step([0], [0.3], init(1), { ...defaults, lr: 1 });
    expect(Math.abs(fresh.w[0] ?? 0)).toBeCloseTo(1, 6);
    const late = step([0], [0.3], { ...init(1), t: 5000 }, { ...defaults, lr: 1 });
    // β₂ to the power of 5000 is not quite 0.
    expect(Math.abs(late.w[0] ?? 0)).toBeCloseTo(3.16, 1);
  });

  it('teaches the digits as fast as it says', async () => {
    const digits = await readDigits(new Uint8Array(readFileSync(`public/${DIGITS_PATH}`)));
    const data = splitData(digits, 0.2, 1);
    expectSaid(`leaves ${data.training.count} to learn from`);
    expectSaid(`makes ${parameterCount([64, 64, 32, 10])} parameters`);
    const { evaluations } = startRun({
      ...plannedRun(HEALTHY, 1),
      data,
      hidden: [64, 32],
      batchSize: 64,
      rate: () => 0.003,
    }).advance(30 * 23);
    const right = (epoch: number) =>
      `${Math.round(100 * (evaluations[epoch]?.validation.accuracy ?? 0))}%`;
    expectSaid(
      `after the first epoch ${right(1)} of the validation images are right, after the third ${right(3)}, after thirty ${right(30)}`,
    );
    expect(evaluations[0]?.training.loss.toFixed(1)).toBe('2.4');
    expectSaid(`the loss is ${evaluations[0]?.training.loss.toFixed(2)}, a little above`);
  }, 60_000);
});
