import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/islands/schedule-figure-charts.ts';
import {
  BATCHES,
  canWarmUp,
  constantRun,
  DEFAULTS,
  outcome,
  rateChoice,
  runOf,
  SCHEDULES,
  type Settings,
  STEPS,
  STOPS,
  WARMUP,
} from '../../../src/islands/schedule-figure-settings.ts';
import { EDGE, notice } from '../../../src/islands/schedule-figure-words.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const told = (part: Partial<Settings>): string => {
  const settings = { ...DEFAULTS, ...part };
  return notice(settings, runOf(settings), constantRun(settings));
};
const rates = (part: Partial<Settings>): readonly number[] => {
  const choose = rateChoice({ ...DEFAULTS, ...part });
  return Array.from({ length: STEPS }, (_, t) => choose(t, [1]));
};

describe('the schedule figure', () => {
  it('opens with a cosine that ends well below the constant rate', () => {
    expect(told({})).toBe(
      'Cosine annealing at η = 0.6 ends at a loss of 0.0162, averaged over the last 10 steps. The constant rate ends at 0.0991, 6.12 times as high.',
    );
  });

  it('says that nothing is gained by decay where there is no noise', () => {
    expect(told({ batch: 'all', schedule: 'constant' })).toContain('There is no noise');
    expect(told({ batch: 'all' })).toContain('The constant rate ends lower');
  });

  it('says why a rate diverges from the start, and that a warmup saves it', () => {
    expect(EDGE).toBeCloseTo(2 / 2.2, 12);
    expect(told({ lr: 1 })).toContain('too steep for rates above 0.909; a warmup would');
    expect(told({ lr: 1, warmup: true })).toContain('Held constant from the start');
    expect(told({ lr: 1, batch: '1', warmup: true })).toContain('The noise of so small a batch');
  });

  it('reads a range test, and admits when it shows nothing', () => {
    expect(told({ schedule: 'range' })).toContain('lowest at η = 1.04');
    expect(told({ schedule: 'range' })).toContain('0.104, would be the suggestion');
    expect(told({ schedule: 'range', batch: 'all' })).toContain('nothing to say');
  });

  it('climbs to the full rate in the last step of the warmup and begins the schedule after it', () => {
    for (const { id: schedule } of SCHEDULES.filter(({ id }) => canWarmUp(id))) {
      const all = rates({ schedule, lr: 1, warmup: true });
      expect(all[0]).toBeCloseTo(1 / WARMUP, 12);
      expect(all[WARMUP - 1]).toBe(1);
      expect(all[WARMUP] ?? 0).toBeGreaterThan(0.95);
    }
  });

  it('leaves what climbs by itself without a warmup', () => {
    for (const schedule of ['one-cycle', 'range'] as const)
      expect(rates({ schedule, warmup: true })).toEqual(rates({ schedule }));
  });

  it('ends the last of three restarted descents with the run', () => {
    const all = rates({ schedule: 'restarts', lr: 1 });
    const peaks = all.flatMap((rate, t) => ((all[t - 1] ?? 0) < rate ? [t] : []));
    expect(peaks).toEqual([0, 29, 86]);
    expect(all.at(-1)).toBeLessThan(0.001);
  });

  it('shows the whole schedule and the rise of a run that diverges at its start', () => {
    const settings = { ...DEFAULTS, lr: 1 };
    const { rate, loss } = charts(settings, runOf(settings), constantRun(settings), 400);
    const [rates, losses] = [rate, loss].map(({ series }) => series.at(-1)?.values ?? []);
    expect(rates?.filter(Number.isFinite)).toHaveLength(STEPS);
    expect(losses?.filter(Number.isFinite).length).toBeGreaterThan(1);
    expect(loss.span[1]).toBeGreaterThan(1e5);
  });

  it('has neither words nor marks that are not numbers at any setting', () => {
    for (const { id: schedule } of SCHEDULES)
      for (const { id: batch } of BATCHES)
        for (const lr of STOPS.lr.filter((_, k) => k % 3 === 1))
          for (const warmup of [false, true]) {
            const settings = { ...DEFAULTS, schedule, batch, lr, warmup };
            const [run, constant] = [runOf(settings), constantRun(settings)];
            const { rate, loss } = charts(settings, run, constant, 320);
            expect(notice(settings, run, constant)).not.toMatch(/NaN|Infinity|undefined/);
            expect(svgMarks([...stepChart(rate), ...stepChart(loss)])).not.toMatch(
              /NaN|Infinity|undefined|e\+/,
            );
            if (outcome(run) === undefined && schedule !== 'range')
              expect(told(settings)).toContain('diverges');
          }
  });
});
