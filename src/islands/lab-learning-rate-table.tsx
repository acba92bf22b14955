import { digits } from './figure-digits.ts';
import type { Table } from './lab-export.ts';
import { curveName } from './lab-learning-rate-curves.ts';
import { AT_EDGE, sweepRates } from './lab-learning-rate-state.ts';
import type { Swept } from './lab-learning-rate-sweep.ts';
import { TableOnDemand } from './table-on-demand.tsx';

/** Every end of the sweep, for a spreadsheet. */
export function sweepTable(
  swept: readonly Swept[],
  kappa: string,
  theory: (lr: number) => number,
): Table {
  return {
    columns: [
      'rate',
      'theory of gradient descent',
      ...swept.map(({ curve }, k) => `${k + 1} ${curveName(curve)}`),
    ],
    rows: sweepRates(kappa).map((lr, k) => [
      lr,
      theory(lr),
      ...swept.map(({ ends }) => ends[k] ?? ''),
    ]),
  };
}

const written = (cell: string | number): string =>
  typeof cell === 'string' ? '–' : Number.isFinite(cell) ? digits(cell) : 'diverged';

/** The ends of the sweep. */
export const SweepValues = ({ table }: { readonly table: () => Table }) => (
  <TableOnDemand
    title="All forty rates as a table"
    box="f at the end of every run"
    table={() => <Values table={table()} />}
  />
);

const Values = ({ table: { columns, rows } }: { readonly table: Table }) => (
  <table>
    <thead>
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([rate = 0, ...cells], k) => (
        <tr key={rate}>
          <th scope="row">
            {written(rate)}
            {k === AT_EDGE ? ', the edge' : ''}
          </th>
          {cells.map((cell, at) => (
            <td key={columns[at + 1]}>{written(cell)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
