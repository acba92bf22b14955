import { Choices } from './figure-choices.tsx';
import { Stops } from './figure-stops.tsx';
import {
  DELTAS,
  predictionOf,
  RANGE,
  type Settings,
  STEP,
  type Task,
} from './loss-figure-settings.ts';

interface Change {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

const TASKS = [
  { id: 'regression', name: 'regression' },
  { id: 'classification', name: 'classification' },
] as const;
const LABELS = [
  { id: '1', name: 'class 1' },
  { id: '0', name: 'class 0' },
] as const;

/** What the axis holds. */
export const AXIS: Readonly<Record<Task, string>> = {
  regression: 'prediction',
  classification: 'score',
};

/** Which losses, and what they are measured against. */
export const Controls = ({ settings, change }: Change) => (
  <div class="controls">
    <Choices
      legend="Losses for"
      name="loss-figure-task"
      options={TASKS}
      value={settings.task}
      set={(task) => change({ task })}
    />
    {settings.task === 'regression' ? (
      <div class="sliders">
        <Stops
          id="delta"
          symbol="δ"
          stops={DELTAS}
          value={settings.delta}
          set={(delta) => change({ delta })}
        />
      </div>
    ) : (
      <Choices
        legend="Right answer"
        name="loss-figure-label"
        options={LABELS}
        value={settings.label}
        set={(label) => change({ label })}
      />
    )}
  </div>
);

/** Moves the prediction by mouse, touch or arrow keys. */
export const Scrubber = ({
  settings,
  move,
}: {
  readonly settings: Settings;
  readonly move: (prediction: number) => void;
}) => (
  <label class="slider scrubber">
    <span>{AXIS[settings.task]}</span>
    <input
      type="range"
      name="prediction"
      min={RANGE[settings.task][0]}
      max={RANGE[settings.task][1]}
      step={STEP}
      value={predictionOf(settings)}
      onInput={(event) => move(event.currentTarget.valueAsNumber)}
    />
    <output>{predictionOf(settings)}</output>
  </label>
);
