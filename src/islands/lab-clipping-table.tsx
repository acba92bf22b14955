import { angle } from '../optim/angle.ts';
import { globalNorm } from '../optim/global-norm.ts';
import { digits } from './figure-digits.ts';
import type { DoneRun } from './lab-clipping-runs.ts';
import type { Table } from './lab-export.ts';

/** One step of a run: where it began, the gradient there as it was and as it was used, and where it led. */
export interface StepTaken {
  readonly from: readonly number[];
  readonly raw: readonly number[];
  readonly used: readonly number[];
  /** Degrees that clipping turned the gradient by. */
  readonly turned: number;
  readonly to: readonly number[];
  readonly loss: number;
}

/** Step k of a run, counted from 1; undefined when the run ended before it. */
export function stepTaken({ run }: DoneRun, k: number): StepTaken | undefined {
  const { trajectory, raw, used } = run;
  const at = (columns: readonly Float64Array[], row: number) =>
    columns.map((column) => column[row] ?? Number.NaN);
  const loss = trajectory.value[k];
  if (loss === undefined) return undefined;
  const [before, after] = [at(raw, k - 1), at(used, k - 1)];
  return {
    from: at(trajectory.w, k - 1),
    raw: before,
    used: after,
    turned: angle(before, after),
    to: at(trajectory.w, k),
    loss,
  };
}

/** The step under the cursor of every run. */
export const StepTable = ({
  runs,
  step,
  lr,
}: {
  readonly runs: readonly DoneRun[];
  readonly step: number;
  readonly lr: number;
}) => (
  <div class="scroll">
    <table>
      <caption>Step {step}, run by run</caption>
      <thead>
        <tr>
          <th scope="col">run</th>
          <th scope="col">from w, b</th>
          <th scope="col">∂L/∂w, ∂L/∂b</th>
          <th scope="col">norm</th>
          <th scope="col">as it is used</th>
          <th scope="col">norm</th>
          <th scope="col">turned</th>
          <th scope="col">length of step</th>
          <th scope="col">loss after it</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((one) => {
          const taken = stepTaken(one, step);
          return (
            <tr key={one.code}>
              <th scope="row">
                <b class={one.tone}>{one.code}</b> {one.name}
              </th>
              <td>{taken ? pair(taken.from) : '–'}</td>
              <td>{taken ? pair(taken.raw) : '–'}</td>
              <td>{taken ? digits(globalNorm([taken.raw])) : '–'}</td>
              <td>{taken ? pair(taken.used) : '–'}</td>
              <td>{taken ? digits(globalNorm([taken.used])) : '–'}</td>
              <td>{taken ? degrees(taken.turned) : '–'}</td>
              <td>{taken ? digits(lr * globalNorm([taken.used])) : '–'}</td>
              <td>{taken ? digits(taken.loss) : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);

const pair = (values: readonly number[]): string => values.map((value) => digits(value)).join(', ');
const degrees = (turned: number): string =>
  Number.isNaN(turned) ? '–' : turned < 0.05 ? '0°' : `${turned.toFixed(1)}°`;

/** Every step of every run, for a spreadsheet. */
export const clippingTable = (runs: readonly DoneRun[]): Table => ({
  columns: ['run', 'step', 'w', 'b', 'loss', 'dw', 'db', 'dw used', 'db used'],
  rows: runs.flatMap((one) =>
    Array.from(one.run.trajectory.value.subarray(1), (_, k) => {
      const taken = stepTaken(one, k + 1);
      return taken
        ? [`${one.code} ${one.name}`, k + 1, ...taken.to, taken.loss, ...taken.raw, ...taken.used]
        : [];
    }),
  ),
});
