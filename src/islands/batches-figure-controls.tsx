import { updatesBy } from '../optim/mini-batches.ts';
import {
  excess,
  PRESETS,
  RATES,
  type Runner,
  type Settings,
  SIZES,
} from './batches-figure-settings.ts';
import { NAMES } from './batches-figure-words.ts';
import { Choices } from './figure-choices.tsx';
import { digits } from './figure-digits.ts';
import { Stops } from './figure-stops.tsx';

const SIZE_NAMES = SIZES.map((id) => ({ id, name: id }));

/** Settings worth a look, the size of the mini-batches, the rate, and other draws. */
export function Controls({
  settings: { lr, size, scaled, draw },
  change,
}: {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}) {
  const preset = PRESETS.find((one) => one.lr === lr && one.scaled === scaled);
  return (
    <div class="controls">
      <Choices<string>
        legend="Try"
        name="batches-figure-preset"
        options={PRESETS}
        value={preset?.id ?? ''}
        set={(id) => {
          const chosen = PRESETS.find((one) => one.id === id);
          if (chosen) change({ lr: chosen.lr, scaled: chosen.scaled });
        }}
      />
      <Choices
        legend="Mini-batch size B"
        name="batches-figure-size"
        options={SIZE_NAMES}
        value={size}
        set={(id) => change({ size: id })}
      />
      <div class="sliders">
        <Stops
          id="batches-figure-rate"
          symbol="η"
          stops={RATES}
          value={lr}
          set={(to) => change({ lr: RATES.find((rate) => rate === to) ?? lr })}
        />
      </div>
      <label class="switch">
        <input
          type="checkbox"
          checked={scaled}
          onChange={(event) => change({ scaled: event.currentTarget.checked })}
        />
        <span>Multiply η by B</span>
      </label>
      <button type="button" onClick={() => change({ draw: draw + 1 })}>
        Shuffle anew
      </button>
    </div>
  );
}

/** What each method has done by now. */
export const Tally = ({
  all,
  seen,
}: {
  readonly all: readonly Runner[];
  readonly seen: number;
}) => (
  <table>
    <caption>After {seen} samples</caption>
    <thead>
      <tr>
        <td />
        <th scope="col">η</th>
        <th scope="col">updates</th>
        <th scope="col">above the least loss</th>
      </tr>
    </thead>
    <tbody>
      {all.map(({ id, tone, rate, run }) => {
        const updates = updatesBy(run, seen);
        const height = excess(run)[updates];
        return (
          <tr key={id}>
            <th scope="row">
              <span class={tone}>{NAMES[id]}</span>
            </th>
            <td>{digits(rate)}</td>
            <td>{updates}</td>
            <td>{height === undefined ? 'diverged' : digits(height)}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
