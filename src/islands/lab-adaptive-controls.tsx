import { ADAPTIVE_STREAMS } from '../optim/adaptive-streams.ts';
import { Choices } from './figure-choices.tsx';
import { Stops } from './figure-stops.tsx';
import { type AdaptiveLabState, shownMemory } from './lab-adaptive-state.ts';
import { curveLook, ruleName } from './lab-rules.ts';

const EVERY = [1, 2, 5, 10, 20, 50, 100];
const STEPS = [50, 100, 200, 500, 1000, 2000];
const among = (stops: readonly number[], value: number): readonly number[] =>
  stops.includes(value) ? stops : [...stops, value].sort((a, b) => a - b);

/** Which gradients and how many, the two switches, and the rule whose memory is shown. */
export const Controls = ({
  state,
  change,
}: {
  readonly state: AdaptiveLabState;
  readonly change: (part: Partial<AdaptiveLabState>) => void;
}) => {
  const { stream, every, steps, corrected, eps, rules } = state;
  return (
    <div class="controls">
      <Choices
        legend="Gradients"
        name="lab-adaptive-stream"
        options={ADAPTIVE_STREAMS}
        value={stream}
        set={(to) => change({ stream: to })}
      />
      <label class="switch">
        <input
          type="checkbox"
          checked={corrected}
          onChange={(event) => change({ corrected: event.currentTarget.checked })}
        />
        <span>Bias correction of Adam</span>
      </label>
      <label class="switch">
        <input
          type="checkbox"
          checked={eps}
          onChange={(event) => change({ eps: event.currentTarget.checked })}
        />
        <span>ε of every rule</span>
      </label>
      <div class="sliders">
        {stream === 'rare' && (
          <Stops
            id="lab-adaptive-every"
            symbol="one step in"
            label="Coordinate 2 has a gradient one step in"
            stops={among(EVERY, every)}
            value={every}
            set={(to) => change({ every: to })}
          />
        )}
        <Stops
          id="lab-adaptive-steps"
          symbol="steps"
          stops={among(STEPS, steps)}
          value={steps}
          set={(to) => change({ steps: to })}
        />
      </div>
      {rules.length > 0 && (
        <label class="memory">
          <span>Memory of</span>
          <select
            name="lab-adaptive-memory"
            value={shownMemory(state) + 1}
            onChange={(event) => change({ memory: Number(event.currentTarget.value) })}
          >
            {rules.map((rule, k) => (
              <option key={curveLook(k).code} value={k + 1}>
                {curveLook(k).code} {ruleName(rule)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
};
