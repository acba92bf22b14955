import { useState } from 'preact/hooks';
import { digits } from './figure-digits.ts';
import type { Table } from './lab-export.ts';
import { curveName } from './lab-learning-rate-curves.ts';
import { AT_EDGE, sweepRates } from './lab-learning-rate-state.ts';
import type { Swept } from './lab-learning-rate-sweep.ts';

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

/** The ends of the sweep; the rows are made when they are first opened. */
export function SweepValues({ table }: { readonly table: () => Table }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All forty rates as a table</summary>
      {open && <Values table={table()} />}
    </details>
  );
}

const Values = ({ table: { columns, rows } }: { readonly table: Table }) => (
  // A box that scrolls must be reachable by keyboard.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
  <section class="scroll" tabIndex={0} aria-label="f at the end of every run, scrolls">
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
  </section>
);
