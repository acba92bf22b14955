import { useMemo, useState } from 'preact/hooks';
import { Directions } from './descent-figure-directions.tsx';
import { RateSlider } from './descent-figure-rate.tsx';
import { PERCENT, rates, run as runOf, START } from './descent-figure-settings.ts';
import { Choices } from './figure-choices.tsx';
import { Player } from './figure-player.tsx';
import { Sheet } from './figure-sheet.tsx';
import { Stops } from './figure-stops.tsx';
import { useWidth } from './figure-width.ts';
import { useLabAddress } from './lab-address.ts';
import { LabFrame } from './lab-frame.tsx';
import { CurveList } from './lab-learning-rate-curve-list.tsx';
import { SWEPT_EXERCISES } from './lab-learning-rate-curves.ts';
import { PathPart } from './lab-learning-rate-path.tsx';
import { useSweep } from './lab-learning-rate-runs.ts';
import { KAPPAS, LEARNING_RATE_FIELDS, STOPS, searched } from './lab-learning-rate-state.ts';
import { sweepDrawing, theoreticalEnd } from './lab-learning-rate-sweep.ts';
import { SweepValues, sweepTable } from './lab-learning-rate-table.tsx';
import { curveNote, notice, sweepNotice } from './lab-learning-rate-words.ts';
import { useOwnCode } from './lab-own-code.ts';
import { WaitingCode } from './lab-waiting-code.tsx';

const RAVINES = KAPPAS.map((id) => ({ id, name: id === '1' ? '1 (round)' : id }));
const withValue = (stops: readonly number[], value: number): readonly number[] =>
  stops.includes(value) ? stops : [...stops, value].sort((a, b) => a - b);

/** The learning rate from a crawl to beyond 2/λmax: one run, a line search beside it, and forty rates at once. */
export function LearningRateLab({ frameUrl }: { readonly frameUrl: string }) {
  const address = useLabAddress(LEARNING_RATE_FIELDS);
  const { state, change } = address;
  const { kappa, percent, steps, search, c, shrink, curves } = state;
  const step = Math.min(state.step, steps);
  const own = useOwnCode(SWEPT_EXERCISES);
  const [allowed, allow] = useState(false);
  const [wide, full] = useWidth(900);
  const run = useMemo(() => runOf({ kappa, percent }, steps), [kappa, percent, steps]);
  const sought = useMemo(
    () => (search ? searched({ kappa, percent, steps, c, shrink }) : undefined),
    [search, kappa, percent, steps, c, shrink],
  );
  const swept = useSweep(frameUrl, state, own, allowed);
  const sweep = useMemo(
    () => sweepDrawing(run, swept, { kappa, percent, steps }, full),
    [swept, kappa, percent, steps, full],
  );
  const { edge } = rates(state);
  const start = run.surface.value(START);
  const told = notice(run, state, sought);
  const toStep = (to: number) => change({ step: to });
  const table = () => sweepTable(swept, kappa, (lr) => theoreticalEnd(run, steps, lr));
  const stops = (id: keyof typeof STOPS, symbol: string, label: string) => (
    <Stops
      id={`learning-rate-${id}`}
      symbol={symbol}
      label={label}
      stops={withValue(STOPS[id], state[id])}
      value={state[id]}
      set={(to) => change({ [id]: to })}
    />
  );

  return (
    <LabFrame name={`learning-rate-${kappa}`} address={address} table={table}>
      {(picture) => (
        <div class="descent-figure learning-rate-lab">
          <div class="controls">
            <Choices
              legend="λmax = κ"
              name="learning-rate-kappa"
              options={RAVINES}
              value={kappa}
              set={(to) => change({ kappa: to })}
            />
            <label class="switch">
              <input
                type="checkbox"
                name="learning-rate-search"
                checked={search}
                onChange={() => change({ search: !search })}
              />
              line search
            </label>
            <div class="sliders">
              {stops('steps', 'steps', 'Steps of a run')}
              {search && stops('c', 'c', 'c, the share of the promised decrease that is asked for')}
              {search && stops('shrink', 's', 's, the factor from one trial to the next')}
            </div>
          </div>
          <RateSlider settings={state} set={(to) => change({ percent: to })} />
          <div ref={picture}>
            <PathPart
              run={run}
              sought={sought}
              state={state}
              step={step}
              told={told}
              toStep={toStep}
            />
            <Player
              name="learning-rate-step"
              step={step}
              last={steps}
              set={toStep}
              duration={6000}
            />
            <div class="reading">
              <p class="notice" aria-live="polite">
                {told}
              </p>
              <Directions run={run} settings={{ kappa, percent, step }} />
            </div>
            <div ref={wide} class="sweep-part">
              <h2>Forty rates at once</h2>
              <p class="title">
                f after {steps} steps, against the rate η of the run; both scales logarithmic
              </p>
              <Sheet
                name="sweep"
                width={full}
                height={sweep.height}
                marks={sweep.marks}
                label={`f at the end of a run against its rate, with the edge at ${edge.toPrecision(3)}. ${sweepNotice(swept, kappa, start)}`}
                at={(x) => {
                  const wish = Math.round((100 * sweep.frame.x.toData(x)) / edge);
                  change({ percent: Math.min(Math.max(wish, PERCENT.min), PERCENT.max) });
                }}
              />
              <p class="key">
                A dot is a run, a cross one that ran away. The dashed line is theory: along each
                axis the distance is multiplied by (1 − ηλ) at every step. Beyond the edge the
                ground is gray. Press on the chart to see the path at that rate.
              </p>
            </div>
          </div>
          <p class="sweep-told" aria-live="polite">
            {sweepNotice(swept, kappa, start)}
          </p>
          {!allowed && curves.some((curve) => curve.own) && <WaitingCode run={() => allow(true)} />}
          <CurveList
            curves={curves}
            own={own}
            set={(next) => {
              // Code that the reader adds by hand may run.
              if (next.length > curves.length && next.at(-1)?.own) allow(true);
              change({ curves: next });
            }}
            note={(k) => {
              const one = swept[k];
              return one && curveNote(one, kappa, start);
            }}
          />
          <SweepValues table={table} />
        </div>
      )}
    </LabFrame>
  );
}
