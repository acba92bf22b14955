import { optimizerById } from '../optim/catalog.ts';
import { Choices } from './figure-choices.tsx';
import { Stops } from './figure-stops.tsx';
import { hyperScale, ruleSetting } from './lab-rules.ts';
import { scaled } from './lab-schedules-curves.ts';
import { lengthened, SCHEDULED, type SchedulesState } from './lab-schedules-state.ts';
import { BATCHES } from './schedule-figure-settings.ts';

const STEPS = [50, 100, 200, 400, 700, 1000];
const TASKS = [
  { id: 'bowl', name: 'noisy bowl' },
  { id: 'moons', name: 'two moons' },
] as const;
const AXES = [
  { id: 'linear', name: 'linear' },
  { id: 'log', name: 'log' },
] as const;

/** What is trained, by which optimizer and in how many steps; and all curves' rates at once. */
export function TrainingControls({
  state,
  change,
}: {
  readonly state: SchedulesState;
  readonly change: (part: Partial<SchedulesState>) => void;
}) {
  const { task, rule, batch, steps, seed, axis, curves } = state;
  const stops = STEPS.includes(steps) ? STEPS : [...STEPS, steps].sort((a, b) => a - b);
  const memory = Object.entries(rule.hyper).filter(([name]) => name !== 'lr');
  const multiply = (factor: number) =>
    change({ curves: curves.map((curve) => scaled(curve, factor)) });
  return (
    <div class="controls">
      <Choices
        legend="Train"
        name="lab-schedules-task"
        options={TASKS}
        value={task}
        set={(to) => change({ task: to })}
      />
      <label class="slider optimizer">
        <span>Optimizer</span>
        <select
          name="lab-schedules-optimizer"
          value={rule.optimizer}
          onChange={(event) => change({ rule: ruleSetting(event.currentTarget.value) })}
        >
          {SCHEDULED.map(({ id }) => (
            <option key={id} value={id}>
              {optimizerById(id).name}
            </option>
          ))}
        </select>
      </label>
      <Choices
        legend="Batch size"
        name="lab-schedules-batch"
        options={BATCHES}
        value={batch}
        set={(to) => change({ batch: to })}
      />
      <button type="button" onClick={() => change({ seed: (seed % 9999) + 1 })}>
        Other noise
      </button>
      <Choices
        legend="Axis of rates"
        name="lab-schedules-axis"
        options={AXES}
        value={axis}
        set={(to) => change({ axis: to })}
      />
      <button type="button" onClick={() => multiply(0.5)}>
        Halve all rates
      </button>
      <button type="button" onClick={() => multiply(2)}>
        Double all rates
      </button>
      <div class="sliders">
        <Stops
          id="lab-schedules-steps"
          symbol="steps"
          stops={stops}
          value={steps}
          set={(to) => change(lengthened(state, to))}
        />
        {memory.map(([name, value]) => {
          const scale = hyperScale(name, value);
          return (
            <Stops
              key={name}
              id={`lab-schedules-${name}`}
              symbol={scale.symbol}
              stops={scale.stops}
              value={value}
              set={(to) => change({ rule: { ...rule, hyper: { ...rule.hyper, [name]: to } } })}
            />
          );
        })}
      </div>
    </div>
  );
}
