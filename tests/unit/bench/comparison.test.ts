import { describe, expect, it } from 'vitest';
import { comparisonLines, readRecord } from '../../../bench/comparison.ts';
import type { FigureGroup } from '../../../bench/figures.ts';

const figure = (name: string, median: number) => ({
  name,
  note: '',
  sample: { median, min: median, max: median, runs: 7 },
});
const run = (anchor: number, ...others: readonly (readonly [string, number])[]): FigureGroup[] => [
  {
    title: 'Grade',
    figures: [figure('bare', anchor), ...others.map(([name, median]) => figure(name, median))],
  },
];

describe('two runs of the bench', () => {
  it('are compared over their own anchors, whatever the machines', () => {
    // Twice the milliseconds on a machine half as fast is no change at all.
    expect(comparisonLines(run(10, ['warm', 12]), run(20, ['warm', 24]))).toEqual([
      'Grade · warm: 1.20× → 1.20× (±0 %)',
    ]);
    expect(comparisonLines(run(10, ['warm', 12]), run(10, ['warm', 9]))).toEqual([
      'Grade · warm: 1.20× → 0.90× (−25 %)',
    ]);
  });

  it('name what only one of them has', () => {
    expect(comparisonLines(run(10, ['old', 20]), run(10, ['new', 5]))).toEqual([
      'Grade · old: was 2.00×, not measured',
      'Grade · new: new, 0.50×',
    ]);
  });

  it('are refused when they are something else, with what to do', () => {
    for (const text of ['', '{}', '[{"title":"x","figures":[]}]'])
      expect(() => readRecord(text, 'a.json')).toThrow(
        'a.json is not a record of a bench. Name two of the files that npm run bench has written.',
      );
    const whole = run(10, ['warm', 12]);
    expect(readRecord(JSON.stringify(whole), 'a.json')).toEqual(whole);
  });
});
