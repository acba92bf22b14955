import type { DivergenceRow } from './verdict-report.ts';

/** Where the student's numbers first leave the reference; the cell that differs is marked. */
export function DivergenceTable({ row }: { readonly row: DivergenceRow }) {
  const { step, quantity, values, relativeError, tolerance } = row;
  return (
    <table class="divergence">
      <caption>Where your numbers first leave the reference</caption>
      <thead>
        <tr>
          {step !== undefined && <th scope="col">step</th>}
          <th scope="col">quantity</th>
          {values && <th scope="col">yours</th>}
          {values && <th scope="col">reference</th>}
          <th scope="col">relative error</th>
          <th scope="col">accepted</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          {step !== undefined && <td>{step}</td>}
          <td>
            <code>{quantity}</code>
          </td>
          {values && (
            <td class="differs">
              <mark>{values.yours}</mark>
            </td>
          )}
          {values && <td>{values.reference}</td>}
          <td class={values ? undefined : 'differs'}>
            {values ? relativeError : <mark>{relativeError}</mark>}
          </td>
          <td>±{tolerance}</td>
        </tr>
      </tbody>
    </table>
  );
}
