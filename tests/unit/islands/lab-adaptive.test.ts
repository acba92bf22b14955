import { describe, expect, it } from 'vitest';
import { chartRows } from '../../../src/islands/lab-adaptive-charts.ts';
import {
  ADAPTIVE_FIELDS,
  type AdaptiveLabState,
  shownMemory,
} from '../../../src/islands/lab-adaptive-state.ts';
import {
  adaptiveTable,
  quantitiesOf,
  traceRows,
} from '../../../src/islands/lab-adaptive-table.tsx';
import { settingsOf, type Traced } from '../../../src/islands/lab-adaptive-traces.ts';
import { adaptiveNotice, traceNote } from '../../../src/islands/lab-adaptive-words.ts';
import { ruleSetting } from '../../../src/islands/lab-rules.ts';
import { initialState, readState } from '../../../src/islands/lab-state.ts';
import { adaptiveTrace } from '../../../src/labs/adaptive-trace.ts';
import { READABLE } from '../../../src/optim/adaptive-memory.ts';
import { ADAPTIVE_STREAMS, adaptiveStream } from '../../../src/optim/adaptive-streams.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const STATE = initialState(ADAPTIVE_FIELDS);

/** The lab's rules as they come out of the worker, Adam with the switch the other way beside it. */
const traced = (state: AdaptiveLabState): readonly Traced[] =>
  state.rules.map((rule): Traced => {
    const of = (corrected: boolean) =>
      adaptiveTrace.start({ ...settingsOf(rule, state), corrected }, undefined).advance(() => false)
        .batch;
    const beside = rule.optimizer === 'adam' ? { beside: of(!state.corrected) } : {};
    return { kind: 'trace', rule, trace: of(state.corrected), ...beside };
  });
const told = (part: Partial<AdaptiveLabState>): string => {
  const state = { ...STATE, ...part };
  return adaptiveNotice(state, traced(state));
};
const gradientsOf = ({ stream, steps, every }: AdaptiveLabState) =>
  adaptiveStream(stream).gradients(steps, every);

describe('the adaptive lab', () => {
  it('tells how far the rare coordinate comes, as the lesson does', () => {
    // The lesson: 20 times as far for gradient descent, 5.35 times for AdaGrad.
    const sentence = told({});
    expect(sentence).toContain('Gradient descent (1) 0.05, AdaGrad (2) 0.187');
    expect(sentence).toContain('first step would be 3.16 times as long');
    expect(told({ corrected: false })).toContain('is 3.16 times as long as it should be');
  });

  it('tells who is lost without ε', () => {
    const sentence = told({ eps: false });
    expect(sentence).toContain(
      'AdaGrad (2) is lost at step 1: without ε, a coordinate that has met no gradient divides 0 by 0.',
    );
    expect(sentence).toContain('Gradient descent (1) 0.05.');
    expect(told({ eps: false, stream: 'storm' })).not.toContain('lost');
  });

  it('tells that Adadelta never moves without ε, which is all it begins with', () => {
    const rules = [ruleSetting('adadelta')];
    expect(told({ eps: false, stream: 'storm', rules })).toContain(
      'Adadelta (1) never moves coordinate 1.',
    );
  });

  it('takes ε from rules that have one, and from no other', () => {
    const [sgd, adagrad] = STATE.rules.map((rule) => settingsOf(rule, { ...STATE, eps: false }));
    expect(sgd?.hyper).not.toHaveProperty('eps');
    expect(adagrad?.hyper['eps']).toBe(0);
  });

  it('shows the memory that a rule has, and no charts of what it has not', () => {
    const ids = (memory: number) =>
      chartRows(gradientsOf(STATE), traced(STATE), { step: 9, memory, corrected: true }, 400).map(
        ({ id }) => id,
      );
    expect(ids(0)).toEqual(['g', 'rate', 'traveled', 'step']);
    expect(ids(1)).toEqual(['g', 'rate', 'traveled', 'v', 'step']);
    expect(ids(3)).toEqual(['g', 'rate', 'traveled', 'm', 'v', 'step']);
    expect(shownMemory({ ...STATE, memory: 6 })).toBe(3);
  });

  it('draws what Adam’s step is made of in full, and the rest in dashes', () => {
    const looks = (corrected: boolean) => {
      const state = { ...STATE, corrected };
      return chartRows(gradientsOf(state), traced(state), { step: 9, memory: 3, corrected }, 400)
        .filter(({ id }) => id === 'm')
        .flatMap(({ charts }) => charts[0].series.map(({ label, look }) => `${label} ${look}`));
    };
    expect(looks(true)).toEqual(['m ghost', 'm\u0302 line']);
    expect(looks(false)).toEqual(['m line', 'm\u0302 ghost']);
  });

  it('draws and lists every rule under every stream without a mark that is no number', () => {
    for (const { id: stream } of ADAPTIVE_STREAMS)
      for (const eps of [true, false]) {
        const state = { ...STATE, stream, eps, rules: READABLE.map((id) => ruleSetting(id)) };
        const all = traced(state);
        all.forEach((one, memory) => {
          const set = { step: 40, memory, corrected: true };
          for (const { charts } of chartRows(gradientsOf(state), all, set, 320))
            for (const chart of charts) expect(svgMarks(stepChart(chart))).not.toMatch(/NaN|Infi/);
          const rows = traceRows(gradientsOf(state), one);
          expect(quantitiesOf(rows, one.rule.optimizer).length).toBeGreaterThanOrEqual(3);
        });
        expect(adaptiveNotice(state, all)).not.toMatch(/NaN|Infinity|undefined/);
      }
  });

  it('compares a reader’s rule with the course’s, and says why there is no curve', () => {
    const [, , rmsprop] = traced(STATE);
    const [, adagrad] = traced(STATE);
    if (rmsprop?.kind !== 'trace' || adagrad?.kind !== 'trace') throw new Error('no trace');
    const rule = { ...rmsprop.rule, own: true };
    const note = (beside = rmsprop.trace) =>
      traceNote({ kind: 'trace', rule, trace: rmsprop.trace, beside }, true);
    expect(note()).toBe('The same steps as the course’s, to nine digits.');
    expect(note(adagrad.trace)).toBe('Parts from the course’s (dashed) at step 1.');
    expect(traceNote({ kind: 'stopped', rule, reason: 'told you' }, true)).toBe(
      'No curve: told you.',
    );
    expect(traceNote(adagrad, false)).toBeUndefined();
    expect(traceNote(traced({ ...STATE, corrected: false })[3], false)).toContain('Without');
  });

  it('gives a spreadsheet a whole row for every step of every rule', () => {
    const { columns, rows } = adaptiveTable(gradientsOf(STATE), traced(STATE));
    expect(rows).toHaveLength(4 * 200);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('refuses rules that it cannot read', () => {
    const { state, note } = readState(ADAPTIVE_FIELDS, '#v=1&rules=lion&every=5');
    expect(state).toMatchObject({ rules: STATE.rules, every: 5 });
    expect(note).toContain('(rules)');
  });
});
