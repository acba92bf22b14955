import { useMemo, useState } from 'preact/hooks';
import { sickPlan } from '../training/sick-run.ts';
import { type ClinicChart, clinicMarks } from './clinic-figure-charts.ts';
import { Knobs } from './clinic-figure-knobs.tsx';
import {
  admit,
  DEFAULTS,
  isNamed,
  PATIENTS,
  type Settings,
  settingsOf,
} from './clinic-figure-settings.ts';
import { SIGNS, type Suspect } from './clinic-figure-signs.ts';
import { curvesText, notice } from './clinic-figure-words.ts';
import { Choices } from './figure-choices.tsx';
import { LogTable } from './figure-log-table.tsx';
import { readLog } from './figure-log-text.ts';
import { FigurePanel } from './figure-panel.tsx';
import { type Ran, usePlannedRun } from './figure-planned-run.ts';
import { Sheet } from './figure-sheet.tsx';
import { useWidth } from './figure-width.ts';

const HEIGHTS: Readonly<Record<ClinicChart, number>> = { losses: 262, gradient: 112, ratio: 112 };
const NAMES: Readonly<Record<ClinicChart, string>> = {
  losses: 'Losses',
  gradient: 'Length of the gradient',
  ratio: 'Length of the update over that of the weights',
};
const SUSPECTS = Object.entries(SIGNS).map(([id, { name }]) => ({ id: id as Suspect, name }));

/** Sick runs: name the fault from the curves, then turn a knob and watch. `logs` holds the sick runs' as text. */
export function ClinicFigure({ logs }: { readonly logs: Readonly<Record<Suspect, string>> }) {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const { patient, named, plan } = settings;
  const opening = useMemo((): Ran => {
    const sick = sickPlan(patient);
    return { settings: settingsOf(sick), log: readLog(logs[patient]) };
  }, [patient]);
  const sick = opening.settings.plan;
  const ran = usePlannedRun(settingsOf(plan), opening);
  const { log } = ran;
  const [wide, wideWidth] = useWidth(380);
  const [narrow, narrowWidth] = useWidth(380);
  const told = notice(settings, ran === opening ? sick : ran.settings.plan, sick, log);
  const chart = (id: ClinicChart) => {
    const width = id === 'losses' ? wideWidth : narrowWidth;
    return (
      <Sheet
        name="plain"
        width={width}
        height={HEIGHTS[id]}
        marks={clinicMarks(id, log, opening.log, width, HEIGHTS[id])}
        label={`${NAMES[id]} against epochs. ${curvesText(log)}`}
      />
    );
  };
  return (
    <FigurePanel name="clinic-figure">
      <div class="controls">
        <Choices
          legend="Run"
          name="clinic-patient"
          options={PATIENTS.map((id, k) => ({
            id,
            name: `${k + 1}${named[id] === id ? ' ✓' : ''}`,
          }))}
          value={patient}
          set={(id) => setSettings((before) => admit(before, id))}
        />
        <span class="tally">
          {PATIENTS.filter((id) => named[id] === id).length} of {PATIENTS.length} named
        </span>
      </div>
      <div class="columns">
        <div ref={wide}>
          <p class="title">
            <b class="series-1">T</b> training and <b class="series-2">V</b> validation loss after
            each epoch
          </p>
          {chart('losses')}
        </div>
        <div ref={narrow}>
          <p class="title">
            <b class="series-3">gradient norm</b>, mean of an epoch, log scale
          </p>
          {chart('gradient')}
          <p class="title">
            <b class="series-4">update-to-weight ratio</b>, likewise
          </p>
          {chart('ratio')}
        </div>
      </div>
      <div class="suspects">
        <Choices<Suspect | ''>
          legend="What is wrong?"
          name="clinic-suspect"
          options={SUSPECTS}
          value={named[patient] ?? ''}
          set={(guess) => {
            if (guess !== '')
              setSettings((before) => ({ ...before, named: { ...named, [patient]: guess } }));
          }}
        />
      </div>
      {isNamed(settings) && (
        <Knobs
          plan={plan}
          sick={sick}
          change={(part) =>
            setSettings((before) => ({ ...before, plan: { ...before.plan, ...part } }))
          }
        />
      )}
      <p class="notice" aria-live="polite">
        {told}
      </p>
      <LogTable log={log} />
    </FigurePanel>
  );
}
