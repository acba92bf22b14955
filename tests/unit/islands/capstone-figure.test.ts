import { describe, expect, it } from 'vitest';
import { lossMarks, mapMarks, rateMarks } from '../../../src/islands/capstone-figure-charts.ts';
import {
  CLIP,
  DEFAULTS,
  EPOCHS,
  openingLog,
  planOf,
  points,
  RATES,
} from '../../../src/islands/capstone-figure-settings.ts';
import { loopLines, notice } from '../../../src/islands/capstone-figure-words.ts';
import { readLog } from '../../../src/islands/figure-log-text.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const log = readLog(openingLog());

describe('the capstone’s figure', () => {
  it('warms up in the first epoch and comes down to nearly nothing in the last', () => {
    const { rate } = log;
    expect(rate).toHaveLength(EPOCHS);
    expect(Math.max(...rate)).toBe(rate[1]);
    expect(rate[1]).toBeLessThanOrEqual(RATES.momentum);
    expect(rate.at(-1)).toBeLessThan(0.01 * RATES.momentum);
  });

  it('tells the loop line by line', () => {
    const lines = loopLines(log, { ...DEFAULTS, epoch: 1 });
    expect(lines.map(({ does }) => does)).toEqual([
      'gradient',
      'clip',
      'rate',
      'step by momentum',
      'validate',
    ]);
    expect(log.gradientNorm[0]).toBeGreaterThan(CLIP);
    expect(lines[1]?.came).toContain(`${CLIP}`);
    expect(loopLines(log, { ...DEFAULTS, clip: false })[1]?.came).toBe('off');
  });

  it('says where the run is and how it ends', () => {
    expect(notice(log, DEFAULTS)).toMatch(
      /^After epoch 30 the loss is 0\.0\d+ in training and 0\.0\d+ in validation, where 95% are right\. This loop \(momentum, warmup and cosine, clipping\)/,
    );
  });

  it('draws the points, the boundary and numbers only', () => {
    const plan = planOf(DEFAULTS);
    const map = mapMarks(plan, log, points(), EPOCHS, 300);
    // Rings are two discs each.
    expect(map.filter(({ kind }) => kind === 'dot').length).toBeGreaterThan(140);
    expect(map.some((mark) => mark.kind === 'lines' && mark.lines.length > 0)).toBe(true);
    const charts = [lossMarks(log, 3, 300, 170), rateMarks(log, RATES.momentum, 3, 300, 90)];
    for (const marks of [map, ...charts]) expect(svgMarks(marks)).not.toMatch(/NaN|Infinity/);
  });
});
