import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { realRun } from '../../../src/exercises/real-run.ts';
import { FAULTS, SICK_RUNS } from '../../../src/training/sick-run.ts';

type Diagnose = (training: readonly number[], validation: readonly number[]) => string;

const { diagnose } = (await import(pathToFileURL('solutions/diagnose-run/solution.ts').href)) as {
  diagnose: Diagnose;
};

const SEEDS = [101, 102, 103, 104, 105, 106, 107, 108];

it.each(FAULTS)(
  'shows the symptom of "%s" with nearly every seed',
  (fault) => {
    const found = SEEDS.map((seed) => {
      const { training, validation } = realRun(fault, seed, 40);
      return diagnose(training, validation);
    });
    const right = found.filter((symptom) => symptom === SICK_RUNS[fault].symptom);
    expect(right.length, found.join(', ')).toBeGreaterThanOrEqual(SEEDS.length - 1);
  },
  60_000,
);

it('gives the same log for the same seed, and another for another', () => {
  const log = realRun('none', 1, 3);
  expect(realRun('none', 1, 3)).toEqual(log);
  expect(realRun('none', 2, 3)).not.toEqual(log);
  expect([log.training.length, log.validation.length]).toEqual([4, 4]);
});
