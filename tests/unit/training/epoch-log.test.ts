import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/training/class-map.ts';
import { epochLog } from '../../../src/training/epoch-log.ts';
import { mapAfter } from '../../../src/training/epoch-maps.ts';
import { plannedRun } from '../../../src/training/run-plan.ts';
import { FAULTS, HEALTHY, sickPlan } from '../../../src/training/sick-run.ts';
import { symptomOf } from '../../../src/training/symptom.ts';
import { startRun } from '../../../src/training/training-run.ts';

type Diagnose = (training: readonly number[], validation: readonly number[]) => string;
const { diagnose } = (await import(pathToFileURL('solutions/diagnose-run/solution.ts').href)) as {
  diagnose: Diagnose;
};

describe('epochLog', () => {
  it('tells what the run itself tells, epoch by epoch', () => {
    const log = epochLog(HEALTHY, 3, 5, true);
    const run = startRun(plannedRun(HEALTHY, 3));
    const { steps, evaluations } = run.advance(5 * 4);
    expect([...log.training]).toEqual(evaluations.map(({ training }) => training.loss));
    expect([...log.accuracy]).toEqual(evaluations.map(({ validation }) => validation.accuracy));
    const last = steps.slice(-4).map(({ gradientNorm }) => gradientNorm);
    expect(log.gradientNorm[4]).toBeCloseTo(last.reduce((a, b) => a + b) / 4, 12);
    expect([...log.weights.slice(-run.w.length)]).toEqual([...run.w]);
    expect([...log.rate]).toEqual([0.02, 0.02, 0.02, 0.02, 0.02]);
    expect(log.brokeAt).toBe(0);
  });

  it('ends where the numbers end', () => {
    const log = epochLog(sickPlan('warmup-of-no-steps'), 3, 5);
    expect(log.brokeAt).toBe(1);
    expect([log.training.length, log.gradientNorm.length, log.weights.length]).toEqual([2, 1, 0]);
    expect(log.training[1]).toBeNaN();
  });
});

describe('symptomOf', () => {
  it.each(FAULTS)('says of "%s" what the exercise’s solution says', (fault) => {
    for (const epochs of [25, 40])
      for (const seed of [1, 2, 3]) {
        const log = epochLog(sickPlan(fault), seed, epochs);
        expect(symptomOf(log)).toBe(diagnose([...log.training], [...log.validation]));
      }
  });

  it.each([
    ['nan', [1, 0.5], [1, Number.POSITIVE_INFINITY]],
    ['oscillates', [1, 2], [1, 2]],
    ['healthy', [20, 4, 5, 4, 5, 4], [20, 4, 5, 4, 5, 4]],
    ['healthy', [8, 4, 2, 1], [8, 4, 4, 5]],
    ['too-slow', [50, 41, 40, 39, 39], [50, 41, 40, 39, 39]],
    ['plateaus', [50, 45, 40, 40, 40], [50, 45, 40, 40, 40]],
  ])('draws the line to "%s" where the exercise does', (symptom, training, validation) => {
    expect(symptomOf({ training, validation })).toBe(symptom);
    expect(diagnose(training, validation)).toBe(symptom);
  });
});

describe('mapAfter', () => {
  it('is right about the training points as often as the run was', () => {
    const plan = { ...HEALTHY, lr: 0.1 };
    const { weights, accuracy } = epochLog(plan, 3, 20, true);
    const square = { half: 2.5, side: 100 };
    const map = mapAfter(plan, weights, 20, square);
    expect(map).toHaveLength(cellsOf(square).count);
    const { validation } = plannedRun(plan, 3).data;
    const right = Array.from(validation.labels).filter((label, k) => {
      const [x = 0, y = 0] = validation.inputs.slice(2 * k, 2 * k + 2);
      const cell = (at: number) => Math.floor(((at + 2.5) / 5) * 100);
      return ((map[(99 - cell(y)) * 100 + cell(x)] ?? 0) > 127 ? 1 : 0) === label;
    });
    expect(right.length / validation.count).toBeCloseTo(accuracy.at(-1) ?? 0, 1);
    expect(() => mapAfter(plan, weights, 21, square)).toThrow('none after epoch 21');
  });
});
