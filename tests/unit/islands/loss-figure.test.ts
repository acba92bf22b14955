import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/islands/loss-figure-charts.ts';
import {
  DEFAULTS,
  DELTAS,
  RANGE,
  type Settings,
  STEP,
  settable,
  shownLosses,
  type Task,
} from '../../../src/islands/loss-figure-settings.ts';
import { notice } from '../../../src/islands/loss-figure-words.ts';
import { curveChart } from '../../../src/plots/curve-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const at = (task: Task, prediction: number, more: Partial<Settings> = {}): Settings => ({
  ...DEFAULTS,
  ...more,
  task,
  prediction: { ...DEFAULTS.prediction, [task]: prediction },
});
const everyPlace = (task: Task): readonly number[] =>
  Array.from({ length: 81 }, (_, k) => settable(task, RANGE[task][0] + k * STEP));
const everySetting: readonly Settings[] = [
  ...DELTAS.flatMap((delta) => everyPlace('regression').map((p) => at('regression', p, { delta }))),
  ...(['0', '1'] as const).flatMap((label) =>
    everyPlace('classification').map((p) => at('classification', p, { label })),
  ),
];

describe('the loss figure', () => {
  it('says where the prediction lies and how hard each loss pushes', () => {
    expect(notice(at('regression', 3))).toMatch(
      /2 too high.*down.*MSE .*with 4.*MAE .*with 1.*with 0\.5 /,
    );
    expect(notice(at('regression', 0.5))).toMatch(/0.5 too low.*up.*0.5 against 1\./);
    expect(notice(at('regression', 1))).toMatch(/^On target/);
  });

  it('keeps Huber half of MSE up to and including δ, and not beyond', () => {
    expect(notice(at('regression', 2, { delta: 1 }))).toContain('half the squared error');
    expect(notice(at('regression', 2.1, { delta: 1 }))).not.toContain('half the squared error');
  });

  it('judges a score by the right class: the same margin, the same sentence', () => {
    for (const score of [-2, 0, 0.5, 1, 3])
      expect(
        notice(at('classification', -score, { label: '0' })).replace(
          'class\u00a00',
          'class\u00a01',
        ),
      ).toBe(notice(at('classification', score, { label: '1' })));
    expect(notice(at('classification', -1))).toMatch(/^Wrong side.*0.269.*0.731/);
    expect(notice(at('classification', 0.9))).toMatch(/^Right side, but short of the margin/);
    expect(notice(at('classification', 1))).toMatch(/^Right, and by the margin/);
  });

  it('can be set to every tenth between the ends and to nothing else', () => {
    expect([0.3000000004, 99, -99, 1.26].map((p) => settable('regression', p))).toEqual([
      0.3, 5, -3, 1.3,
    ]);
  });

  it('draws slopes that are the slopes of the values drawn', () => {
    for (const settings of everySetting.filter((_, k) => k % 7 === 3)) {
      const { value, slope } = charts(settings, 400);
      value.curves.forEach((curve, k) => {
        const x = value.cursor + 0.0123;
        const rise = (curve.at(x + 1e-6) - curve.at(x - 1e-6)) / 2e-6;
        expect(slope.curves[k]?.at(x)).toBeCloseTo(rise, 5);
      });
    }
  });

  it('shows as many losses in both charts as in the table', () => {
    for (const task of ['regression', 'classification'] as const) {
      const { value, slope } = charts(at(task, 0), 400);
      const names = shownLosses(at(task, 0)).map(({ loss }) => loss.name);
      expect(value.curves.map(({ label }) => label)).toEqual(names);
      expect(slope.curves.map(({ label }) => label)).toEqual(names);
    }
  });

  it('has neither words nor marks that are not numbers wherever the prediction stands', () => {
    for (const settings of everySetting.filter((_, k) => k % 4 === 0)) {
      expect(notice(settings)).not.toMatch(/NaN|Infinity|undefined/);
      const { value, slope } = charts(settings, 320);
      for (const chart of [value, slope])
        expect(svgMarks(curveChart(chart))).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
