import { describe, expect, it } from 'vitest';
import {
  knotPlaces,
  lossesChart,
  rateAt,
  ratesChart,
} from '../../../src/islands/lab-schedules-charts.ts';
import {
  type CurveSetting,
  curveField,
  openingCurve,
  scaled,
} from '../../../src/islands/lab-schedules-curves.ts';
import { outcomeOf } from '../../../src/islands/lab-schedules-runs.ts';
import {
  isOwn,
  lengthened,
  SCHEDULE_FIELDS,
  SCHEDULED,
  type SchedulesState,
  trainingOf,
} from '../../../src/islands/lab-schedules-state.ts';
import {
  curveNote,
  notice,
  standing,
  stepTable,
} from '../../../src/islands/lab-schedules-words.ts';
import { initialState, readState, writeState } from '../../../src/islands/lab-state.ts';
import { scheduledTraining } from '../../../src/labs/scheduled-training.ts';
import { SCHEDULES } from '../../../src/optim/schedule-catalog.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const OPENING = initialState(SCHEDULE_FIELDS);

function ran(part: Partial<SchedulesState>) {
  const state = { ...OPENING, ...part };
  const all = state.curves.map((curve) => {
    const run = scheduledTraining.start(trainingOf(state, curve), undefined);
    return outcomeOf(curve, state.steps, { kind: 'done', batch: run.advance(() => false).batch });
  });
  return { state, all };
}
const told = (part: Partial<SchedulesState>) => notice(ran(part));
const opened = (fragment: string) => readState(SCHEDULE_FIELDS, `#v=1&${fragment}`).state;

describe('the schedules lab', () => {
  it('lets every decay win where there is noise, and the constant rate where there is none', () => {
    expect(told({})).toMatch(/Lowest .*: Cosine annealing \(2\).* Constant \(1\) [\d.]+\.$/);
    expect(told({ batch: 'all' })).toMatch(/Lowest .*: Constant \(1\)/);
  });

  it('lets a rate of 1 diverge from the start and not after a warmup', () => {
    const { curves } = opened('curves=constant:lr0=1;warmup:lrMax=1,W=20');
    expect(told({ curves })).toMatch(/Lowest .*: Linear warmup \(2\).* Diverged: Constant \(1\)/);
    const { state, all } = ran({ curves });
    expect(curveNote(all[1], state.steps)).toBeUndefined();
  });

  it('compares a reader’s rates with the course’s', () => {
    const curve: CurveSetting = { ...openingCurve('warmup', 0.5, 10), own: true };
    const batch = (rates: readonly number[]) => ({
      rates: Float64Array.from(rates),
      losses: new Float64Array(rates.length + 1).fill(1),
    });
    const theirs = Array(10).fill(0.5);
    const note = (rates: readonly number[]) =>
      curveNote(outcomeOf(curve, 10, { kind: 'done', batch: batch(rates) }), 10);
    expect(note(theirs)).toBe('The same rates as the course’s, to nine digits.');
    expect(note([...theirs.slice(0, 4), 0.4, ...theirs.slice(5)])).toBe(
      'Parts from the course’s rates (dashed) at t = 4.',
    );
    expect(curveNote({ kind: 'stopped', reason: 'told you' }, 10)).toBe('No curve: told you.');
  });

  it('sums rates and tells losses at the step under the cursor', () => {
    const { all } = ran({ curves: opened('curves=constant:lr0=0.5').curves });
    const { rate, sum, loss } = standing(all[0], OPENING.steps, 10);
    expect([rate, sum]).toEqual([0.5, 5]);
    expect(loss).toBe(all[0]?.kind === 'run' ? all[0].run.losses[10] : undefined);
  });

  it('puts handles on their curve and reads them back, on both axes', () => {
    const knots = [0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05, 0.3, 0.6];
    const outcomes = ran({ curves: [{ kind: 'drawn', knots }] });
    for (const axis of ['linear', 'log'] as const) {
      const chart = ratesChart(outcomes, axis, 1, 700);
      expect(knotPlaces(chart, knots, OPENING.steps).map(({ top }) => rateAt(chart, top))).toEqual(
        knots,
      );
      expect(rateAt(chart, 1e4)).toBe(0);
    }
  });

  it('keeps what was as long as the run as long as the run', () => {
    const { curves } = lengthened(OPENING, 400);
    expect(curves?.map((curve) => curve.kind === 'formula' && curve.hyper['T'])).toEqual([
      undefined,
      400,
      29,
      400,
    ]);
  });

  it('multiplies rates and nothing else', () => {
    expect(scaled(openingCurve('one-cycle', 0.6, 200), 0.5)).toEqual(
      openingCurve('one-cycle', 0.3, 200),
    );
    expect(scaled({ kind: 'drawn', knots: [1, 2] }, 2)).toEqual({ kind: 'drawn', knots: [2, 4] });
  });

  it('has neither words nor marks nor table that are not numbers under any schedule or optimizer', () => {
    for (const task of ['bowl', 'moons'] as const)
      for (const lr of [0.001, 100])
        for (const { id } of SCHEDULED.slice(0, 3)) {
          const outcomes = ran({
            task,
            steps: 30,
            rule: opened(`rule=${id}`).rule,
            curves: SCHEDULES.map((one) => openingCurve(one.id, lr, 30)),
          });
          const marks = (['linear', 'log'] as const).flatMap((axis) => [
            ...stepChart(ratesChart(outcomes, axis, 3, 300)),
            ...stepChart(lossesChart(outcomes, 3, 300)),
          ]);
          expect(svgMarks(marks)).not.toMatch(/NaN|Infinity|undefined/);
          expect(notice(outcomes)).not.toMatch(/NaN|Infinity|undefined/);
          expect(JSON.stringify(stepTable(outcomes))).not.toMatch(/null/);
        }
  });

  it('comes back from its address, own and drawn curves among them', () => {
    const state: SchedulesState = {
      ...OPENING,
      task: 'moons',
      axis: 'log',
      curves: [
        { ...openingCurve('one-cycle', 0.3, 400), own: true },
        { kind: 'drawn', knots: [0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05, 0.3, 0] },
        ...SCHEDULES.slice(0, 4).map(({ id }) => openingCurve(id, 0.07, 333)),
      ],
    };
    expect(readState(SCHEDULE_FIELDS, `#${writeState(SCHEDULE_FIELDS, state)}`)).toEqual({ state });
    expect(isOwn(state)).toBe(true);
    expect(isOwn(OPENING)).toBe(false);
  });

  it.each([
    // A descent of length 0 would restart for ever.
    'cosine-restarts:T=0',
    'cosine-restarts:stretch=0.5',
    'own.constant',
    'own.constructor',
    'constant:toString=1',
    'drawn:1,2',
    'drawn:1,2,3,4,5,6,7,8,-1',
    'step-decay:s=Infinity',
    'nonsense',
  ])('does not take %s for a curve', (text) => {
    expect(curveField.parse(text)).toBeUndefined();
  });
});
