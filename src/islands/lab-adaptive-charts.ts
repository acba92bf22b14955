import type { AdaptiveTrace } from '../labs/adaptive-trace.ts';
import type { TraceQuantity } from '../labs/choices.ts';
import type { Vector } from '../optim/vector.ts';
import { type Series, type StepChart, spanOf, valuesOf } from '../plots/step-chart.ts';
import type { ChartRow } from './figure-coordinates.tsx';
import type { Traced } from './lab-adaptive-traces.ts';
import { curveLook } from './lab-rules.ts';

/** The quantities that have a row of charts: of all rules, then of the one whose memory is shown. */
export type AdaptiveChart = 'g' | 'rate' | 'traveled' | 'm' | 'v' | 'step';

const HEIGHT = { g: 58, rate: 150, traveled: 130, m: 96, v: 96, step: 96 } as const;

/** Which of two lines is what the step is made of. */
const looks = (corrected: boolean) =>
  corrected ? (['ghost', 'line'] as const) : (['line', 'ghost'] as const);

/** All charts of the lab at a given width, in the order of the page. Rates, ways and steps share a scale, to be compared. */
export function chartRows(
  gradients: readonly Vector[],
  all: readonly Traced[],
  {
    step: cursor,
    memory,
    corrected,
  }: {
    readonly step: number;
    /** Place in the list of the rule whose memory is shown, from 0. */
    readonly memory: number;
    readonly corrected: boolean;
  },
  width: number,
): readonly ChartRow<AdaptiveChart>[] {
  const row = (
    id: AdaptiveChart,
    kind: StepChart['kind'],
    isShared: boolean,
    series: (j: 0 | 1) => readonly Series[],
    reference?: number,
  ): readonly ChartRow<AdaptiveChart>[] => {
    const references = reference === undefined ? [] : [{ value: reference, label: 'η' }];
    const values = (j: 0 | 1) => valuesOf(series(j));
    const both = [...values(0), ...values(1)];
    // Before the first run has come there is room for everything.
    if (all.length > 0 && !both.some(Number.isFinite)) return [];
    const shared = [...both, ...references.map(({ value }) => value)];
    const chart = (j: 0 | 1): StepChart => ({
      width,
      height: HEIGHT[id],
      kind,
      span: spanOf(isShared ? shared : values(j), kind),
      series: series(j),
      references,
      cursor,
    });
    return [{ id, charts: [chart(0), chart(1)] }];
  };
  const line = (k: number, trace: AdaptiveTrace, name: TraceQuantity, j: 0 | 1): Series => ({
    label: curveLook(k).code,
    values: Array.from(trace[name][j] ?? []),
    tone: curveLook(k).tone,
    look: 'line',
  });
  const ofAll = (name: TraceQuantity) => (j: 0 | 1) =>
    all.flatMap((one, k): readonly Series[] => {
      if (one.kind === 'stopped') return [];
      const main = line(k, one.trace, name, j);
      // What the reader's own rule should lie on is in the ink of the page.
      return one.rule.own && one.beside
        ? [main, { ...line(k, one.beside, name, j), label: '', tone: 'ink', look: 'ghost' }]
        : [main];
    });
  const focus = all[memory];
  const shown = focus?.kind === 'trace' ? focus : undefined;
  const isAdam = shown?.rule.optimizer === 'adam' && !shown.rule.own;
  const pair = (raw: TraceQuantity, fixed: TraceQuantity, labels: readonly [string, string]) => {
    const [rawLook, fixedLook] = looks(!isAdam || corrected);
    return (j: 0 | 1): readonly Series[] => {
      if (!shown) return [];
      const [first, second] = [
        line(memory, shown.trace, raw, j),
        line(memory, shown.trace, fixed, j),
      ];
      if (!second.values.some(Number.isFinite)) return [{ ...first, label: labels[0] }];
      return [
        { ...first, label: labels[0], look: rawLook },
        { ...second, label: labels[1], look: fixedLook },
      ];
    };
  };
  const steps = (j: 0 | 1): readonly Series[] =>
    shown
      ? [
          ...(shown.beside
            ? [{ ...line(memory, shown.beside, 'step', j), label: '', look: 'ghost' as const }]
            : []),
          { ...line(memory, shown.trace, 'step', j), label: '' },
        ]
      : [];
  const lr = shown?.rule.hyper['lr'];
  return [
    ...row('g', 'linear', false, (j) => [
      { label: '', values: gradients.map((g) => g[j] ?? Number.NaN), tone: 'muted', look: 'stems' },
    ]),
    ...row('rate', 'log', true, ofAll('rate')),
    ...row('traveled', 'linear', true, ofAll('traveled')),
    ...row('m', 'linear', false, pair('m', 'mHat', ['m', 'm\u0302'])),
    ...row('v', 'log', false, pair('v', 'vHat', secondNames(shown?.rule.optimizer))),
    ...row('step', 'linear', true, steps, lr),
  ];
}

/** The letters that a rule's paper has for what it divides by the root of. */
export const secondNames = (optimizer: string | undefined): readonly [string, string] =>
  optimizer === 'adamax'
    ? ['u', 'u']
    : optimizer === 'adagrad' || optimizer === 'rmsprop' || optimizer === 'adadelta'
      ? ['s', 's']
      : ['v', 'v\u0302'];
