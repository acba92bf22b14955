import { describe, expect, it } from 'vitest';
import { stoppingMarks } from '../../../src/islands/stopping-figure-chart.ts';
import {
  DEFAULTS,
  EPOCHS,
  losses,
  STOPS,
  watch,
} from '../../../src/islands/stopping-figure-settings.ts';
import { notice } from '../../../src/islands/stopping-figure-words.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const smooth = losses(false);
const noisy = losses(true);
const told = (run: typeof noisy, patience: number, minDelta = 0) =>
  notice(run, watch(run, { patience, minDelta }), { patience });

describe('the early-stopping figure', () => {
  it('stops a smooth run as many epochs after its best as there is patience', () => {
    for (const patience of STOPS.patience)
      expect(watch(smooth, { patience, minDelta: 0 })).toEqual({
        epoch: 27 + patience,
        early: true,
        bestEpoch: 27,
        best: Math.min(...smooth.validation),
      });
  });

  it('keeps better weights of a noisy run the more patient it is', () => {
    const kept = STOPS.patience.map((patience) => watch(noisy, { patience, minDelta: 0 }).best);
    expect(kept).toEqual(kept.toSorted((a, b) => b - a));
    expect(kept[0]).toBeGreaterThan(0.4);
    expect(kept.at(-1)).toBe(Math.min(...noisy.validation));
  });

  it('says what happened and what was missed', () => {
    expect(told(smooth, 10)).toBe(
      'With patience 10 training stops at epoch 37. The weights of epoch 27 are kept, with a validation loss of 0.292. Nothing better comes later.',
    );
    expect(told(noisy, 1)).toContain('but it is never reached.');
    expect(told(smooth, 50, 0.05)).toContain('but did not count as an improvement.');
    expect(told({ ...smooth, validation: smooth.training }, 50)).toContain(
      `nothing stops training before its last epoch, ${EPOCHS}.`,
    );
  });

  it('opens on its sliders and draws numbers only', () => {
    expect(STOPS.patience).toContain(DEFAULTS.patience);
    expect(STOPS.minDelta).toContain(DEFAULTS.minDelta);
    for (const patience of STOPS.patience) {
      const marks = stoppingMarks(noisy, watch(noisy, { patience, minDelta: 0 }), 760, 260);
      expect(svgMarks(marks)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
