import type { ScheduledRun } from '../optim/scheduled-run.ts';
import { Choices } from './figure-choices.tsx';
import { digits } from './figure-digits.ts';
import { Stops } from './figure-stops.tsx';
import {
  BATCHES,
  canWarmUp,
  SCHEDULES,
  type Settings,
  STOPS,
  WARMUP,
} from './schedule-figure-settings.ts';

interface Change {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Which schedule, how high, with or without warmup, and how much noise. */
export const Controls = ({ settings, change }: Change) => (
  <div class="controls">
    <Choices
      legend="Schedule"
      name="schedule-figure-schedule"
      options={SCHEDULES}
      value={settings.schedule}
      set={(schedule) => change({ schedule })}
    />
    <label class="switch">
      <input
        type="checkbox"
        checked={settings.warmup && canWarmUp(settings.schedule)}
        disabled={!canWarmUp(settings.schedule)}
        onChange={(event) => change({ warmup: event.currentTarget.checked })}
      />
      <span>Warmup, {WARMUP} steps</span>
    </label>
    <Choices
      legend="Batch size"
      name="schedule-figure-batch"
      options={BATCHES}
      value={settings.batch}
      set={(batch) => change({ batch })}
    />
    {settings.schedule !== 'range' && (
      <div class="sliders">
        <Stops
          id="schedule-figure-lr"
          symbol="η"
          stops={STOPS.lr}
          value={settings.lr}
          set={(lr) => change({ lr })}
        />
      </div>
    )}
  </div>
);

/** What both runs are at and have come to at the step under the cursor. */
export function Readout({
  step,
  run,
  constant,
}: {
  readonly step: number;
  readonly run: ScheduledRun;
  /** None where the run stands alone. */
  readonly constant: ScheduledRun | undefined;
}) {
  const rows = [
    { name: 'this schedule', tone: 'series-1', of: run },
    ...(constant ? [{ name: 'constant', tone: 'series-2', of: constant }] : []),
  ];
  const written = (x: number | undefined) => (x === undefined ? '\u2013' : digits(x));
  return (
    <table>
      <caption>
        Step {step}, which asks for t = {step - 1}
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">η(t)</th>
          <th scope="col">sum of η so far</th>
          <th scope="col">loss after it</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, tone, of: { rates, losses } }) => (
          <tr key={name}>
            <th scope="row">
              <span class={tone}>{name}</span>
            </th>
            <td>{written(rates[step - 1])}</td>
            <td>
              {rates.length < step
                ? '\u2013'
                : digits(rates.slice(0, step).reduce((sum, rate) => sum + rate, 0))}
            </td>
            <td>{written(losses[step])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
