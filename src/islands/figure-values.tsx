import { useState } from 'preact/hooks';
import { digits } from './figure-digits.ts';

/** A quantity of a figure's rows, one number for each of the two coordinates. */
export interface Quantity<Row> {
  readonly name: string;
  readonly pick: (row: Row) => readonly number[];
}

const COORDINATES = [0, 1] as const;

const written = <Row,>(row: Row, { pick }: Quantity<Row>, j: number): string => {
  const value = pick(row)[j] ?? Number.NaN;
  return Number.isNaN(value) ? '–' : digits(value);
};

/** Every quantity at the step under the cursor, both coordinates side by side; the one called `taken` stands out. */
export const Readout = <Row extends { readonly t: number }>({
  row,
  quantities,
  taken,
}: {
  readonly row: Row;
  readonly quantities: readonly Quantity<Row>[];
  readonly taken: string;
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
      {quantities.map((quantity) => (
        <tr key={quantity.name} class={quantity.name === taken ? 'taken' : undefined}>
          <th scope="row">{quantity.name}</th>
          {COORDINATES.map((j) => (
            <td key={j}>{written(row, quantity, j)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** All steps as a table; its rows are made when it is first opened. */
export function AllValues<Row extends { readonly t: number }>({
  rows,
  quantities,
}: {
  readonly rows: readonly Row[];
  readonly quantities: readonly Quantity<Row>[];
}) {
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
                {COORDINATES.map((j) => (
                  <th key={j} colSpan={quantities.length} scope="colgroup">
                    coordinate {j + 1}
                  </th>
                ))}
              </tr>
              <tr>
                {COORDINATES.flatMap((j) =>
                  quantities.map(({ name }) => (
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
                  {COORDINATES.flatMap((j) =>
                    quantities.map((quantity) => (
                      <td key={`${quantity.name}${j}`}>{written(row, quantity, j)}</td>
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
