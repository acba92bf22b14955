import { digits } from './figure-digits.ts';
import { TableOnDemand } from './table-on-demand.tsx';

/** A quantity of a figure's rows, one number for each of two coordinates, or of two rules. */
export interface Quantity<Row> {
  readonly name: string;
  readonly pick: (row: Row) => readonly number[];
}

const COORDINATES = [0, 1] as const;

type Heads = readonly [first: string, second: string];
const HEADS: Heads = ['coordinate 1', 'coordinate 2'];

const written = <Row,>(row: Row, { pick }: Quantity<Row>, j: number): string => {
  const value = pick(row)[j] ?? Number.NaN;
  return Number.isNaN(value) ? '–' : digits(value);
};

/** Every quantity at the step under the cursor, both coordinates side by side; the one called `taken` stands out. */
export const Readout = <Row extends { readonly t: number }>({
  row,
  heads = HEADS,
  quantities,
  taken,
}: {
  readonly row: Row;
  readonly heads?: Heads;
  readonly quantities: readonly Quantity<Row>[];
  readonly taken: string;
}) => (
  <table class="readout">
    <caption>At step {row.t}</caption>
    <thead>
      <tr>
        <td />
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
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

/** All steps as a table. */
export const AllValues = <Row extends { readonly t: number }>({
  rows,
  heads = HEADS,
  quantities,
  title = 'All values as a table',
}: {
  readonly rows: readonly Row[];
  readonly heads?: Heads;
  readonly quantities: readonly Quantity<Row>[];
  readonly title?: string;
}) => (
  <TableOnDemand
    title={title}
    table={() => (
      <table>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              t
            </th>
            {heads.map((head) => (
              <th key={head} colSpan={quantities.length} scope="colgroup">
                {head}
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
    )}
  />
);
