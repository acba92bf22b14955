import type { MomentumRun } from '../optim/momentum-regime.ts';
import { Choices } from './figure-choices.tsx';
import { Stops } from './figure-stops.tsx';
import { PRESETS, type Settings, STOPS } from './momentum-figure-settings.ts';
import { doing, rootsText } from './momentum-figure-words.ts';

interface Change {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Settings worth a look, and the two sliders. */
export function Controls({ settings: { lr, beta }, change }: Change) {
  const preset = PRESETS.find((one) => one.lr === lr && one.beta === beta);
  return (
    <div class="controls">
      <Choices<string>
        legend="Try"
        name="momentum-figure-preset"
        options={PRESETS}
        value={preset?.id ?? ''}
        set={(id) => {
          const chosen = PRESETS.find((one) => one.id === id);
          if (chosen) change({ lr: chosen.lr, beta: chosen.beta });
        }}
      />
      <div class="sliders">
        <Stops id="lr" symbol="η" stops={STOPS.lr} value={lr} set={(to) => change({ lr: to })} />
        <Stops
          id="beta"
          symbol="β"
          stops={STOPS.beta}
          value={beta}
          set={(to) => change({ beta: to })}
        />
      </div>
    </div>
  );
}

/** The roots of both directions, and which one decides. */
export const Modes = ({ run }: { readonly run: MomentumRun }) => (
  <table class="readout">
    <caption>Roots of z² − (1 + β − ηλ) z + β</caption>
    <thead>
      <tr>
        <td />
        <th scope="col">roots</th>
        <th scope="col">size</th>
        <th scope="col">behavior</th>
      </tr>
    </thead>
    <tbody>
      {(['along', 'across'] as const).map((which) => {
        const mode = run[which];
        return (
          <tr key={which} class={run.slowest === which ? 'taken' : undefined}>
            <th scope="row">
              {which}, λ = {mode.lambda}
            </th>
            <td>{rootsText(mode)}</td>
            <td>{mode.radius.toFixed(3)}</td>
            <td>{doing[mode.damping]}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
