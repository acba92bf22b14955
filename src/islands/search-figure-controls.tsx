import { Choices } from './figure-choices.tsx';
import { Stops } from './figure-stops.tsx';
import { DRAWS, type Settings, SIDES, SUBJECTS } from './search-figure-settings.ts';

const BUDGETS = SIDES.map((side) => ({ id: String(side), name: String(side * side) }));

/** What is tuned, with how many trials, and which of the random draws is shown. */
export const Controls = ({
  settings: { subject, side, draw },
  change,
}: {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}) => (
  <div class="controls">
    <Choices
      legend="Tune"
      name="search-figure-subject"
      options={SUBJECTS}
      value={subject}
      set={(id) => change({ subject: id })}
    />
    <Choices
      legend="Trials"
      name="search-figure-trials"
      options={BUDGETS}
      value={String(side)}
      set={(id) => change({ side: Number(id) })}
    />
    <div class="sliders">
      <Stops
        id="draw"
        symbol="draw"
        stops={DRAWS}
        value={draw}
        set={(to) => change({ draw: to })}
      />
    </div>
  </div>
);
