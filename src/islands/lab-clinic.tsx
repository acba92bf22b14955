import { useEffect, useMemo } from 'preact/hooks';
import { healthOf } from '../labs/clinic-health.ts';
import { patientOf } from '../labs/clinic-patients.ts';
import { EPOCHS } from '../labs/clinic-run.ts';
import { caseScore, noteAnswer, noteHealed } from '../progress/clinic-score.ts';
import { useLabAddress } from './lab-address.ts';
import { CaseList } from './lab-clinic-cases.tsx';
import { RUN_LOOKS } from './lab-clinic-charts.ts';
import { Diagnosis } from './lab-clinic-diagnosis.tsx';
import { KnobPanel } from './lab-clinic-knobs.tsx';
import { useClinicRuns } from './lab-clinic-runs.ts';
import { useClinicScore } from './lab-clinic-score.ts';
import { ChartSheet } from './lab-clinic-sheet.tsx';
import { CLINIC_FIELDS, movedKnobs, turned } from './lab-clinic-state.ts';
import { clinicTable, EpochTable } from './lab-clinic-table.tsx';
import { sheetTold, treatmentTold } from './lab-clinic-words.ts';
import { LabFrame } from './lab-frame.tsx';

/** Twelve sick runs, each with one fault: name it from the curves, then turn a knob and see whether it heals. */
export function ClinicLab() {
  const address = useLabAddress(CLINIC_FIELDS);
  const { state, change } = address;
  const { case: number, epoch } = state;
  const { score, trouble, keep, forget } = useClinicScore();
  const patient = patientOf(number);
  const standing = caseScore(score, number);
  // A link may carry a treatment; it is not shown before the reader has found out what it treats.
  const treatment = standing.named ? state.knobs : undefined;
  const moved = movedKnobs(patient.knobs, treatment);
  const { sick, treated } = useClinicRuns(number, treatment);
  const logs = useMemo(() => [sick.log, treated.log], [sick.log, treated.log]);
  const told = sick.fault ?? sheetTold(number, sick.log);
  const health = treatment && treated.log?.done ? healthOf(treated.log) : undefined;
  const isHealed = health?.kind === 'healthy';
  useEffect(() => {
    if (isHealed && !standing.healed) keep(noteHealed(score, number));
  }, [isHealed, standing.healed, number]);
  const choose = (to: number) => change({ epoch: to });

  return (
    <LabFrame name={`clinic-case-${number}`} address={address} table={() => clinicTable(logs)}>
      {(picture) => (
        <>
          <CaseList
            number={number}
            score={score}
            choose={(to) => change({ case: to, knobs: undefined })}
            forget={() => {
              forget();
              change({ knobs: undefined });
            }}
          />
          {trouble && <p class="lab-note">{trouble}</p>}
          <div ref={picture}>
            <ChartSheet logs={logs} epoch={epoch} told={told} choose={choose} />
          </div>
          <p class="key">
            {treatment && (
              <>
                <b class={RUN_LOOKS[0].tone}>S</b> the sick run, <b class={RUN_LOOKS[1].tone}>T</b>{' '}
                the treated one.{' '}
              </>
            )}
            Full lines: training, or the mean of an epoch; dashed: validation; pale: every single
            batch. What leaves a chart runs along its edge.
          </p>
          <Diagnosis
            number={number}
            fault={patient.fault}
            standing={standing}
            answer={(right) => keep(noteAnswer(score, number, right))}
          />
          {standing.named && (
            <KnobPanel
              own={patient.knobs}
              treatment={treatment}
              healed={isHealed}
              told={
                treated.fault ??
                (health && treatment
                  ? treatmentTold(health, moved, treatment, patient.cause)
                  : treatment
                    ? 'The treated run is under way.'
                    : 'No knob has been turned yet.')
              }
              turn={(name, to) => change({ knobs: turned(patient.knobs, treatment, name, to) })}
              putBack={() => change({ knobs: undefined })}
            />
          )}
          <section class="numbers" aria-label="The numbers">
            <label class="slider scrubber">
              <span>epoch</span>
              <input
                type="range"
                name="clinic-epoch"
                min={0}
                max={EPOCHS}
                step={1}
                value={epoch}
                onInput={(event) => choose(event.currentTarget.valueAsNumber)}
              />
              <output>{epoch}</output>
            </label>
            <div class="reading">
              <p class="notice" aria-live="polite">
                {told}
              </p>
              <EpochTable logs={logs} epoch={epoch} />
            </div>
          </section>
        </>
      )}
    </LabFrame>
  );
}
