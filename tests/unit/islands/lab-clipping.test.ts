import { describe, expect, it } from 'vitest';
import * as clipNorm from '../../../solutions/clip-norm/solution.ts';
import { mapFrame } from '../../../src/islands/clip-figure-map.ts';
import { DEFAULTS } from '../../../src/islands/clip-figure-settings.ts';
import { lossChart, normChart, pathMarks } from '../../../src/islands/lab-clipping-drawing.ts';
import { arrowLength, fieldMarks } from '../../../src/islands/lab-clipping-field.ts';
import { doneRuns, type ShownRun } from '../../../src/islands/lab-clipping-runs.ts';
import { CLIPPING_FIELDS, clipEntries } from '../../../src/islands/lab-clipping-state.ts';
import { clippingTable, stepTaken } from '../../../src/islands/lab-clipping-table.tsx';
import { clippingNotice, ownNote, startGradient } from '../../../src/islands/lab-clipping-words.ts';
import { initialState, readState } from '../../../src/islands/lab-state.ts';
import { clippedDescent } from '../../../src/labs/clipped-descent.ts';
import { clipByNorm } from '../../../src/optim/clip-norm.ts';
import type { LinesMark } from '../../../src/plots/mark.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const STATE = { ...initialState(CLIPPING_FIELDS), yours: ['norm'] as const };
const frame = mapFrame(640);

/** The runs as the lab shows them, the reader's being the program given. */
const shown = (program = {}): readonly ShownRun[] =>
  clipEntries(STATE).map((entry) => {
    const settings = {
      depth: 20,
      start: [...STATE.start] as [number, number],
      lr: 1,
      limit: 0.5,
      steps: 80,
      method: entry.method,
      own: entry.own,
    };
    try {
      const { batch } = clippedDescent.start(settings, program).advance(() => false);
      return { ...entry, outcome: { kind: 'done', batch } };
    } catch (error) {
      return { ...entry, outcome: { kind: 'stopped', reason: (error as Error).message } };
    }
  });
const half = { clipNorm: (grads: number[][]) => grads.map((one) => one.map((g) => g / 2)) };

/** Clips rightly but for its twelfth call. */
const once = {
  clipNorm: (grads: number[][], c: number) => {
    calls += 1;
    return clipByNorm(grads, calls === 12 ? 2 * c : c).grads;
  },
};
let calls = 0;

describe('the clipping lab', () => {
  it('says what the figure of the lesson says of the same settings', () => {
    const told = clippingNotice({ ...DEFAULTS, step: 80 }, doneRuns(shown()));
    expect(told).toContain('the gradient has norm 24.7.');
    expect(told).toContain('After all 80 steps the loss is');
    expect(clippingNotice(DEFAULTS, [])).toBe('');
  });

  it('compares the reader’s clipping with the course’s, and tells why there is none', () => {
    expect(ownNote(shown(half), 'norm', 0.5)).toBe('Clips otherwise than the course at step 1.');
    expect(ownNote(shown({}), 'norm', 0.5)).toBe(
      'No curve: your code exports no function clipNorm.',
    );
    expect(ownNote(shown({}), 'value', 0.5)).toBeUndefined();
    expect(ownNote(shown(once), 'norm', 0.5)).toBe('Clips otherwise than the course at step 12.');
  });

  it('tells clipping that is the same from runs that rounding drives apart on the wall', () => {
    const note = ownNote(shown(clipNorm), 'norm', 0.5);
    expect(note).toMatch(
      /^Clips as the course does, to nine digits\. The runs part at step \d+ all/,
    );
    const course = (grads: number[][], c: number) => clipByNorm(grads, c).grads;
    expect(ownNote(shown({ clipNorm: course }), 'norm', 0.5)).toBe(
      'Clips as the course does, to nine digits.',
    );
  });

  it('lets no arrow of a clipped field be longer than one at the limit', () => {
    const lengths = (field: 'none' | 'norm') =>
      fieldMarks({ depth: '50', limit: 0.1, field }, frame)
        .flatMap((mark) => (mark as LinesMark).lines)
        .filter((line) => line.length === 4)
        .map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => Math.hypot(x1 - x0, y1 - y0));
    const most = arrowLength(0.1);
    expect(Math.max(...lengths('norm'))).toBeLessThanOrEqual(most * (1 + 1e-9));
    expect(Math.max(...lengths('none'))).toBeGreaterThan(most * 1.1);
    expect(fieldMarks({ depth: '50', limit: 0.1, field: 'off' }, frame)).toEqual([]);
  });

  it('grows arrows with the logarithm of the norm', () => {
    expect(arrowLength(0.1) - arrowLength(0.01)).toBeCloseTo(arrowLength(1) - arrowLength(0.1), 9);
    expect([arrowLength(0), arrowLength(1e9)]).toEqual([4, 27]);
  });

  it('tells each step by what it began with and came to', () => {
    const [none] = doneRuns(shown());
    if (!none) throw new Error('no run');
    const taken = stepTaken(none, 1);
    expect(taken?.from).toEqual(STATE.start);
    expect(taken?.to).toEqual(STATE.start.map((w, j) => w - (taken?.raw[j] ?? Number.NaN)));
    expect(stepTaken(none, 81)).toBeUndefined();
    const { columns, rows } = clippingTable(doneRuns(shown(half)));
    expect(rows).toHaveLength(4 * 80);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('has no marks that are not numbers, whatever a reader’s program returns', () => {
    for (const value of [Number.NaN, 1e300, 0]) {
      const runs = doneRuns(shown({ clipNorm: () => [[value], [value]] }));
      for (const step of [1, 80]) {
        const state = { ...STATE, step };
        const drawn = svgMarks(pathMarks(runs, state, startGradient(DEFAULTS), frame));
        expect(drawn).not.toMatch(/NaN|Infinity/);
        expect(Number.isFinite(lossChart(runs, state, 300, 150).span[1])).toBe(true);
        expect(Number.isFinite(normChart(runs, state, 300, 150).span[1])).toBe(true);
      }
    }
  });

  it('refuses a start that is off the map, and a clipping that nobody wrote', () => {
    const { state, note } = readState(CLIPPING_FIELDS, '#v=1&start=1,1&yours=adam&lr=0.2');
    expect(state).toMatchObject({ start: DEFAULTS.start, yours: [], lr: 0.2 });
    expect(note).toContain('(start, yours)');
  });
});
