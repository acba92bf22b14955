import { useMemo } from 'preact/hooks';
import { MOMENTUM_FORMS } from '../labs/choices.ts';
import { MOMENTUM_SCHEDULES, type MomentumSchedule } from '../labs/momentum-schedule.ts';
import { moveLengths } from '../optim/move-lengths.ts';
import { Choices } from './figure-choices.tsx';
import { digits } from './figure-digits.ts';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';
import { formsDistanceChart, moveChart, rateChart } from './lab-momentum-charts.ts';
import { FORM_LOOK, type FormRun, formName } from './lab-momentum-forms.ts';
import type { MomentumState } from './lab-momentum-state.ts';
import { formsNotice, ownNote } from './lab-momentum-words.ts';
import type { OwnCode } from './lab-own-code.ts';
import { distances } from './momentum-figure-settings.ts';

const NAMES: Readonly<Record<MomentumSchedule, string>> = {
  constant: 'constant',
  drop: 'a drop',
  cosine: 'cosine',
  warmup: 'warmup',
};

/** The three forms of momentum under one schedule: the rate, how far each step goes, the distance that is left. */
export function SchedulePart({
  state,
  step,
  runs,
  code,
  change,
  allow,
}: {
  readonly state: MomentumState;
  readonly step: number;
  readonly runs: readonly FormRun[];
  readonly code: OwnCode;
  readonly change: (part: Partial<MomentumState>) => void;
  readonly allow: () => void;
}) {
  const { schedule, matched, lr, own } = state;
  const [column, width] = useWidth(830);
  const told = useMemo(() => formsNotice(runs, schedule), [runs]);
  const charts = [
    { title: 'the rate η of each step', chart: rateChart(schedule, lr, width, step) },
    { title: 'length of the step, log scale', chart: moveChart(runs, width, step) },
    {
      title: 'distance to the minimum after the step, log scale',
      chart: formsDistanceChart(runs, width, step),
    },
  ];
  return (
    <section class="forms">
      <h2>Three forms under a schedule</h2>
      <div class="controls">
        <Choices
          legend="Rate"
          name="momentum-schedule"
          options={MOMENTUM_SCHEDULES.map((id) => ({ id, name: NAMES[id] }))}
          value={schedule}
          set={(to) => change({ schedule: to })}
        />
        <label class="switch">
          <input
            type="checkbox"
            name="momentum-matched"
            checked={matched}
            onChange={() => change({ matched: !matched })}
          />
          average at η/(1 − β)
        </label>
        {MOMENTUM_FORMS.filter((form) => code.has(form) || own.includes(form)).map((form) => (
          <label key={form} class="switch">
            <input
              type="checkbox"
              name={`momentum-own-${form}`}
              checked={own.includes(form)}
              onChange={() => {
                if (!own.includes(form)) allow();
                change({
                  own: own.includes(form) ? own.filter((one) => one !== form) : [...own, form],
                });
              }}
            />
            your {formName(form)}
          </label>
        ))}
      </div>
      <div ref={column}>
        {charts.map(({ title, chart }) => (
          <div key={title}>
            <p class="title">{title}</p>
            <StepChartView
              chart={chart}
              label={`${title}. ${told}`}
              onStep={(to) => change({ step: to })}
            />
          </div>
        ))}
      </div>
      <p class="key">
        {MOMENTUM_FORMS.map((form) => (
          <span key={form}>
            <b class={FORM_LOOK[form].tone}>
              <i>{FORM_LOOK[form].letter}</i> {formName(form)}
            </b>
          </span>
        ))}
        {own.length > 0 && <span>in ink and dashed: yours</span>}
      </p>
      <div class="reading">
        <p class="notice" aria-live="polite">
          {told}
        </p>
        <table class="readout">
          <caption>After step {step}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">step length</th>
              <th scope="col">distance</th>
            </tr>
          </thead>
          <tbody>
            {runs.map(({ form, library }) => (
              <tr key={form}>
                <th scope="row">
                  <span class={FORM_LOOK[form].tone}>{formName(form)}</span>
                </th>
                <td>{written(library && moveLengths(library)[step - 1])}</td>
                <td>{written(library && distances(library)[step])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {runs.map(
        (run) =>
          own.includes(run.form) && (
            <p key={run.form} class="rule-note own-note">
              {formName(run.form)}: {ownNote(run)}
            </p>
          ),
      )}
      {code.size === 0 && (
        <p class="rule-note">
          Pass the exercises on momentum, and your own forms can walk beside the course’s here.
        </p>
      )}
    </section>
  );
}

const written = (value: number | undefined): string => (value === undefined ? '–' : digits(value));
