import { useMemo, useState } from 'preact/hooks';
import { trainingData } from '../labs/training-data.ts';
import { DIGITS_PATH } from '../training/digits.ts';
import { useCalm } from './figure-calm.ts';
import { Choices } from './figure-choices.tsx';
import { useWidth } from './figure-width.ts';
import { useLabAddress } from './lab-address.ts';
import { EpochChartView } from './lab-epoch-chart.tsx';
import { LabFrame } from './lab-frame.tsx';
import { useOwnCode } from './lab-own-code.ts';
import { RuleList } from './lab-rule-list.tsx';
import { OWN_RULES } from './lab-rules.ts';
import { lossDrawing, quantityDrawing } from './lab-training-charts.ts';
import { TrainingControls } from './lab-training-controls.tsx';
import { useDigits } from './lab-training-digits.ts';
import { GAP, NARROW, pictureColumns, RunPicture } from './lab-training-maps.tsx';
import { TrainingPlayer } from './lab-training-player.tsx';
import { useTraining } from './lab-training-runs.ts';
import { MOST_RUNS, OPENINGS, QUANTITIES, rateFor, TRAINING_FIELDS } from './lab-training-state.ts';
import { RunTable, stepTable } from './lab-training-table.tsx';
import {
  at,
  networkWords,
  notice,
  QUANTITY_KEYS,
  QUANTITY_WORDS,
  runNote,
} from './lab-training-words.ts';

/** Milliseconds that a run and an epoch take to watch, where the machine is faster. */
const WATCH = { run: 6000, epoch: 60 } as const;

/** Networks trained beside each other from one seed, by the course's optimizers and the reader's own. */
export function TrainingLab({
  frameUrl,
  base,
}: {
  readonly frameUrl: string;
  /** The site's own address, which ends in a slash. */
  readonly base: string;
}) {
  const address = useLabAddress(TRAINING_FIELDS);
  const { state, change } = address;
  const { data: name, count, noise, seed, epochs, rules } = state;
  const own = useOwnCode(OWN_RULES);
  const calm = useCalm();
  const [ran, setRan] = useState(false);
  const [round, setRound] = useState(0);
  const [goal, setGoal] = useState(0);
  const [chosen, choose] = useState<number>();
  const [mapColumn, mapWidth] = useWidth(560);
  const [chartColumn, chartWidth] = useWidth(520);
  const fetched = useDigits(base + DIGITS_PATH, name === 'digits');
  const digits = fetched.kind === 'here' ? fetched.digits : undefined;
  const period = calm ? 0 : Math.min(WATCH.epoch, WATCH.run / epochs);
  const training = useTraining({
    ...{ frameUrl, state, own, ran, digits, round, goal, period, calm },
  });
  const { runs, version, isOver } = training;
  const shared = Math.max(0, training.shared);
  const epoch = Math.min(chosen ?? shared, shared);
  const waits = !ran && rules.some((rule) => rule.own);
  const isTraining = goal > shared && !isOver;
  const data = useMemo(
    () =>
      name === 'digits' && !digits
        ? undefined
        : trainingData({ data: name, count, noise, seed, ...(digits ? { digits } : {}) }),
    [name, count, noise, seed, digits],
  );
  const perEpoch = Math.ceil((data?.training.count ?? 1) / state.batch);
  const logs = runs.map(({ log }) => log);
  const loss = useMemo(() => lossDrawing(logs), [version, runs]);
  const second = useMemo(
    () => quantityDrawing(state.chart, logs, perEpoch),
    [state.chart, version, runs, perEpoch],
  );
  const told = notice(state, runs, epoch, isTraining);
  const { columns, narrow } = pictureColumns(rules.length);
  const beside = mapWidth < NARROW ? narrow : columns;
  const size = Math.min(360, Math.floor((mapWidth - GAP * (beside - 1)) / beside));
  const chart = { width: chartWidth, epochs, cursor: epoch, onEpoch: choose };
  const widths = data
    ? [
        data.training.width,
        ...Array.from({ length: state.depth }, () => state.width),
        data.training.classes,
      ]
    : [];

  return (
    <LabFrame
      name={`training-${name}`}
      address={address}
      table={() => stepTable(rules, runs, perEpoch)}
    >
      {(picture) => (
        <>
          <TrainingControls state={state} change={change} />
          <p class="look">
            {OPENINGS[name].note} {widths.length > 0 && `Network ${networkWords(widths)}.`}
          </p>
          {fetched.kind === 'failed' && (
            <p class="lab-note" role="status">
              The digits are not here. {fetched.reason}
            </p>
          )}
          <TrainingPlayer
            isReady={training.shared >= 0 || waits}
            isTraining={isTraining}
            isOver={isOver && !waits}
            epoch={epoch}
            last={shared}
            train={() => {
              choose(undefined);
              if (rules.some((rule) => rule.own)) setRan(true);
              if (isOver && !waits) setRound(round + 1);
              setGoal(Number.POSITIVE_INFINITY);
            }}
            pause={() => setGoal(shared)}
            oneMore={() => {
              choose(undefined);
              if (waits) setRan(true);
              setGoal(shared + 1);
            }}
            restart={() => {
              choose(undefined);
              setGoal(0);
              setRound(round + 1);
            }}
            choose={choose}
          />
          <div class="picture" ref={picture}>
            <div
              ref={mapColumn}
              class="run-pictures"
              style={{ '--columns': columns, '--narrow': narrow }}
            >
              {rules.map((rule, k) => (
                <RunPicture
                  key={`${k}-${rule.optimizer}`}
                  {...{ rule, k, data, size }}
                  evaluation={at(runs[k], Math.min(epoch, runs[k]?.log.epoch ?? 0))}
                />
              ))}
              <p class="key">
                {name === 'digits'
                  ? 'Rows: the digit that was written; columns: what it was taken for. Mistakes in the color of the run.'
                  : 'Dots are class 1, rings class 0; small to learn from, large to judge by. The darker the ground, the surer of class 1; the line is where the network cannot tell.'}
              </p>
              <p class="notice" aria-live="polite">
                {told}
              </p>
            </div>
            <div ref={chartColumn}>
              <EpochChartView
                {...chart}
                drawing={loss}
                height={250}
                label={`Training and validation loss against epochs. ${told}`}
              />
              <p class="key">
                Mean cross-entropy after each epoch, log scale: training (line) and validation
                (dashed).
              </p>
              <Choices
                legend="Second chart"
                name="lab-chart"
                options={QUANTITIES.map((id) => ({ id, name: QUANTITY_WORDS[id] }))}
                value={state.chart}
                set={(to) => change({ chart: to })}
              />
              <EpochChartView
                {...chart}
                drawing={second}
                height={200}
                label={`${QUANTITY_KEYS[state.chart]} ${told}`}
              />
              <p class="key">{QUANTITY_KEYS[state.chart]}</p>
            </div>
          </div>
          <RuleList
            name="lab-rule"
            rules={rules}
            most={MOST_RUNS}
            own={own}
            set={(next) => {
              // A rule that the reader adds by hand is one that may run.
              if (next.length > rules.length && next.at(-1)?.own) setRan(true);
              change({ rules: next });
            }}
            rateOf={rateFor}
            note={(k) => runNote(runs[k])}
          />
          <RunTable rules={rules} runs={runs} epoch={epoch} />
        </>
      )}
    </LabFrame>
  );
}
