import { useMemo, useState } from 'preact/hooks';
import { SURFACES, surfaceById } from '../optim/surfaces.ts';
import { type Frame, linear } from '../plots/scale.ts';
import { Player } from './figure-player.tsx';
import { StartHandle } from './figure-start.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { Stops } from './figure-stops.tsx';
import { useWidth } from './figure-width.ts';
import { useLabAddress } from './lab-address.ts';
import { LabFrame } from './lab-frame.tsx';
import { useOwnCode } from './lab-own-code.ts';
import { RuleList } from './lab-rule-list.tsx';
import { OWN_RULES } from './lab-rules.ts';
import { drawAhead } from './lab-surface-ahead.ts';
import { useGround } from './lab-surface-ground.ts';
import { lossChart } from './lab-surface-loss.ts';
import { SurfaceMap } from './lab-surface-map.tsx';
import { usePaths, type Walked } from './lab-surface-paths.ts';
import {
  MOST_RULES,
  mapDomain,
  moveTo,
  openingOf,
  rateFor,
  SURFACE_FIELDS,
} from './lab-surface-state.ts';
import { pathTable, Readout } from './lab-surface-table.tsx';
import { notice, ruleNote } from './lab-surface-words.ts';
import { WaitingCode } from './lab-waiting-code.tsx';

const STEPS = [50, 100, 200, 500, 1000, 2000, 5000, 10_000];
/** Pixels of the chart of losses, at most. */
const HIGHEST = 340;
const KAPPAS = [1, 2, 5, 10, 20, 50, 100, 200];

/** Optimizers, the reader's own among them, from one start down one of nine surfaces. */
export function SurfaceLab({ frameUrl }: { readonly frameUrl: string }) {
  const address = useLabAddress(SURFACE_FIELDS);
  const { state, change } = address;
  const own = useOwnCode(OWN_RULES);
  const [ran, setRan] = useState(false);
  const [mapColumn, width, isMeasured] = useWidth(640);
  const [chartColumn, chartWidth] = useWidth(420);
  const { surface: id, kappa, start, steps, seed, rules } = state;
  const step = Math.min(state.step, steps);
  const surface = useMemo(() => surfaceById(id).make(kappa), [id, kappa]);
  const height = Math.round((width * 2) / 3);
  const frame = useMemo((): Frame => {
    const { x, y } = mapDomain({ surface: id, kappa });
    return { x: linear(x, [0, width]), y: linear(y, [height, 0]) };
  }, [id, kappa, width, height]);
  const chartOf = (paths: readonly Walked[]) =>
    lossChart(paths, step, chartWidth, Math.min(Math.round(chartWidth * 0.8), HIGHEST));
  const { walked, states } = usePaths(frameUrl, state, own, ran, (one) =>
    drawAhead(one, frame, chartOf),
  );
  const ground = useGround(frameUrl, state);
  const chart = useMemo(() => chartOf(walked), [walked, step, chartWidth]);
  const told = useMemo(() => notice(state, walked), [walked]);
  const place = ([x = 0, y = 0]: readonly number[]) => {
    const [xs, ys] = [frame.x.domain, frame.y.domain];
    const within = (at: number, [low, high]: readonly [number, number]) =>
      Math.round(100 * Math.min(Math.max(at, low), high)) / 100;
    change({ start: [within(x, xs), within(y, ys)] });
  };
  const waits = !ran && rules.some((rule) => rule.own);

  return (
    <LabFrame name={`surface-${id}`} address={address} table={() => pathTable(rules, walked)}>
      {(picture) => (
        <>
          <div class="controls">
            <label class="slider">
              <span>Surface</span>
              <select
                name="lab-surface"
                value={id}
                onChange={(event) => change(moveTo(event.currentTarget.value, rules))}
              >
                {SURFACES.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
            {id === 'ravine' && (
              <Stops
                id="lab-kappa"
                symbol="κ"
                stops={KAPPAS}
                value={kappa}
                set={(to) => change({ kappa: to })}
              />
            )}
            {surfaceById(id).noise > 0 && (
              <button type="button" onClick={() => change({ seed: (seed % 9999) + 1 })}>
                Other noise
              </button>
            )}
            <Stops
              id="lab-steps"
              symbol="steps"
              stops={STEPS.includes(steps) ? STEPS : [...STEPS, steps].sort((a, b) => a - b)}
              value={steps}
              set={(to) => change({ steps: to })}
            />
          </div>
          <p class="look">{openingOf(id).note}</p>
          <div class="picture" ref={picture}>
            <div ref={mapColumn}>
              <SurfaceMap
                surface={surface}
                ground={ground}
                frame={frame}
                isMeasured={isMeasured}
                walked={walked}
                step={step}
                label={`Contour map with ${walked.length} paths. ${told}`}
                onPlace={(x, y) => place([x, y])}
              >
                <StartHandle
                  at={[start[0] ?? 0, start[1] ?? 0]}
                  frame={frame}
                  sheet={{ width, height }}
                  move={place}
                />
              </SurfaceMap>
              <p class="key">
                Drag the start, or click where it should be. A cross marks a minimum.
              </p>
            </div>
            <div ref={chartColumn}>
              <StepChartView
                chart={chart}
                scales={[0, HIGHEST]}
                label={`The loss of each path over ${steps} steps on a logarithmic scale. ${told}`}
                onStep={(to) => change({ step: to })}
              />
              <p class="key">
                f after each step, log scale; very small values run along the floor.
              </p>
              <p class="notice" aria-live="polite">
                {told}
              </p>
            </div>
          </div>
          <Player
            name="lab-step"
            step={step}
            last={steps}
            set={(to) => change({ step: to })}
            duration={7000}
          />
          {waits && <WaitingCode run={() => setRan(true)} />}
          <RuleList
            name="lab-rule"
            rules={rules}
            most={MOST_RULES}
            own={own}
            set={(next) => {
              // A rule that the reader adds by hand is one that may run.
              if (next.length > rules.length && next.at(-1)?.own) setRan(true);
              change({ rules: next });
            }}
            rateOf={(optimizer) => rateFor(id, optimizer)}
            note={(k) => ruleNote(walked[k])}
          />
          <Readout surface={surface} rules={rules} walked={walked} states={states} step={step} />
        </>
      )}
    </LabFrame>
  );
}
