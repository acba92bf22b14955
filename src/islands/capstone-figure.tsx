import { useMemo, useState } from 'preact/hooks';
import { lossMarks, mapMarks, rateMarks } from './capstone-figure-charts.ts';
import {
  DEFAULTS,
  EPOCHS,
  planOf,
  points,
  RATES,
  type Settings,
  settingsOf,
} from './capstone-figure-settings.ts';
import { loopLines, notice } from './capstone-figure-words.ts';
import { Choices } from './figure-choices.tsx';
import { FREELY } from './figure-height.ts';
import { LogTable } from './figure-log-table.tsx';
import { readLog } from './figure-log-text.ts';
import { FigurePanel } from './figure-panel.tsx';
import { type Ran, usePlannedRun } from './figure-planned-run.ts';
import { Player } from './figure-player.tsx';
import { Sheet } from './figure-sheet.tsx';
import { useWidth } from './figure-width.ts';

const RULES = [
  { id: 'sgd', name: 'SGD' },
  { id: 'momentum', name: 'momentum' },
  { id: 'adam', name: 'Adam' },
] as const;
const SCHEDULES = [
  { id: 'constant', name: 'constant' },
  { id: 'warmup-cosine', name: 'warmup, cosine' },
] as const;

/** The whole loop at work on two moons; `log` is the opening run as text. */
export function CapstoneFigure({ log: text }: { readonly log: string }) {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));
  const opening = useMemo(
    (): Ran => ({ settings: settingsOf(planOf(DEFAULTS)), log: readLog(text) }),
    [text],
  );
  const data = useMemo(points, []);
  const plan = planOf(settings);
  const { log } = usePlannedRun(settingsOf(plan), opening);
  const { epoch, rule } = settings;
  const [mapColumn, mapWidth] = useWidth(360);
  const [chartColumn, chartWidth] = useWidth(360);
  const told = notice(log, settings);
  return (
    <FigurePanel name="capstone-figure">
      <div class="controls">
        <Choices
          legend="Rule"
          name="capstone-rule"
          options={RULES}
          value={rule}
          set={(id) => change({ rule: id })}
        />
        <Choices
          legend="Rate"
          name="capstone-schedule"
          options={SCHEDULES}
          value={settings.schedule}
          set={(schedule) => change({ schedule })}
        />
        <label class="switch">
          <input
            type="checkbox"
            name="capstone-clip"
            checked={settings.clip}
            onChange={() => change({ clip: !settings.clip })}
          />
          clip by norm
        </label>
      </div>
      <div class="columns">
        <div ref={mapColumn}>
          <p class="title">
            dots and rings: the two classes; the more the ground is filled, the surer the network is
            of dots
          </p>
          <Sheet
            name="plain map"
            width={mapWidth}
            height={mapWidth}
            scales={FREELY}
            marks={mapMarks(plan, log, data, epoch, mapWidth)}
            label={`The plane with 140 training points and the boundary of the network. ${told}`}
          />
        </div>
        <div ref={chartColumn}>
          <p class="title">
            <b class="series-1">T</b> training and <b class="series-2">V</b> validation loss
          </p>
          <Sheet
            name="plain"
            width={chartWidth}
            height={170}
            marks={lossMarks(log, epoch, chartWidth, 170)}
            label={`Losses against epochs. ${told}`}
          />
          <p class="title">
            <b class="series-4">η</b> learning rate
          </p>
          <Sheet
            name="plain"
            width={chartWidth}
            height={90}
            marks={rateMarks(log, RATES[rule], epoch, chartWidth, 90)}
            label="The learning rate against epochs."
          />
          <table class="loop">
            <caption>The loop in epoch {epoch}, means over its steps</caption>
            <tbody>
              {loopLines(log, settings).map(({ does, came }) => (
                <tr key={does}>
                  <th scope="row">{does}</th>
                  <td>{came}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <Player
        name="capstone-epoch"
        unit="epoch"
        step={epoch}
        last={EPOCHS}
        set={(to) => change({ epoch: to })}
        duration={4000}
      />
      <p class="notice" aria-live="polite">
        {told}
      </p>
      <LogTable log={log} />
    </FigurePanel>
  );
}
