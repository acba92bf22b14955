import { useMemo, useState } from 'preact/hooks';
import { batchRegression, START } from '../labs/batch-regression.ts';
import { updatesBy } from '../optim/mini-batches.ts';
import { logLogChart } from '../plots/log-log-chart.ts';
import { noiseChart } from './batches-figure-charts.ts';
import { ground, mapFrame, mapHeight, paths } from './batches-figure-map.ts';
import { lineAt, samplesFrame, samplesMarks } from './batches-figure-samples.ts';
import { noiseMeter } from './batches-figure-settings.ts';
import { NAMES, noiseWords } from './batches-figure-words.ts';
import { FREELY } from './figure-height.ts';
import { Player } from './figure-player.tsx';
import { Sheet } from './figure-sheet.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';
import { useLabAddress } from './lab-address.ts';
import { costChart, ghostMarks, headNames, roundsChart } from './lab-batches-charts.ts';
import { BatchControls, StepControls } from './lab-batches-controls.tsx';
import { RuleChoice } from './lab-batches-rule.tsx';
import { useBatchRuns } from './lab-batches-runs.ts';
import { BATCH_FIELDS, isOwn, OWN_BATCHES } from './lab-batches-state.ts';
import { CostTable } from './lab-batches-table.tsx';
import { methodNote, notice, updateTable } from './lab-batches-words.ts';
import { LabFrame } from './lab-frame.tsx';
import { useOwnCode } from './lab-own-code.ts';

/** Milliseconds of a whole run. */
const DURATION = 12_000;

/** One regression, batches of three sizes, any optimizer: what they find, how noisy they are, and what they cost. */
export function BatchesLab({ frameUrl }: { readonly frameUrl: string }) {
  const address = useLabAddress(BATCH_FIELDS);
  const { state, change } = address;
  const own = useOwnCode(OWN_BATCHES);
  const [ran, setRan] = useState(false);
  const outcomes = useBatchRuns(frameUrl, state, own, ran);
  const [wide, width] = useWidth(560);
  const [lossPanel, lossWidth] = useWidth(360);
  const [third, thirdWidth] = useWidth(360);
  // What is drawn belongs to the settings of the runs, which may be a moment behind the controls.
  const { samples, spread, rounds } = outcomes.state;
  const at = Math.min(state.at, rounds);
  const fit = useMemo(() => batchRegression(samples, spread), [samples, spread]);
  const meter = useMemo(() => noiseMeter(fit), [fit]);
  const runs = useMemo(
    () => outcomes.all.flatMap((one) => (one.kind === 'run' ? [one] : [])),
    [outcomes],
  );
  const told = useMemo(() => notice(outcomes, fit.least), [outcomes, fit]);
  const frame = useMemo(() => mapFrame(width), [width]);
  const contours = useMemo(() => ground(frame, fit), [frame, fit]);
  const losses = useMemo(
    () => roundsChart(runs, fit.least, outcomes.state, 1, lossWidth),
    [runs, fit, lossWidth],
  );
  const mini = runs.find(({ id }) => id === 'mini-batch');
  const place = mini ? lineAt(mini, at) : START;
  const size = Math.min(outcomes.state.size, samples);
  const noise = useMemo(() => meter(place), [meter, mini, mini && updatesBy(mini.run, at)]);
  const height = mapHeight(width);
  const cost = costChart(outcomes.state, size, thirdWidth);
  const notes = outcomes.all.flatMap((one) => methodNote(one) ?? []);

  return (
    <LabFrame name="batches" address={address} table={() => updateTable(outcomes, fit.least)}>
      {(picture) => (
        <div class="lab-batches">
          <div class="controls">
            <RuleChoice
              state={state}
              own={own}
              choose={(part, isTheirs) => {
                if (isTheirs) setRan(true);
                change(part);
              }}
            />
            <StepControls state={state} change={change} />
            <BatchControls state={state} change={change} />
          </div>
          {isOwn(state) && !ran && (
            <p class="lab-note">
              The steps are to be your own. They run in a sandbox, as you passed them.{' '}
              <button type="button" onClick={() => setRan(true)}>
                Run my code
              </button>
            </p>
          )}
          <p class="head">
            {outcomes.all.map(({ id, tone, size: B }) => (
              <span key={id}>
                <b class={tone}>{NAMES[id]}</b> {B}
              </span>
            ))}
          </p>
          <div ref={picture} class="panels">
            <div ref={wide}>
              <p class="title">the samples and the three lines</p>
              <Sheet
                name="plain"
                width={width}
                height={height}
                scales={FREELY}
                marks={samplesMarks(runs, fit, samplesFrame(width, height), at)}
                label={`${samples} samples, those just drawn marked, and the line that each method has reached after ${at} rounds.`}
              />
            </div>
            <div>
              <p class="title">their paths over the loss of all samples</p>
              <Sheet
                name="plain"
                width={width}
                height={height}
                scales={FREELY}
                marks={[
                  ...contours,
                  ...ghostMarks(runs, frame, at),
                  ...paths(runs, frame, at),
                  ...headNames(runs, frame, at),
                ]}
                label={`Contour map of the loss over slope and intercept with three paths. ${told}`}
              />
            </div>
            <div ref={lossPanel}>
              <p class="title">loss above the least, over {rounds} rounds; log scale</p>
              <StepChartView
                chart={{ ...losses, cursor: at }}
                label={`The loss of each method against rounds. ${told}`}
                onStep={(to) => change({ at: to })}
              />
            </div>
            <div ref={third}>
              <p class="title">noise of a batch’s gradient against its size; log scales</p>
              <Sheet
                name="plain"
                width={thirdWidth}
                height={250}
                marks={logLogChart({ ...noiseChart(noise, thirdWidth, size), height: 250 })}
                label={`Where the mini-batch path stands, ${noiseWords(noise, size)}.`}
              />
              <p class="key">Where the mini-batch path stands, {noiseWords(noise, size)}.</p>
            </div>
            <div>
              <p class="title">rounds of one epoch against the batch size; log scales</p>
              <Sheet
                name="plain"
                width={thirdWidth}
                height={250}
                marks={logLogChart({ ...cost, height: 250 })}
                label={`Rounds of one epoch against the batch size, where ${outcomes.state.lanes} sample gradients are computed at once.`}
              />
              <p class="key">
                A round computes as many sample gradients as fit at once, {outcomes.state.lanes}{' '}
                here; a batch that does not fill it takes a whole one.
              </p>
            </div>
          </div>
          <Player
            name="lab-batches-at"
            unit="round"
            step={at}
            last={rounds}
            set={(to) => change({ at: to })}
            duration={DURATION}
          />
          <div class="told">
            <p class="notice" aria-live="polite">
              {told}
            </p>
            {notes.map((note) => (
              <p key={note} class="rule-note">
                {note}
              </p>
            ))}
          </div>
          <CostTable outcomes={outcomes} least={fit.least} at={at} />
        </div>
      )}
    </LabFrame>
  );
}
