import { describe, expect, it } from 'vitest';
import { MOMENTUM_FORMS } from '../../../src/labs/choices.ts';
import { scheduledRate } from '../../../src/labs/momentum-schedule.ts';
import type { Program } from '../../../src/labs/program.ts';
import {
  type ScheduledMomentumSettings,
  scheduledMomentum,
} from '../../../src/labs/scheduled-momentum.ts';

const SETTINGS: ScheduledMomentumSettings = {
  kappa: 100,
  start: [-2.6, -0.8],
  steps: 100,
  form: 'momentum',
  own: false,
  lr: 0.01,
  beta: 0.9,
  schedule: 'constant',
};
const run = (part: Partial<ScheduledMomentumSettings>, program?: Program) =>
  scheduledMomentum
    .start(scheduledMomentum.read({ ...SETTINGS, ...part }), program)
    .advance(() => false).batch;
const gap = (a: readonly Float64Array[], b: readonly Float64Array[]): number =>
  Math.max(
    ...a.map((column, j) => Math.max(...column.map((x, k) => Math.abs(x - (b[j]?.[k] ?? 0))))),
  );

describe('momentum under a schedule', () => {
  it('is one and the same in all three forms while the rate is constant, the average’s divided by 1 − β', () => {
    const torch = run({});
    expect(gap(torch.w, run({ form: 'momentum-heavy-ball' }).w)).toBeLessThan(1e-12);
    expect(gap(torch.w, run({ form: 'momentum-ema', lr: 0.01 / (1 - 0.9) }).w)).toBeLessThan(1e-12);
  });

  it.each(['drop', 'cosine', 'warmup'] as const)(
    'parts the heavy ball from the others under %s',
    (schedule) => {
      const torch = run({ schedule });
      expect(gap(torch.w, run({ schedule, form: 'momentum-heavy-ball' }).w)).toBeGreaterThan(0.01);
      expect(gap(torch.w, run({ schedule, form: 'momentum-ema', lr: 0.1 }).w)).toBeLessThan(1e-12);
    },
  );

  it('takes the first move after a drop at a tenth where the rate stands outside, and coasts where it is inside', () => {
    const move = (form: ScheduledMomentumSettings['form'], schedule: 'constant' | 'drop') => {
      const { w } = run({ form, schedule });
      return (w[0]?.[51] ?? 0) - (w[0]?.[50] ?? 0);
    };
    expect(move('momentum', 'drop')).toBeCloseTo(0.1 * move('momentum', 'constant'), 12);
    // The heavy ball's move is β times the one before, and a tenth of what the gradient would have added.
    const { w } = run({ form: 'momentum-heavy-ball', schedule: 'constant' });
    const before = (w[0]?.[50] ?? 0) - (w[0]?.[49] ?? 0);
    const full = move('momentum-heavy-ball', 'constant');
    expect(move('momentum-heavy-ball', 'drop')).toBeCloseTo(
      0.9 * before + 0.1 * (full - 0.9 * before),
      12,
    );
  });

  it.each(MOMENTUM_FORMS)('takes the steps of a reader’s %s as the library’s', async (form) => {
    const program = (await import(`../../../solutions/${form}/solution.ts`)) as Program;
    for (const schedule of ['drop', 'warmup'] as const)
      expect(
        gap(run({ form, schedule, own: true }, program).w, run({ form, schedule }).w),
      ).toBeLessThan(1e-9);
  });

  it('has the rates of its schedules, counted from 0', () => {
    const rates = (schedule: ScheduledMomentumSettings['schedule']) =>
      [0, 49, 50, 99].map(scheduledRate(schedule, 2, 100));
    expect(rates('constant')).toEqual([2, 2, 2, 2]);
    expect(rates('drop')).toEqual([2, 2, 0.2, 0.2]);
    expect(rates('warmup')).toEqual([0.04, 2, 2, 2]);
    expect(rates('cosine')[0]).toBe(2);
    expect(rates('cosine')[3]).toBeCloseTo(0.2, 12);
    expect(scheduledRate('drop', 2, 99)(98)).toBe(0.2);
  });
});
