import { describe, expect, it } from 'vitest';
import { noiseChart } from '../../../src/islands/batches-figure-charts.ts';
import { mapFrame } from '../../../src/islands/batches-figure-map.ts';
import {
  DEFAULTS,
  noiseMeter,
  RATES,
  runners,
} from '../../../src/islands/batches-figure-settings.ts';
import {
  costChart,
  ghostMarks,
  headNames,
  roundsChart,
} from '../../../src/islands/lab-batches-charts.ts';
import type { BatchOutcome } from '../../../src/islands/lab-batches-runs.ts';
import {
  BATCH_FIELDS,
  type BatchesState,
  methodsOf,
} from '../../../src/islands/lab-batches-state.ts';
import {
  methodNote,
  notice,
  standing,
  updateTable,
} from '../../../src/islands/lab-batches-words.ts';
import { ruleSetting } from '../../../src/islands/lab-rules.ts';
import { initialState, readState, writeState } from '../../../src/islands/lab-state.ts';
import { batchDescent } from '../../../src/labs/batch-descent.ts';
import { batchRegression, START } from '../../../src/labs/batch-regression.ts';
import { drawnBatches } from '../../../src/labs/drawn-batches.ts';
import { inRounds } from '../../../src/optim/batch-draws.ts';
import { spending } from '../../../src/optim/mini-batches.ts';
import { logLogChart } from '../../../src/plots/log-log-chart.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const OPENING = initialState(BATCH_FIELDS);
const fitOf = ({ samples, spread }: BatchesState) => batchRegression(samples, spread);

function ran(state: BatchesState) {
  return methodsOf(state).map(({ id, tone, size, rate, library }) => {
    const { batch } = batchDescent.start(library, undefined).advance(() => false);
    const batches = drawnBatches(library);
    const spent = spending(batches, inRounds(library.lanes));
    return {
      kind: 'run',
      id,
      tone,
      size,
      rate,
      run: { batches, spent, trajectory: batch },
    } as const;
  });
}
const told = (part: Partial<BatchesState>) => {
  const state = { ...OPENING, ...part };
  return notice({ state, all: ran(state) }, fitOf(state).least);
};

describe('the batches lab', () => {
  it('opens with the runs of the lesson’s figure', () => {
    expect(ran(OPENING).map(({ run }) => run)).toEqual(runners(DEFAULTS).map(({ run }) => run));
  });

  it('finds the mini-batch best where gradients come one by one, and more at once help large batches', () => {
    expect(told({})).toContain('Lowest for its cost: mini-batch');
    const settled = (lanes: number) => {
      const state = { ...OPENING, lanes };
      const batch = ran(state).at(-1);
      return (batch?.run.trajectory.value.at(-1) ?? 0) - fitOf(state).least;
    };
    expect(settled(64)).toBeLessThan(settled(1) / 100);
    expect(told({ lanes: 64 })).toContain('64 sample gradients at once');
    expect(told({ lanes: 64 })).toContain('Lowest for its cost: batch, batches of 60');
  });

  it('says who diverges when rates grow with the batch', () => {
    const rule = ruleSetting('sgd', { lr: 0.012 });
    expect(told({ rule, scaling: 'linear' })).toContain('batch diverged');
    expect(told({ rule, scaling: 'root' })).not.toContain('diverged');
  });

  it.each([
    { lanes: 1, rounds: [60, 60, 60] },
    { lanes: 4, rounds: [60, 15, 15] },
    { lanes: 16, rounds: [60, 8, 4] },
    { lanes: 64, rounds: [60, 8, 1] },
  ])(
    'counts $rounds rounds an epoch when $lanes gradients are computed at once',
    ({ lanes, rounds }) => {
      const state = { ...OPENING, lanes };
      expect(ran(state).map((one) => standing(one, state, 0, 1).epoch)).toEqual([
        { updates: 60, rounds: rounds[0] },
        { updates: 8, rounds: rounds[1] },
        { updates: 1, rounds: rounds[2] },
      ]);
    },
  );

  it('hands an epoch one by one to the stochastic method only', () => {
    const own = (part: Partial<BatchesState>) =>
      methodsOf({ ...OPENING, ...part }).map((method) => method.own?.own);
    expect(own({ loop: 'sgd-epoch' })).toEqual(['sgd-epoch', undefined, undefined]);
    expect(own({ loop: 'mini-batch-epoch' })).toEqual(Array(3).fill('mini-batch-epoch'));
    expect(own({ rule: ruleSetting('nesterov', {}, true) })).toEqual(Array(3).fill('function'));
    expect(own({})).toEqual([undefined, undefined, undefined]);
  });

  it('says where own steps part from the course’s', () => {
    const [one, , three] = ran(OPENING);
    const note = (ghost: (typeof one & object)['run']['trajectory'] | undefined) =>
      one && ghost && methodNote({ ...one, ghost });
    expect(note(one?.run.trajectory)).toContain('is the course’s, to nine digits');
    expect(note(three?.run.trajectory)).toContain(
      'parts from the course’s (broad and pale) at update 1',
    );
    const stopped: BatchOutcome = {
      kind: 'stopped',
      reason: 'told you',
      id: 'batch',
      tone: 'series-1',
      size: 60,
      rate: 1,
    };
    expect(methodNote(stopped)).toBe('batch: No curve: told you.');
  });

  it('has neither words nor marks nor table that are not numbers at any setting', () => {
    for (const lr of [RATES[0], 0.7])
      for (const spread of [0, 1])
        for (const lanes of [1, 16]) {
          const state = {
            ...OPENING,
            rule: ruleSetting('sgd', { lr }),
            spread,
            lanes,
            size: 7,
            scaling: 'linear' as const,
          };
          const all = ran(state);
          const fit = fitOf(state);
          const runs = all.map((one) => ({ ...one, ghost: one.run.trajectory }));
          const marks = [
            ...stepChart(roundsChart(runs, fit.least, state, 40, 300)),
            ...logLogChart(costChart(state, 7, 300)),
            ...logLogChart(noiseChart(noiseMeter(fit)(START), 300, 7)),
            ...ghostMarks(runs, mapFrame(300), 40),
            ...headNames(runs, mapFrame(300), 40),
          ];
          const words = [
            notice({ state, all }, fit.least),
            JSON.stringify(all.map((one) => standing(one, state, fit.least, 40))),
            JSON.stringify(updateTable({ state, all }, fit.least).rows),
          ].join();
          expect(svgMarks(marks)).not.toMatch(/NaN|Infinity|undefined/);
          expect(words).not.toMatch(/NaN|Infinity|undefined|null/);
        }
  });

  it('comes back from its address', () => {
    const state: BatchesState = {
      ...OPENING,
      rule: ruleSetting('adam', { lr: 0.02, beta1: 0.8 }, true),
      scaling: 'root',
      draw: 'replaced',
      lanes: 32,
      spread: 0.35,
    };
    expect(readState(BATCH_FIELDS, `#${writeState(BATCH_FIELDS, state)}`)).toEqual({ state });
  });
});
