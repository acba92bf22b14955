import { useMemo, useState } from 'preact/hooks';
import { FigurePanel } from './figure-panel.tsx';
import { Sheet } from './figure-sheet.tsx';
import { Stops } from './figure-stops.tsx';
import { useWidth } from './figure-width.ts';
import { stoppingMarks } from './stopping-figure-chart.ts';
import { DEFAULTS, losses, type Settings, STOPS, watch } from './stopping-figure-settings.ts';
import { notice } from './stopping-figure-words.ts';

const HEIGHT = 260;

/** Early stopping on a run that overfits: what patience and the least improvement lead to. */
export function StoppingFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [column, width] = useWidth(760);
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));
  const { patience, minDelta, noisy } = settings;
  const run = useMemo(() => losses(noisy), [noisy]);
  const stopped = watch(run, settings);
  const told = notice(run, stopped, settings);
  return (
    <FigurePanel name="stopping-figure">
      <div class="controls">
        <div class="sliders">
          <Stops
            id="patience"
            symbol="patience"
            stops={STOPS.patience}
            value={patience}
            set={(to) => change({ patience: to })}
          />
          <Stops
            id="minDelta"
            symbol="minDelta"
            stops={STOPS.minDelta}
            value={minDelta}
            set={(to) => change({ minDelta: to })}
          />
        </div>
        <label class="switch">
          <input
            type="checkbox"
            name="stopping-noisy"
            checked={noisy}
            onChange={() => change({ noisy: !noisy })}
          />
          noisy gradients
        </label>
      </div>
      <p class="title">
        <b class="series-1">T</b> training and <b class="series-2">V</b> validation loss after each
        epoch; what is shaded is never trained
      </p>
      <div ref={column}>
        <Sheet
          name="chart"
          width={width}
          height={HEIGHT}
          marks={stoppingMarks(run, stopped, width, HEIGHT)}
          label={`Training and validation loss against epochs. ${told}`}
        />
      </div>
      <p class="notice" aria-live="polite">
        {told}
      </p>
    </FigurePanel>
  );
}
