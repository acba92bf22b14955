import { stepFactor } from '../optim/fixed-rate.ts';
import { type Ravine, type Run, rates } from './descent-figure-settings.ts';
import { digits } from './figure-digits.ts';

/** The table of both directions at the step under the cursor. */
export function Directions({
  run,
  settings,
}: {
  readonly run: Run;
  readonly settings: Ravine & { readonly step: number };
}) {
  const { steepest, lr } = rates(settings);
  const at = (values: ArrayLike<number>) => digits(values[settings.step] ?? Number.NaN);
  return (
    <table>
      <caption>After step {settings.step}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">λ</th>
          <th scope="col">1 − ηλ</th>
          <th scope="col">part of f</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <span class="series-1">u, along</span>
          </th>
          <td>1</td>
          <td>{digits(stepFactor(1, lr))}</td>
          <td>{at(run.flat)}</td>
        </tr>
        <tr>
          <th scope="row">
            <span class="series-2">v, across</span>
          </th>
          <td>{steepest}</td>
          <td>{digits(stepFactor(steepest, lr))}</td>
          <td>{at(run.steep)}</td>
        </tr>
        <tr>
          <th scope="row">f, the sum</th>
          <td />
          <td />
          <td>{at(run.trajectory.value)}</td>
        </tr>
      </tbody>
    </table>
  );
}
