import { PERCENT, type Ravine, rates } from './descent-figure-settings.ts';
import { digits } from './figure-digits.ts';

const share = (percent: number): string =>
  `${((100 * (percent - PERCENT.min)) / (PERCENT.max - PERCENT.min)).toFixed(2)}%`;

/** The slider for η, with the rates that matter drawn along it. */
export function RateSlider({
  settings,
  set,
}: {
  readonly settings: Ravine;
  readonly set: (percent: number) => void;
}) {
  const { edge, best, bestPercent, lr } = rates(settings);
  return (
    <div class="rate">
      <i>η</i>
      <div
        class="rail"
        style={`--overshoot:${share(PERCENT.overshoot)};--edge-at:${share(PERCENT.edge)};--best:${share(bestPercent)}`}
      >
        <div class="marks" aria-hidden="true">
          <span class="above" style="left:var(--overshoot)">
            1/λ<sub>max</sub> = {digits(edge / 2)}
          </span>
          <span class="above" style="left:var(--edge-at)">
            <b>
              2/λ<sub>max</sub> = {digits(edge)}
            </b>
          </span>
          <span class="under" style="left:var(--best)">
            best fixed rate {digits(best)}
          </span>
        </div>
        <input
          type="range"
          name="descent-figure-rate"
          min={PERCENT.min}
          max={PERCENT.max}
          step={1}
          value={settings.percent}
          aria-label="Learning rate η"
          aria-valuetext={`${digits(lr)}, ${settings.percent} percent of the edge`}
          onInput={(event) => set(event.currentTarget.valueAsNumber)}
        />
      </div>
      <output>{digits(lr)}</output>
    </div>
  );
}
