import { describe, expect, it } from 'vitest';
import { DEFAULTS, runOf } from '../../../src/islands/schedule-figure-settings.ts';
import { curveRate } from '../../../src/labs/curve-rate.ts';
import type { Program } from '../../../src/labs/program.ts';
import { SCHEDULE_EXERCISES } from '../../../src/labs/reader-schedule.ts';
import {
  type ScheduledTrainingSettings,
  scheduledTraining,
} from '../../../src/labs/scheduled-training.ts';
import { knotRate, knotStep } from '../../../src/optim/knot-schedule.ts';
import { SCHEDULES, scheduleById } from '../../../src/optim/schedule-catalog.ts';

const SETTINGS: ScheduledTrainingSettings = {
  task: 'bowl',
  batch: 10,
  steps: 200,
  seed: 7,
  optimizer: 'sgd',
  hyper: {},
  curve: {
    schedule: 'cosine-annealing',
    own: false,
    hyper: { lrMax: DEFAULTS.lr, lrMin: 0, T: 200 },
  },
};
const run = (part: Partial<ScheduledTrainingSettings>, program?: Program) =>
  scheduledTraining
    .start(scheduledTraining.read({ ...SETTINGS, ...part }), program)
    .advance(() => false).batch;

describe('training under a schedule in the lab', () => {
  it('is the run of the lesson’s figure, number for number', () => {
    const { rates, losses } = run({});
    const figure = runOf(DEFAULTS);
    expect([...rates]).toEqual(figure.rates);
    expect([...losses]).toEqual(figure.losses);
  });

  it('brings a network under a loss of 0.1 on two moons, and shuffles otherwise with another seed', () => {
    const moons = { task: 'moons', batch: 16, optimizer: 'momentum' } as const;
    const { rates, losses } = run(moons);
    expect([rates.length, losses.length]).toEqual([200, 201]);
    expect(losses.at(-1)).toBeLessThan(0.1);
    expect(run({ ...moons, seed: 8 }).losses).not.toEqual(losses);
    expect(run(moons).losses).toEqual(losses);
  });

  it('ends with the last finite loss when the rate is far too high', () => {
    for (const task of ['bowl', 'moons'] as const) {
      const curve = { schedule: 'constant', own: false, hyper: { lr0: 1e308 } };
      const { rates, losses } = run({ task, curve });
      expect(losses.length).toBeLessThan(201);
      expect(rates.length).toBe(losses.length - 1);
      expect(losses.every(Number.isFinite)).toBe(true);
    }
  });

  it.each(SCHEDULE_EXERCISES)(
    'is the same with the solution of %s as with the library',
    async (id) => {
      const program = (await import(`../../../solutions/${id}/solution.ts`)) as Program;
      const curve = { schedule: id, own: true, hyper: scheduleById(id).defaults };
      const [mine, theirs] = [run({ curve }, program), run({ curve: { ...curve, own: false } })];
      mine.losses.forEach((loss, k) => {
        const expected = theirs.losses[k] ?? Number.NaN;
        expect(Math.abs(loss - expected)).toBeLessThanOrEqual(1e-9 * expected);
      });
      expect(mine.losses.length).toBe(201);
    },
  );

  it('says what is wrong with a reader’s schedule', () => {
    const curve = { schedule: 'warmup', own: true, hyper: {} };
    expect(() => run({ curve }, {})).toThrow('your code exports no function warmup');
    expect(() => run({ curve }, { warmup: () => '0.1' })).toThrow(
      '`warmup` must return a number; at t = 0 it did not',
    );
  });

  it('goes in straight lines from knot to knot of a drawn schedule', () => {
    const knots = [0.4, 0, 0.8];
    const rate = curveRate({ knots }, 101, undefined);
    expect([0, 25, 50, 75, 100, 500].map(rate)).toEqual([0.4, 0.2, 0, 0.4, 0.8, 0.8]);
    expect([0, 1, 2].map((k) => knotRate(knotStep(k, 3, 101), knots, 101))).toEqual(knots);
  });

  it('has a rate that is a number for every schedule at its defaults', () => {
    for (const { rate, defaults } of SCHEDULES)
      for (const t of [0, 1, 50, 1000]) expect(rate(t, defaults)).toBeGreaterThanOrEqual(0);
  });

  it.each([{ task: 'sun' }, { steps: 0 }, { steps: 1e9 }, { curve: { knots: [1] } }])(
    'refuses settings with %j',
    (part) => {
      expect(() => scheduledTraining.read({ ...SETTINGS, ...part })).toThrow();
    },
  );
});
