import { NAMES } from './batches-figure-words.ts';
import { digits } from './figure-digits.ts';
import type { BatchOutcomes } from './lab-batches-runs.ts';
import { standing } from './lab-batches-words.ts';

/** What an epoch costs each method, and what each has done by now. */
export const CostTable = ({
  outcomes: { state, all },
  least,
  at,
}: {
  readonly outcomes: BatchOutcomes;
  readonly least: number;
  readonly at: number;
}) => (
  <section class="scroll" aria-label="Costs and losses">
    <table>
      <caption>After round {at}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">B</th>
          <th scope="col">η</th>
          <th scope="col">updates an epoch</th>
          <th scope="col">rounds an epoch</th>
          <th scope="col">updates so far</th>
          <th scope="col">sample gradients</th>
          <th scope="col">epochs</th>
          <th scope="col">above the least loss</th>
        </tr>
      </thead>
      <tbody>
        {all.map((one) => {
          const { epoch, updates, used, epochs, loss } = standing(one, state, least, at);
          const cells = [
            one.size,
            digits(one.rate),
            epoch.updates,
            epoch.rounds,
            updates,
            used,
            epochs === undefined ? undefined : digits(epochs),
            loss,
          ];
          return (
            <tr key={one.id}>
              <th scope="row">
                <span class={one.tone}>{NAMES[one.id]}</span>
              </th>
              {cells.map((cell, k) => (
                <td key={`${one.id}-${k}`}>{cell ?? '–'}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  </section>
);
