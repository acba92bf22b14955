import { describe, expect, it } from 'vitest';
import { run as runOf, START } from '../../../src/islands/descent-figure-settings.ts';
import { curveName, SWEPT_EXERCISES } from '../../../src/islands/lab-learning-rate-curves.ts';
import { sweepWishes } from '../../../src/islands/lab-learning-rate-runs.ts';
import {
  AT_EDGE,
  KAPPAS,
  LEARNING_RATE_FIELDS,
  type LearningRateState,
  SWEEP_COUNT,
  searched,
  sweepRates,
} from '../../../src/islands/lab-learning-rate-state.ts';
import {
  type Swept,
  sweepDrawing,
  theoreticalEnd,
} from '../../../src/islands/lab-learning-rate-sweep.ts';
import { sweepTable } from '../../../src/islands/lab-learning-rate-table.tsx';
import {
  curveNote,
  findings,
  notice,
  sweepNotice,
} from '../../../src/islands/lab-learning-rate-words.ts';
import { initialState, readState, writeState } from '../../../src/islands/lab-state.ts';
import { rateSweep } from '../../../src/labs/rate-sweep.ts';
import type { DotMark, Mark } from '../../../src/plots/mark.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const INITIAL = initialState(LEARNING_RATE_FIELDS);
const NOT_A_NUMBER = /NaN|Infinity|undefined/;

/** The curves of a state, as the library runs them. */
const sweepOf = (state: LearningRateState): readonly Swept[] =>
  sweepWishes(state, new Map(), false).map(({ settings }, k) => ({
    curve: state.curves[k] ?? { rule: 'sgd', own: false },
    ends: [...rateSweep.start(settings, undefined).advance(() => false).batch.ends],
  }));
const at = (part: Partial<LearningRateState>) => ({ ...INITIAL, ...part });
const height = (kappa: string) => runOf({ kappa, percent: 1 }).surface.value(START);

describe('the lab on the learning rate', () => {
  it.each(KAPPAS)('sweeps forty rates, one of them the edge 2/λmax of κ = %s', (kappa) => {
    const all = sweepRates(kappa);
    expect(all).toHaveLength(SWEEP_COUNT);
    expect(all[AT_EDGE]).toBeCloseTo(2 / Number(kappa), 15);
    expect([...all].sort((a, b) => a - b)).toEqual(all);
  });

  it.each(KAPPAS)(
    'finds that gradient descent leaves the ground right beyond the edge of κ = %s',
    (kappa) => {
      const state = at({ kappa, steps: 500, curves: [{ rule: 'sgd', own: false }] });
      const [swept] = sweepOf(state);
      const found = swept && findings(swept, kappa, height(kappa));
      const all = sweepRates(kappa);
      // In a round bowl a run on the edge ends as high as it began; in a ravine the part along it is gone.
      expect(found?.diverges).toBe(all[kappa === '1' ? AT_EDGE : AT_EDGE + 1]);
      expect(found?.best).toBeLessThan(2 / Number(kappa));
    },
  );

  it('draws a dot for every run where theory has it, and a cross for those that ran away', () => {
    const state = at({ curves: [{ rule: 'sgd', own: false }] });
    const run = runOf(state, state.steps);
    const { frame, marks } = sweepDrawing(run, sweepOf(state), state, 800);
    const isRun = (mark: Mark): mark is DotMark => mark.kind === 'dot' && mark.r === 2.6;
    const dots = marks.filter(isRun);
    const crosses = marks.flatMap((mark) => (mark.kind === 'lines' ? mark.lines : [])).length / 2;
    expect(dots.length + crosses).toBe(SWEEP_COUNT);
    expect(crosses).toBeGreaterThan(3);
    for (const { x, y } of dots) {
      const lr = frame.x.toData(x);
      const expected = frame.y.toPixel(theoreticalEnd(run, state.steps, lr));
      expect(y).toBeCloseTo(Math.min(expected, frame.y.range[0]), 4);
    }
  });

  it('tells what the line search took, beyond the edge as well', () => {
    const state = at({ percent: 125, search: true });
    const run = runOf(state, state.steps);
    const said = notice(run, state, searched(state));
    expect(said).toContain('Beyond the edge');
    expect(said).toContain('began each step at α₀ = 0.278');
    expect(searched(state).trajectory.value.at(-1)).toBeLessThan(1e-6);
    const small = at({ percent: 30, search: true });
    expect(notice(runOf(small, 40), small, searched(small))).toContain(
      'took α₀ = 0.0667 at every step',
    );
  });

  it('says of a reader’s curve whether it is the course’s', () => {
    const ends = sweepRates('9').map((_, k) => 1 / (k + 1));
    const one = { curve: { rule: 'sgd', own: true }, ends, ghost: ends };
    expect(curveNote(one, '9', 2)).toContain('The same ends as the course’s, to nine digits.');
    const other = ends.map((end, k) => (k < 7 ? end : end * 1.1));
    expect(curveNote({ ...one, ghost: other }, '9', 2)).toContain('at rate 8 of 40');
    expect(curveNote({ ...one, ends: [], stopped: 'told you' }, '9', 2)).toBe(
      'No curve: told you.',
    );
  });

  it('asks for the reader’s code only where a curve names it, and hands on whether it may run', () => {
    const curves = [{ rule: 'line-search', own: true }];
    const [mine, ghost, ...rest] = sweepWishes(
      at({ curves }),
      new Map([['armijo-backtracking', 'export …']]),
      false,
    );
    expect(mine).toMatchObject({
      own: { source: 'export …', allowed: false },
      settings: { own: 'search' },
    });
    expect(ghost?.own).toBeUndefined();
    expect(rest).toEqual([]);
    expect(SWEPT_EXERCISES).toContain('gradient-descent');
    expect(curves.map(curveName)).toEqual(['your Line search']);
  });

  it('comes back from its address, and names what it cannot read', () => {
    const state = at({
      kappa: '49',
      percent: 101,
      search: true,
      curves: [
        { rule: 'sgd', own: true },
        { rule: 'adam', own: false },
      ],
    });
    const text = writeState(LEARNING_RATE_FIELDS, state);
    expect(text).toBe('v=1&kappa=49&percent=101&search=on&curves=own.sgd;adam');
    expect(readState(LEARNING_RATE_FIELDS, text)).toEqual({ state });
    const broken = readState(LEARNING_RATE_FIELDS, 'v=1&percent=999&curves=own.radam');
    expect(broken.state).toEqual(INITIAL);
    expect(broken.note).toContain('percent, curves');
  });

  it('has neither words nor marks that are not numbers at any ravine and length', () => {
    for (const kappa of KAPPAS)
      for (const steps of [10, 500]) {
        const state = at({ kappa, steps, percent: 125, search: true });
        const run = runOf(state, steps);
        const swept = sweepOf(state);
        const table = sweepTable(swept, kappa, (lr) => theoreticalEnd(run, steps, lr));
        expect(table.rows).toHaveLength(SWEEP_COUNT);
        expect(svgMarks(sweepDrawing(run, swept, state, 320).marks)).not.toMatch(NOT_A_NUMBER);
        expect(notice(run, state, searched(state))).not.toMatch(NOT_A_NUMBER);
        expect(sweepNotice(swept, kappa, height(kappa))).not.toMatch(NOT_A_NUMBER);
      }
  });
});
