import { useMemo, useState } from 'preact/hooks';
import { MOMENTUM_FORMS } from '../labs/choices.ts';
import { momentumRun } from '../optim/momentum-regime.ts';
import { valley } from '../optim/quadratic.ts';
import { Choices } from './figure-choices.tsx';
import { FREELY } from './figure-height.ts';
import { Player } from './figure-player.tsx';
import { Sheet } from './figure-sheet.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { Stops } from './figure-stops.tsx';
import { useWidth } from './figure-width.ts';
import { useLabAddress } from './lab-address.ts';
import { LabFrame } from './lab-frame.tsx';
import { useForms } from './lab-momentum-forms.ts';
import { PlaneView } from './lab-momentum-plane-view.tsx';
import { SchedulePart } from './lab-momentum-schedule.tsx';
import {
  BETA_STOPS,
  eigenvaluesOf,
  KAPPAS,
  MOMENTUM_FIELDS,
  pathAt,
  plainAt,
  rateStops,
} from './lab-momentum-state.ts';
import { formsTable } from './lab-momentum-table.ts';
import { planeNotice } from './lab-momentum-words.ts';
import { useOwnCode } from './lab-own-code.ts';
import { WaitingCode } from './lab-waiting-code.tsx';
import { Modes } from './momentum-figure-controls.tsx';
import { distanceChart, ground, mapFrame, mapHeight, paths } from './momentum-figure-drawing.ts';
import { nearest, STEPS, TOLERANCE } from './momentum-figure-settings.ts';

const RAVINES = KAPPAS.map((id) => ({ id, name: id }));
const withValue = (stops: readonly number[], value: number): readonly number[] =>
  stops.includes(value) ? stops : [...stops, value].sort((a, b) => a - b);

/** The plane of rate and momentum, the path at the place under the pointer, and the three forms under a schedule. */
export function MomentumLab({ frameUrl }: { readonly frameUrl: string }) {
  const address = useLabAddress(MOMENTUM_FIELDS);
  const { state, change } = address;
  const { kappa, step, own } = state;
  const code = useOwnCode(MOMENTUM_FORMS);
  const [allowed, allow] = useState(false);
  const [looked, look] = useState<readonly [number, number] | undefined>();
  const [column, width] = useWidth(440);
  const [wide, full] = useWidth(900);
  const runs = useForms(frameUrl, state, code, allowed);
  const stops = useMemo(() => rateStops(kappa), [kappa]);
  const setting = ([lr, beta]: readonly [number, number]) => ({
    lr: nearest(stops, lr),
    beta: nearest(BETA_STOPS, beta),
  });
  const { lr, beta } = looked ? setting(looked) : state;
  const path = useMemo(() => pathAt(kappa, lr, beta), [kappa, lr, beta]);
  const plain = useMemo(() => plainAt(kappa), [kappa]);
  const known = momentumRun(lr, beta, eigenvaluesOf(kappa), TOLERANCE);
  const map = useMemo(() => mapFrame(width), [width]);
  const contours = useMemo(() => ground(map, valley(Number(kappa))), [kappa, map]);
  const told = planeNotice(kappa, { lr, beta }, path, plain);
  const height = mapHeight(width);
  const toStep = (to: number) => change({ step: to });
  const toRavine = (to: (typeof KAPPAS)[number]) =>
    // The same place of the plane: rates count in 1/λmax.
    change({ kappa: to, lr: nearest(rateStops(to), (state.lr * Number(kappa)) / Number(to)) });

  return (
    <LabFrame name={`momentum-${kappa}`} address={address} table={() => formsTable(state, runs)}>
      {(picture) => (
        <div class="momentum-figure momentum-lab">
          <div class="controls">
            <Choices
              legend="Condition number κ"
              name="momentum-kappa"
              options={RAVINES}
              value={kappa}
              set={toRavine}
            />
            <div class="sliders">
              <Stops
                id="momentum-lr"
                symbol="η"
                label="Learning rate η"
                stops={withValue(stops, state.lr)}
                value={state.lr}
                set={(to) => change({ lr: to })}
              />
              <Stops
                id="momentum-beta"
                symbol="β"
                label="Momentum β"
                stops={withValue(BETA_STOPS, state.beta)}
                value={state.beta}
                set={(to) => change({ beta: to })}
              />
            </div>
          </div>
          <div ref={picture}>
            <div class="columns">
              <div ref={column}>
                <p class="head">
                  <b>{known.regime}</b> η = {lr}, β = {beta}
                </p>
                <PlaneView
                  kappa={kappa}
                  here={[lr, beta]}
                  width={width}
                  height={height}
                  label={`The plane of η and β, the stronger the color the faster momentum converges, fastest at Polyak’s optimum. ${told}`}
                  look={look}
                  take={(at) => change(setting(at))}
                />
                <p class="key">
                  The stronger the color, the faster; the numbers are the steps that come ten times
                  as close. On the thick lines one direction is critically damped. Move over the
                  plane to look, press to stay.
                </p>
              </div>
              <div>
                <p class="head">
                  <b class="series-2">momentum</b> <b class="series-1">gradient descent</b> at its
                  best
                </p>
                <Sheet
                  name="map"
                  width={width}
                  height={height}
                  scales={FREELY}
                  marks={[...contours, ...paths(path, map, step, plain)]}
                  label={`A ravine with both paths after ${step} steps. ${told}`}
                />
              </div>
            </div>
            <div ref={wide}>
              <p class="title">distance to the minimum over {STEPS} steps, log scale</p>
              <StepChartView
                chart={distanceChart(path, full, step, plain)}
                label="The distance to the minimum of both runs, step by step."
                onStep={toStep}
              />
            </div>
            <Player name="momentum-step" step={step} last={STEPS} set={toStep} />
            <div class="reading">
              <p class="notice" aria-live="polite">
                {told}
              </p>
              <Modes run={known} />
            </div>
            {!allowed && own.length > 0 && <WaitingCode run={() => allow(true)} />}
            <SchedulePart
              state={state}
              step={step}
              runs={runs}
              code={code}
              change={change}
              allow={() => allow(true)}
            />
          </div>
        </div>
      )}
    </LabFrame>
  );
}
