import type { RunPlan } from '../training/run-plan.ts';
import { CLIP, MORE_POINTS, STOPS } from './clinic-figure-settings.ts';
import { Choices } from './figure-choices.tsx';
import { Stops } from './figure-stops.tsx';

const RULES = [
  { id: 'sgd', name: 'SGD' },
  { id: 'momentum', name: 'momentum' },
  { id: 'adam', name: 'Adam' },
] as const;
const STARTS = [
  { id: 'zeros', name: 'zeros' },
  { id: 'glorot', name: 'Glorot' },
  { id: 'he', name: 'He' },
] as const;
const SWITCH = [
  { id: 'none', name: 'off' },
  { id: 'norm', name: `norm ≤ ${CLIP}` },
] as const;
const POINTS = [
  { id: 'few', name: '30' },
  { id: 'more', name: '300' },
] as const;

/** What can be changed in a run; `sick` is what it came with, and some knobs are only there where they turn something. */
export function Knobs({
  plan,
  sick,
  change,
}: {
  readonly plan: RunPlan;
  readonly sick: RunPlan;
  readonly change: (part: Partial<RunPlan>) => void;
}) {
  const { schedule } = plan;
  const start = STARTS.find(({ id }) => id === plan.initialization)?.id ?? 'glorot';
  return (
    <div class="controls knobs">
      <Choices
        legend="Rule"
        name="clinic-rule"
        options={RULES}
        value={plan.rule}
        set={(rule) => change({ rule })}
      />
      <Choices
        legend="Start"
        name="clinic-start"
        options={STARTS}
        value={start}
        set={(initialization) => change({ initialization })}
      />
      <Choices
        legend="Clip"
        name="clinic-clip"
        options={SWITCH}
        value={plan.clipping.kind === 'norm' ? 'norm' : 'none'}
        set={(kind) => change({ clipping: kind === 'norm' ? { kind, limit: CLIP } : { kind } })}
      />
      {sick.data.validationShare === 0.8 && (
        <Choices
          legend="Points to learn from"
          name="clinic-points"
          options={POINTS}
          value={plan.data === sick.data ? 'few' : 'more'}
          set={(id) => change({ data: id === 'few' ? sick.data : MORE_POINTS })}
        />
      )}
      <div class="sliders">
        <Stops
          id="clinic-lr"
          symbol="η"
          label="learning rate η"
          stops={STOPS.lr}
          value={plan.lr}
          set={(lr) => change({ lr })}
        />
        <Stops
          id="clinic-decay"
          symbol="λ"
          label="weight decay λ"
          stops={STOPS.weightDecay}
          value={plan.weightDecay}
          set={(weightDecay) => change({ weightDecay })}
        />
        {schedule.kind === 'ramp' && (
          <Stops
            id="clinic-warmup"
            symbol="W"
            label="steps W of the warmup"
            stops={STOPS.rampSteps}
            value={schedule.steps}
            set={(steps) => change({ schedule: { kind: 'ramp', steps } })}
          />
        )}
      </div>
    </div>
  );
}
