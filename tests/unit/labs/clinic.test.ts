import { describe, expect, it } from 'vitest';
import { type ClinicLog, withBatch } from '../../../src/islands/lab-clinic-log.ts';
import { CLINIC_FIELDS, turned } from '../../../src/islands/lab-clinic-state.ts';
import { readState, writeState } from '../../../src/islands/lab-state.ts';
import { healthOf } from '../../../src/labs/clinic-health.ts';
import { type Knobs, planOf } from '../../../src/labs/clinic-knobs.ts';
import {
  CLINIC_FAULTS,
  type ClinicFault,
  HEALTHY_KNOBS,
  PATIENTS,
} from '../../../src/labs/clinic-patients.ts';
import { clinicRun, EPOCHS } from '../../../src/labs/clinic-run.ts';
import { type Fault, sickPlan } from '../../../src/training/sick-run.ts';

const numberOf = (fault: ClinicFault) => 1 + PATIENTS.findIndex((one) => one.fault === fault);

/** A whole run, asked for so often that it comes in many batches, or at once. */
function logOf(number: number, change: Partial<Knobs> = {}, isTimeUp = () => false): ClinicLog {
  const own = PATIENTS[number - 1]?.knobs ?? HEALTHY_KNOBS;
  const run = clinicRun.start(clinicRun.read({ number, knobs: { ...own, ...change } }), undefined);
  let log: ClinicLog | undefined;
  do {
    const { batch, done } = run.advance(isTimeUp);
    log = withBatch(log, clinicRun.readBatch(batch), done);
  } while (!log.done);
  return log;
}

const healthWith = (fault: ClinicFault, change: Partial<Knobs> = {}) =>
  healthOf(logOf(numberOf(fault), change)).kind;

/** What heals each patient at its root, and what does not although one might think so. */
const TREATMENTS: Readonly<
  Record<ClinicFault, { readonly heals: Partial<Knobs>; readonly fails: Partial<Knobs> }>
> = {
  'rate-too-low': { heals: { lr: '0.1' }, fails: { clipping: '1' } },
  'rate-too-high': { heals: { lr: '0.02' }, fails: { clipping: '1' } },
  'rate-far-too-high': { heals: { lr: '0.1' }, fails: { clipping: '1' } },
  ascent: { heals: { sign: 'minus' }, fails: { lr: '0.004' } },
  'no-warmup-steps': { heals: { schedule: 'warmup-20' }, fails: { lr: '0.0003' } },
  'decay-too-soon': { heals: { schedule: 'halved-60' }, fails: { batch: '140' } },
  'clipped-to-nothing': { heals: { clipping: '1' }, fails: { batch: '5' } },
  'decay-too-strong': { heals: { decay: '0.01' }, fails: { lr: '0.1' } },
  'not-shuffled': { heals: { shuffle: 'on' }, fails: { rule: 'momentum' } },
  'few-points': { heals: { points: '600' }, fails: { decay: '0.01' } },
  'weights-of-zero': { heals: { initialization: 'he' }, fails: { lr: '0.1' } },
  'deep-sigmoid': { heals: { activation: 'relu' }, fails: { lr: '0.7' } },
};

describe('a patient', () => {
  it.each(CLINIC_FAULTS)(
    'with "%s" is sick, is healed at the root, and not by any knob',
    (fault) => {
      const { heals, fails } = TREATMENTS[fault];
      expect(Object.keys(heals)).toEqual([PATIENTS[numberOf(fault) - 1]?.cause]);
      expect(healthWith(fault)).not.toBe('healthy');
      expect(healthWith(fault, heals)).toBe('healthy');
      expect(healthWith(fault, fails)).not.toBe('healthy');
    },
  );

  const SHARED: readonly (readonly [ClinicFault, Fault])[] = [
    ['rate-too-low', 'rate-too-low'],
    ['rate-too-high', 'rate-too-high'],
    ['rate-far-too-high', 'rate-far-too-high'],
    ['ascent', 'ascent'],
    ['no-warmup-steps', 'warmup-of-no-steps'],
    ['decay-too-soon', 'decay-too-soon'],
    ['few-points', 'few-samples'],
    ['weights-of-zero', 'weights-of-zero'],
    ['deep-sigmoid', 'deep-sigmoid'],
  ];
  it.each(SHARED)('with "%s" is set as the lesson’s run "%s"', (fault, lesson) => {
    const patient = PATIENTS[numberOf(fault) - 1];
    expect(patient && planOf(patient.knobs, patient.ground)).toEqual(sickPlan(lesson));
  });

  it('stands at a place that its fault does not tell', () => {
    expect(PATIENTS.map(({ fault }) => fault).toSorted()).toEqual(CLINIC_FAULTS.toSorted());
    expect(PATIENTS.filter(({ fault }, k) => fault === CLINIC_FAULTS[k]).length).toBeLessThan(4);
  });
});

describe('a run', () => {
  it('comes out the same in many batches as in one', () => {
    const whole = logOf(1);
    expect(logOf(1, {}, () => true)).toEqual(whole);
    expect(whole.evaluations.trainingLoss.length).toBe(EPOCHS + 1);
    expect(whole.steps.loss.length).toBe(EPOCHS * whole.perEpoch);
  });

  it('that loses its numbers says after which step, and scores nothing after it', () => {
    const log = logOf(numberOf('no-warmup-steps'));
    expect(log.ended).toBe(1);
    expect(log.evaluations.trainingLoss.length).toBe(1);
    expect(Number.isFinite(log.steps.loss[0])).toBe(true);
    expect(log.steps.rate[0]).toBeNaN();
  });

  it('with zero weights begins at the ln 2 of a guess', () => {
    const { trainingLoss } = logOf(numberOf('weights-of-zero')).evaluations;
    expect(trainingLoss[0]).toBeCloseTo(Math.LN2, 12);
  });

  it('that climbs shows the rate of its schedule, not the sign', () => {
    expect(logOf(numberOf('ascent')).steps.rate.every((rate) => rate === 0.1)).toBe(true);
  });

  it.each([{ number: 0 }, { number: 13 }, { number: 1, knobs: { lr: '7' } }])(
    'refuses settings that make no sense: %o',
    (given) => {
      expect(() => clinicRun.read(given)).toThrow();
    },
  );
});

describe('an address', () => {
  it('names all knobs once one is turned, so that it does not tell which', () => {
    const write = (number: number, change: Partial<Knobs>) => {
      const own = PATIENTS[number - 1]?.knobs ?? HEALTHY_KNOBS;
      return writeState(CLINIC_FIELDS, { case: number, epoch: 40, knobs: { ...own, ...change } });
    };
    const link = write(numberOf('ascent'), { sign: 'minus' });
    expect(link).toContain('knobs=sgd,0.1,minus,constant,none,0,35,on,140,8,tanh,glorot');
    for (const fault of CLINIC_FAULTS) expect(link).not.toContain(fault);
    expect(readState(CLINIC_FIELDS, link).state.knobs?.sign).toBe('minus');
  });

  it('with a knob that is none opens the case without a treatment, with a note', () => {
    const { state, note } = readState(CLINIC_FIELDS, 'v=1&case=3&knobs=sgd,7');
    expect([state.case, state.knobs]).toEqual([3, undefined]);
    expect(note).toContain('knobs');
  });

  it('has no treatment when every knob is back where it was', () => {
    const moved = turned(HEALTHY_KNOBS, undefined, 'lr', '0.1');
    expect(moved?.lr).toBe('0.1');
    expect(turned(HEALTHY_KNOBS, moved, 'lr', '0.02')).toBeUndefined();
  });
});
