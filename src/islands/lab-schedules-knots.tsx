import { useRef } from 'preact/hooks';
import { knotStep } from '../optim/knot-schedule.ts';
import type { StepChart } from '../plots/step-chart.ts';
import { digits } from './figure-digits.ts';
import { knotPlaces, rateAt } from './lab-schedules-charts.ts';
import { HIGHEST } from './lab-schedules-curves.ts';

/** What share of the chart's height an arrow key moves a handle by, alone and with Shift. */
const NUDGE = { fine: 0.02, coarse: 0.1 } as const;

/** The handles of a drawn curve over the chart of rates: dragged up and down, or moved by arrow keys. */
export function KnotHandles({
  chart,
  knots,
  steps,
  name,
  set,
}: {
  readonly chart: StepChart;
  readonly knots: readonly number[];
  readonly steps: number;
  /** What the curve is called. */
  readonly name: string;
  readonly set: (knots: readonly number[]) => void;
}) {
  const held = useRef(false);
  const places = knotPlaces(chart, knots, steps);
  const replace = (k: number, rate: number) =>
    set(knots.map((one, at) => (at === k ? Math.min(rate, HIGHEST) : one)));
  const drag = (k: number) => (event: PointerEvent & { currentTarget: HTMLButtonElement }) => {
    const sheet = event.currentTarget.parentElement?.getBoundingClientRect();
    if (held.current && sheet) replace(k, rateAt(chart, event.clientY - sheet.top));
  };
  const press = (k: number) => (event: KeyboardEvent) => {
    const rise = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
    if (rise === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const by = rise * (event.shiftKey ? NUDGE.coarse : NUDGE.fine) * chart.height;
    replace(k, rateAt(chart, (places[k]?.top ?? 0) - by));
  };
  return (
    <>
      {places.map(({ left, top }, k) => (
        <button
          key={k}
          type="button"
          role="slider"
          aria-orientation="vertical"
          class="knot"
          style={{ left: `${left}px`, top: `${top}px` }}
          aria-label={`Rate of ${name} near step ${Math.round(1 + knotStep(k, knots.length, steps))}`}
          aria-valuemin={0}
          aria-valuemax={Math.max(chart.span[1], ...knots)}
          aria-valuenow={knots[k] ?? 0}
          aria-valuetext={digits(knots[k] ?? 0)}
          onPointerDown={(event) => {
            held.current = true;
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={drag(k)}
          onPointerUp={() => {
            held.current = false;
          }}
          onPointerCancel={() => {
            held.current = false;
          }}
          onKeyDown={press(k)}
        />
      ))}
    </>
  );
}
