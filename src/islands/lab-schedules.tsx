import { useMemo, useState } from 'preact/hooks';
import { SCHEDULE_EXERCISES } from '../labs/reader-schedule.ts';
import { Player } from './figure-player.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';
import { useLabAddress } from './lab-address.ts';
import { LabFrame } from './lab-frame.tsx';
import { useOwnCode } from './lab-own-code.ts';
import { curveLook } from './lab-rules.ts';
import { lossesChart, ratesChart } from './lab-schedules-charts.ts';
import { TrainingControls } from './lab-schedules-controls.tsx';
import { KnotHandles } from './lab-schedules-knots.tsx';
import { CurveList } from './lab-schedules-list.tsx';
import { useScheduleRuns } from './lab-schedules-runs.ts';
import { isOwn, SCHEDULE_FIELDS } from './lab-schedules-state.ts';
import { StepTable } from './lab-schedules-table.tsx';
import { notice, stepTable } from './lab-schedules-words.ts';

/** Schedules, the reader's own and hand-drawn ones among them, above what each makes of one training run. */
export function SchedulesLab({ frameUrl }: { readonly frameUrl: string }) {
  const address = useLabAddress(SCHEDULE_FIELDS);
  const { state, change } = address;
  const own = useOwnCode(SCHEDULE_EXERCISES);
  const [ran, setRan] = useState(false);
  const [asked, hold] = useState(0);
  const outcomes = useScheduleRuns(frameUrl, state, own, ran);
  const [box, width] = useWidth(800);
  const { steps } = outcomes.state;
  const at = Math.min(state.at, steps);
  const rates = useMemo(
    () => ratesChart(outcomes, state.axis, 1, width),
    [outcomes, state.axis, width],
  );
  const losses = useMemo(() => lossesChart(outcomes, 1, width), [outcomes, width]);
  const told = useMemo(() => notice(outcomes), [outcomes]);
  const drawn = state.curves.flatMap((curve, k) =>
    curve.kind === 'drawn' ? [{ k, knots: curve.knots }] : [],
  );
  const held = drawn.find(({ k }) => k === asked) ?? drawn[0];
  const onStep = (to: number) => change({ at: to });

  return (
    <LabFrame name="schedules" address={address} table={() => stepTable(outcomes)}>
      {(picture) => (
        <div class="lab-schedules">
          <TrainingControls state={state} change={change} />
          <div ref={picture}>
            <div ref={box}>
              <p class="title">
                rate η of each step{state.axis === 'log' && ', log scale'}
                {held && '; drag a handle, or move it with the arrow keys'}
              </p>
              <div class="sheet">
                <StepChartView
                  chart={{ ...rates, cursor: at }}
                  label={`The rates of ${outcomes.all.length} schedules over ${steps} steps. ${told}`}
                  onStep={onStep}
                />
                {/* The first outcome makes the axis that they stand on. */}
                {held && outcomes.all.length > 0 && (
                  <KnotHandles
                    chart={rates}
                    knots={held.knots}
                    steps={steps}
                    name={`curve ${curveLook(held.k).code}`}
                    set={(knots) =>
                      change({
                        curves: state.curves.map((curve, k) =>
                          k === held.k ? { kind: 'drawn', knots } : curve,
                        ),
                      })
                    }
                  />
                )}
              </div>
              <p class="title">
                {outcomes.state.task === 'moons'
                  ? 'loss of all training points after each step, log scale'
                  : 'loss after each step, log scale'}
              </p>
              <StepChartView
                chart={{ ...losses, cursor: at }}
                label={`The loss under each schedule over ${steps} steps. ${told}`}
                onStep={onStep}
              />
            </div>
          </div>
          <Player name="lab-schedules-at" step={at} last={steps} set={onStep} duration={8000} />
          <p class="notice" aria-live="polite">
            {told}
          </p>
          {isOwn(state) && !ran && (
            <p class="lab-note">
              A schedule of yours is in the list. It runs in a sandbox, as you passed it.{' '}
              <button type="button" onClick={() => setRan(true)}>
                Run my code
              </button>
            </p>
          )}
          <CurveList
            state={state}
            all={outcomes.all}
            own={own}
            held={held?.k ?? -1}
            hold={hold}
            set={(curves) => {
              // A schedule that the reader adds by hand is one that may run.
              const added = curves.length > state.curves.length ? curves.at(-1) : undefined;
              if (added?.kind === 'formula' && added.own) setRan(true);
              change({ curves });
            }}
          />
          <StepTable outcomes={outcomes} at={at} />
        </div>
      )}
    </LabFrame>
  );
}
