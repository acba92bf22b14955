import { describe, expect, it } from 'vitest';
import { clinicMarks } from '../../../src/islands/clinic-figure-charts.ts';
import {
  admit,
  DEFAULTS,
  EPOCHS,
  isNamed,
  PATIENTS,
  type Settings,
  STOPS,
  settingsOf,
  sickLogs,
} from '../../../src/islands/clinic-figure-settings.ts';
import { SIGNS, type Suspect } from '../../../src/islands/clinic-figure-signs.ts';
import { notice } from '../../../src/islands/clinic-figure-words.ts';
import { readLog, writeLog } from '../../../src/islands/figure-log-text.ts';
import { plannedTraining } from '../../../src/labs/planned-training.ts';
import { svgMarks } from '../../../src/plots/svg.ts';
import { epochLog } from '../../../src/training/epoch-log.ts';
import type { RunPlan } from '../../../src/training/run-plan.ts';
import { SICK_RUNS, sickPlan } from '../../../src/training/sick-run.ts';
import { symptomOf } from '../../../src/training/symptom.ts';

const logs = sickLogs();

/** The experiment as a worker runs it. */
const ran = (plan: RunPlan) => {
  const settings = plannedTraining.read(settingsOf(plan));
  const { batch } = plannedTraining.start(settings, undefined).advance(() => true);
  return plannedTraining.readBatch(batch);
};

/** One change that heals each run. */
const CURES: Readonly<Record<Suspect, Partial<RunPlan>>> = {
  'rate-far-too-high': { lr: 0.1 },
  'few-samples': { weightDecay: 1 },
  'weights-of-zero': { initialization: 'glorot' },
  'rate-too-high': { lr: 0.02 },
  'warmup-of-no-steps': { schedule: { kind: 'ramp', steps: 20 } },
  'rate-too-low-for-adam': { lr: 0.02 },
};

describe('the clinic', () => {
  it.each(PATIENTS)('shows the symptom of "%s", and heals it by one knob', (patient) => {
    expect(symptomOf(readLog(logs[patient]))).toBe(SICK_RUNS[patient].symptom);
    const sick = sickPlan(patient);
    const plan = { ...sick, ...CURES[patient] };
    const log = ran(plan);
    expect(symptomOf(log)).toBe('healthy');
    const settings = { ...admit(DEFAULTS, patient), named: { [patient]: patient }, plan };
    expect(notice(settings, plan, sick, log)).toMatch(/^Healed: /);
    expect(STOPS.lr).toContain(plan.lr);
    expect(STOPS.lr).toContain(sick.lr);
    expect(STOPS.weightDecay).toContain(plan.weightDecay);
    expect(clinicMarks('losses', log, readLog(logs[patient]), 400, 260).length).toBeGreaterThan(5);
  });

  it('has every fault as a run, and every run as a fault', () => {
    expect([...PATIENTS].sort()).toEqual(Object.keys(SIGNS).sort());
  });

  it('writes and reads logs, broken ones included', () => {
    for (const patient of PATIENTS) {
      const log = epochLog(sickPlan(patient), 7, EPOCHS);
      const back = readLog(writeLog(log));
      expect(back.brokeAt).toBe(log.brokeAt);
      for (const [k, loss] of log.training.entries()) {
        if (Number.isNaN(loss)) expect(back.training[k]).toBeNaN();
        else expect((back.training[k] ?? 0) / loss).toBeCloseTo(1, 3);
      }
    }
    expect(() => readLog('1 2|3')).toThrow('A log has 8 columns');
  });

  it('asks first, explains a wrong name, and says why after the right one', () => {
    const patient = 'few-samples';
    const sick = sickPlan(patient);
    const log = readLog(logs[patient]);
    const told = (named: Settings['named']) => {
      const settings = { ...admit(DEFAULTS, patient), named };
      expect(isNamed(settings)).toBe(named[patient] === patient);
      return notice(settings, sick, sick, log);
    };
    expect(told({})).toMatch(/What is wrong\?$/);
    expect(told({ [patient]: 'rate-too-high' })).toContain(SIGNS['rate-too-high'].look);
    expect(told({ [patient]: patient })).toContain(SIGNS[patient].cause);
    const changed = { ...sick, lr: 0.02, batchSize: 6 };
    const settings: Settings = {
      ...admit(DEFAULTS, patient),
      named: { [patient]: patient },
      plan: changed,
    };
    expect(notice(settings, changed, sick, log)).toMatch(/^Not healed; .* it overfits\./);
  });

  it('draws numbers only, and says where there are none any more', () => {
    for (const patient of PATIENTS) {
      const log = readLog(logs[patient]);
      for (const id of ['losses', 'gradient', 'ratio'] as const) {
        const svg = svgMarks(clinicMarks(id, log, log, 300, 200));
        expect(svg.replaceAll('NaN from step', '')).not.toMatch(/NaN|Infinity/);
        expect(svg.includes('NaN from step 1 on')).toBe(patient === 'warmup-of-no-steps');
      }
    }
  });
});
