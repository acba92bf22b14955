import { useMemo, useState } from 'preact/hooks';
import { READABLE } from '../optim/adaptive-memory.ts';
import { adaptiveStream } from '../optim/adaptive-streams.ts';
import { Coordinates } from './figure-coordinates.tsx';
import { Player } from './figure-player.tsx';
import { AllValues, Readout } from './figure-values.tsx';
import { useWidth } from './figure-width.ts';
import { type AdaptiveChart, chartRows } from './lab-adaptive-charts.ts';
import { Controls } from './lab-adaptive-controls.tsx';
import {
  ADAPTIVE_FIELDS,
  MOST_RULES,
  OWN_ADAPTIVE,
  rateFor,
  shownMemory,
} from './lab-adaptive-state.ts';
import { adaptiveTable, quantitiesOf, RuleTable, TAKEN, traceRows } from './lab-adaptive-table.tsx';
import { useTraces } from './lab-adaptive-traces.ts';
import { adaptiveNotice, traceNote } from './lab-adaptive-words.ts';
import { useLabAddress } from './lab-address.ts';
import { LabFrame } from './lab-frame.tsx';
import { useOwnCode } from './lab-own-code.ts';
import { RuleList } from './lab-rule-list.tsx';
import { curveLook, ruleName } from './lab-rules.ts';
import { WaitingCode } from './lab-waiting-code.tsx';

const titles = (said: string): Readonly<Record<AdaptiveChart, string>> => ({
  g: 'gradient',
  rate: 'effective learning rate of every rule, log scale',
  traveled: 'traveled so far, every rule',
  m: `first moment of ${said}`,
  v: `what ${said} knows of the size of gradients, log scale`,
  step: `step of ${said}, subtracted from w`,
});

/** What adaptive rules make of given gradients of two coordinates: effective rates, ways, and what one of them remembers. */
export function AdaptiveLab({ frameUrl }: { readonly frameUrl: string }) {
  const address = useLabAddress(ADAPTIVE_FIELDS);
  const { state, change } = address;
  const own = useOwnCode(OWN_ADAPTIVE);
  const [ran, setRan] = useState(false);
  const all = useTraces(frameUrl, state, own, ran);
  const [column, width] = useWidth(560);
  const { stream, every, steps, corrected, rules } = state;
  const step = Math.min(state.step, steps);
  const gradients = useMemo(
    () => adaptiveStream(stream).gradients(steps, every),
    [stream, steps, every],
  );
  const memory = shownMemory(state);
  const focus = all[memory];
  const shown = focus?.rule ?? rules[memory];
  const said = shown ? `${ruleName(shown)} (${curveLook(memory).code})` : '';
  const charts = useMemo(
    () => chartRows(gradients, all, { step, memory, corrected }, width),
    [gradients, all, step, memory, corrected, width],
  );
  const rows = useMemo(() => traceRows(gradients, focus), [gradients, focus]);
  const quantities = useMemo(() => quantitiesOf(rows, focus?.rule.optimizer), [rows, focus]);
  const now = rows[step - 1];

  return (
    <LabFrame
      name={`adaptive-${stream}`}
      address={address}
      table={() => adaptiveTable(gradients, all)}
    >
      {(picture) => (
        <>
          <Controls state={state} change={change} />
          <div ref={picture}>
            <Coordinates
              column={column}
              kinds={adaptiveStream(stream).coordinates(every)}
              coloured={false}
              titles={titles(said)}
              rows={charts}
              steps={steps}
              onStep={(to) => change({ step: to })}
            />
            <p class="key">
              {rules.map((rule, k) => (
                <span key={curveLook(k).code}>
                  <b class={curveLook(k).tone}>{curveLook(k).code}</b> {ruleName(rule)}
                </span>
              ))}
            </p>
          </div>
          <Player
            name="lab-adaptive-step"
            step={step}
            last={steps}
            set={(to) => change({ step: to })}
            duration={6000}
          />
          <p class="key">
            The lower charts show the memory of one rule. Of Adam’s, full lines are what the step is
            made of, dashed lines what it would be made of with the switch the other way; with a
            rule of yours the dashes are the course’s.
          </p>
          <p class="notice" aria-live="polite">
            {all.length === 0 ? '' : adaptiveNotice(state, all)}
          </p>
          {!ran && rules.some((rule) => rule.own) && <WaitingCode run={() => setRan(true)} />}
          <RuleList
            name="lab-adaptive-rule"
            rules={rules}
            most={MOST_RULES}
            own={own}
            offered={READABLE}
            set={(next) => {
              // A rule that the reader adds by hand is one that may run.
              if (next.length > rules.length && next.at(-1)?.own) setRan(true);
              change({ rules: next });
            }}
            rateOf={rateFor}
            note={(k) => traceNote(all[k], corrected)}
          />
          <div class="reading">
            <RuleTable all={all} step={step} />
            {now && <Readout row={now} quantities={quantities} taken={TAKEN} />}
          </div>
          <AllValues rows={rows} quantities={quantities} />
        </>
      )}
    </LabFrame>
  );
}
