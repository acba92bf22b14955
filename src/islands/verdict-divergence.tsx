import type { DivergenceRow } from './verdict-report.ts';

/** Where the student's numbers first leave the reference; the cell that differs is marked. */
export function DivergenceTable({ row }: { readonly row: DivergenceRow }) {
  const cells = cellsOf(row);
  return (
    <table class="divergence">
      <caption>Where your numbers first leave the reference</caption>
      <thead>
        <tr>
          {cells.map(({ head }) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {cells.map(({ head, text, look }) => (
            <td key={head} data-head={head}>
              {look === 'code' ? <code>{text}</code> : look === 'mark' ? <mark>{text}</mark> : text}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

interface Cell {
  readonly head: string;
  readonly text: string;
  readonly look?: 'code' | 'mark';
}

/** Both values of an example; of a hidden case only how far apart they are. */
function cellsOf({ step, quantity, values, measure }: DivergenceRow): readonly Cell[] {
  const cells: Cell[] = [{ head: 'quantity', text: quantity, look: 'code' }];
  if (step !== undefined) cells.unshift({ head: 'step', text: step });
  if (values)
    cells.push(
      { head: 'yours', text: values.yours, look: 'mark' },
      { head: 'reference', text: values.reference },
    );
  if (measure) {
    const error = { head: 'relative error', text: measure.relativeError };
    cells.push(values ? error : { ...error, look: 'mark' });
    cells.push({ head: 'accepted', text: `±${measure.tolerance}` });
  }
  return cells;
}
