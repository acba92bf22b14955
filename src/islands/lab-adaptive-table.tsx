import { TRACE_QUANTITIES, type TraceQuantity } from '../labs/choices.ts';
import type { Vector } from '../optim/vector.ts';
import { digits } from './figure-digits.ts';
import type { Quantity } from './figure-values.tsx';
import { secondNames } from './lab-adaptive-charts.ts';
import type { Traced } from './lab-adaptive-traces.ts';
import type { Table } from './lab-export.ts';
import { curveLook, ruleName } from './lab-rules.ts';

/** A step of one rule, as the tables of one rule list it. */
export interface TraceRow {
  readonly t: number;
  readonly g: Vector;
  readonly of: Readonly<Record<TraceQuantity, Vector>>;
}

/** Every step of a rule as a row; none where it has not run. */
export function traceRows(
  gradients: readonly Vector[],
  one: Traced | undefined,
): readonly TraceRow[] {
  if (one?.kind !== 'trace') return [];
  return gradients.map((g, k) => ({
    t: k + 1,
    g,
    of: Object.fromEntries(
      TRACE_QUANTITIES.map((name) => [
        name,
        one.trace[name].map((column) => column[k] ?? Number.NaN),
      ]),
    ) as unknown as Record<TraceQuantity, Vector>,
  }));
}

/** The name of the row that stands out. */
export const TAKEN = 'effective rate';

/** What the tables of one rule list: only what it remembers. */
export function quantitiesOf(
  rows: readonly TraceRow[],
  optimizer: string | undefined,
): readonly Quantity<TraceRow>[] {
  const [v, vHat] = secondNames(optimizer);
  const names: readonly (readonly [string, TraceQuantity])[] = [
    ['m', 'm'],
    ['m\u0302', 'mHat'],
    [v, 'v'],
    [vHat, 'vHat'],
    [TAKEN, 'rate'],
    ['step', 'step'],
    ['traveled', 'traveled'],
  ];
  return [
    { name: 'g', pick: (row) => row.g },
    ...names
      .filter(([, key]) => rows.some(({ of }) => of[key].some((one) => !Number.isNaN(one))))
      .map(([name, key]) => ({ name, pick: (row: TraceRow) => row.of[key] })),
  ];
}

/** Every rule at the step under the cursor, its rate, its step and its way in both coordinates. */
export const RuleTable = ({
  all,
  step,
}: {
  readonly all: readonly Traced[];
  readonly step: number;
}) => (
  <div class="scroll">
    <table>
      <caption>Every rule at step {step}</caption>
      <thead>
        <tr>
          <th scope="col">rule</th>
          <th scope="col">effective rates</th>
          <th scope="col">second over first</th>
          <th scope="col">steps</th>
          <th scope="col">traveled</th>
        </tr>
      </thead>
      <tbody>
        {all.map((one, k) => {
          const { tone, code } = curveLook(k);
          const pick = (name: TraceQuantity): readonly number[] =>
            one.kind === 'trace'
              ? one.trace[name].map((column) => column[step - 1] ?? Number.NaN)
              : [Number.NaN, Number.NaN];
          const [first = Number.NaN, second = Number.NaN] = pick('rate');
          return (
            <tr key={code}>
              <th scope="row">
                <b class={tone}>{code}</b> {ruleName(one.rule)}
              </th>
              <td>{written(first, second)}</td>
              <td>{written(second / first)}</td>
              <td>{written(...pick('step'))}</td>
              <td>{written(...pick('traveled'))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);

const written = (...values: readonly number[]): string =>
  values.map((value) => (Number.isNaN(value) ? '–' : digits(value))).join(', ');

/** Every step of every rule, for a spreadsheet. */
export const adaptiveTable = (gradients: readonly Vector[], all: readonly Traced[]): Table => ({
  columns: [
    'rule',
    'step',
    ...['g', ...TRACE_QUANTITIES].flatMap((name) => [`${name} 1`, `${name} 2`]),
  ],
  rows: all.flatMap((one, k) =>
    traceRows(gradients, one).map(({ t, g, of }) => [
      `${curveLook(k).code} ${ruleName(one.rule)}`,
      t,
      ...g,
      ...TRACE_QUANTITIES.flatMap((name) => of[name]),
    ]),
  ),
});
