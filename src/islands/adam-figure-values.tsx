import { useState } from 'preact/hooks';
import type { AdamTraceRow } from '../optim/adam-trace.ts';
import { digits } from './figure-digits.ts';

const QUANTITIES: readonly {
  readonly name: string;
  readonly pick: (row: AdamTraceRow) => readonly number[];
}[] = [
  { name: 'g', pick: (row) => row.g },
  { name: 'm', pick: (row) => row.raw.m },
  { name: 'm\u0302', pick: (row) => row.corrected.m },
  { name: 'v', pick: (row) => row.raw.v },
  { name: 'v\u0302', pick: (row) => row.corrected.v },
  { name: 'step, corrected', pick: (row) => row.update },
  { name: 'step, uncorrected', pick: (row) => row.rawUpdate },
];

const written = (
  row: AdamTraceRow,
  pick: (row: AdamTraceRow) => readonly number[],
  j: number,
): string => digits(pick(row)[j] ?? Number.NaN);

/** Every quantity at the step under the cursor, both coordinates side by side. */
export const Readout = ({
  row,
  corrected,
}: {
  readonly row: AdamTraceRow;
  readonly corrected: boolean;
}) => (
  <table class="readout">
    <caption>At step {row.t}</caption>
    <thead>
      <tr>
        <td />
        <th scope="col">coordinate 1</th>
        <th scope="col">coordinate 2</th>
      </tr>
    </thead>
    <tbody>
      {QUANTITIES.map(({ name, pick }) => (
        <tr
          key={name}
          class={
            name === (corrected ? 'step, corrected' : 'step, uncorrected') ? 'taken' : undefined
          }
        >
          <th scope="row">{name}</th>
          <td>{written(row, pick, 0)}</td>
          <td>{written(row, pick, 1)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** All steps as a table; its rows are made when it is first opened. */
export function AllValues({ rows }: { readonly rows: readonly AdamTraceRow[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All values as a table</summary>
      {open && (
        // A box that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        <section class="scroll" tabIndex={0} aria-label="All values, scrolls sideways">
          <table>
            <thead>
              <tr>
                <th rowSpan={2} scope="col">
                  t
                </th>
                <th colSpan={QUANTITIES.length} scope="colgroup">
                  coordinate 1
                </th>
                <th colSpan={QUANTITIES.length} scope="colgroup">
                  coordinate 2
                </th>
              </tr>
              <tr>
                {[0, 1].flatMap((j) =>
                  QUANTITIES.map(({ name }) => (
                    <th key={`${name}${j}`} scope="col">
                      {name}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.t}>
                  <th scope="row">{row.t}</th>
                  {[0, 1].flatMap((j) =>
                    QUANTITIES.map(({ name, pick }) => (
                      <td key={`${name}${j}`}>{written(row, pick, j)}</td>
                    )),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
