import { digits } from './figure-digits.ts';
import { curveLook } from './lab-rules.ts';
import { curveName } from './lab-schedules-curves.ts';
import type { ScheduleOutcomes } from './lab-schedules-runs.ts';
import { standing } from './lab-schedules-words.ts';
import { TAIL } from './schedule-figure-settings.ts';

const written = (x: number | undefined) => (x === undefined || Number.isNaN(x) ? '–' : digits(x));

/** What every run is at and has come to at the step under the cursor. */
export const StepTable = ({
  outcomes: { state, all },
  at,
}: {
  readonly outcomes: ScheduleOutcomes;
  readonly at: number;
}) => (
  <section class="scroll" aria-label="Rates and losses">
    <table>
      <caption>
        Step {at}, which asks for t = {at - 1}
      </caption>
      <thead>
        <tr>
          <th scope="col">schedule</th>
          <th scope="col">η(t)</th>
          <th scope="col">sum of η so far</th>
          <th scope="col">loss after it</th>
          <th scope="col">mean loss of the last {TAIL} steps</th>
        </tr>
      </thead>
      <tbody>
        {state.curves.map((curve, k) => {
          const { tone, code } = curveLook(k);
          const { rate, sum, loss, last } = standing(all[k], state.steps, at);
          return (
            <tr key={`${code}-${curveName(curve)}`}>
              <th scope="row">
                <b class={tone}>{code}</b> {curveName(curve)}
              </th>
              <td>{written(rate)}</td>
              <td>{written(sum)}</td>
              <td>{written(loss)}</td>
              <td>{written(last)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </section>
);
