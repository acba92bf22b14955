import { describe, expect, it } from 'vitest';
import {
  formsDistanceChart,
  moveChart,
  rateChart,
} from '../../../src/islands/lab-momentum-charts.ts';
import { type FormRun, formWishes } from '../../../src/islands/lab-momentum-forms.ts';
import { planeFrame, planeMarks, rateMarks } from '../../../src/islands/lab-momentum-plane.ts';
import {
  KAPPAS,
  MOMENTUM_FIELDS,
  type MomentumState,
  pathAt,
  plainAt,
  rateStops,
} from '../../../src/islands/lab-momentum-state.ts';
import { formsTable } from '../../../src/islands/lab-momentum-table.ts';
import {
  formsNotice,
  ownNote,
  partsAt,
  planeNotice,
} from '../../../src/islands/lab-momentum-words.ts';
import { initialState, readState, writeState } from '../../../src/islands/lab-state.ts';
import { MOMENTUM_FORMS } from '../../../src/labs/choices.ts';
import { scheduledMomentum } from '../../../src/labs/scheduled-momentum.ts';
import { momentumDigits } from '../../../src/optim/momentum-rate.ts';
import type { AreaMark, Mark } from '../../../src/plots/mark.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const INITIAL = initialState(MOMENTUM_FIELDS);
const NOT_A_NUMBER = /NaN|Infinity|undefined/;
const at = (part: Partial<MomentumState>): MomentumState => ({ ...INITIAL, ...part });

/** All three forms, as the library runs them. */
function formsOf(state: MomentumState): readonly FormRun[] {
  const wishes = formWishes(state, new Map(), false);
  return MOMENTUM_FORMS.map((form) => {
    const settings = wishes.find(({ key }) => key === form)?.settings;
    if (!settings) throw new Error(`no wish for ${form}`);
    const library = scheduledMomentum.start(settings, undefined).advance(() => false).batch;
    return { form, library, own: undefined, stopped: undefined };
  });
}

/** Whether a place lies inside rings, by the rule that fills them. */
function isInside(rings: AreaMark['rings'], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let k = 0; k < ring.length; k += 2) {
      const [x1 = 0, y1 = 0] = [ring[k], ring[k + 1]];
      const [x2 = 0, y2 = 0] = [ring[(k + 2) % ring.length], ring[(k + 3) % ring.length]];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
    }
  return inside;
}

describe('the lab on momentum', () => {
  it.each(KAPPAS)('colors the plane of κ = %s by how fast momentum converges', (kappa) => {
    const frame = planeFrame(kappa, 440, 293);
    const veils = rateMarks(kappa, frame).filter(
      (mark: Mark): mark is AreaMark => mark.kind === 'area',
    );
    const levels = [200, 100, 50, 30, 20, 15, 12, 10, 8, 6, 5, 4, 3, 2.5];
    let checked = 0;
    for (let i = 1; i < 12; i++)
      for (let j = 1; j < 10; j++) {
        const [lr, beta] = [(i * 4.2) / 12 / Number(kappa), j / 10];
        const digits = momentumDigits(lr, beta, { along: 1, across: Number(kappa) });
        const steps = 1 / digits;
        // Right on a line one sample decides.
        if (levels.some((level) => Math.abs(steps / level - 1) < 0.12)) continue;
        const expected = levels.filter((level) => steps < level).length;
        const [x, y] = [frame.x.toPixel(lr), frame.y.toPixel(beta)];
        expect(veils.filter(({ rings }) => isInside(rings, x, y))).toHaveLength(expected);
        checked += 1;
      }
    expect(checked).toBeGreaterThan(30);
  });

  it('says where momentum would be fastest, and that it is so there', () => {
    const say = (lr: number, beta: number) =>
      planeNotice('100', { lr, beta }, pathAt('100', lr, beta), plainAt('100'));
    expect(say(0.02, 0.9)).toContain(
      'In the long run 43.7 steps come ten times as close; at Polyak’s optimum 11.5 do.',
    );
    expect(say(0.034, 0.6)).toContain('Diverging');
    expect(say(0.034, 0.6)).not.toContain('In the long run');
  });

  it('says which forms are one walk, and where they part', () => {
    const say = (part: Partial<MomentumState>) => {
      const state = at({ lr: 0.01, ...part });
      return formsNotice(formsOf(state), state.schedule);
    };
    expect(say({ schedule: 'constant' })).toContain(
      'Heavy ball and the moving average walk as Momentum does.',
    );
    expect(say({ schedule: 'drop' })).toContain(
      'the moving average walks as Momentum does; Heavy ball parts from it at step 51',
    );
    expect(say({ schedule: 'warmup' })).toContain('parts from it at step 2');
    expect(say({ schedule: 'constant', matched: false })).toContain(
      'the moving average parts from it at step 1',
    );
  });

  it('says of a reader’s form whether it is the course’s, and from where on it is not', () => {
    const [one] = formsOf(at({ schedule: 'constant' }));
    const [other] = formsOf(at({ schedule: 'drop' }));
    if (!one?.library || !other?.library) throw new Error('no runs');
    expect(ownNote({ ...one, own: one.library })).toContain('the same path');
    expect(ownNote({ ...one, own: other.library })).toContain('at step 51');
    expect(ownNote({ ...one, stopped: 'told you' })).toBe('No path: told you.');
    expect(partsAt(one.library, one.library)).toBeUndefined();
  });

  it('asks for the reader’s code only where the state names it', () => {
    const code = new Map([['momentum-ema', 'export …']]);
    expect(formWishes(INITIAL, code, true).every(({ own }) => own === undefined)).toBe(true);
    const wishes = formWishes(at({ own: ['momentum-ema'] }), code, false);
    expect(wishes.at(-1)).toMatchObject({ own: { source: 'export …', allowed: false } });
  });

  it('comes back from its address, and names what it cannot read', () => {
    const state = at({
      kappa: '25',
      lr: 0.05,
      schedule: 'cosine',
      matched: false,
      own: ['momentum'],
    });
    const text = writeState(MOMENTUM_FIELDS, state);
    expect(text).toBe('v=1&kappa=25&lr=0.05&schedule=cosine&matched=off&own=momentum');
    expect(readState(MOMENTUM_FIELDS, text)).toEqual({ state });
    expect(readState(MOMENTUM_FIELDS, 'v=1&kappa=3&own=adam').note).toContain('kappa, own');
  });

  it('has neither words nor marks that are not numbers, from one end of the plane to the other', () => {
    for (const kappa of KAPPAS)
      for (const lr of rateStops(kappa).filter((_, k) => k % 27 === 0))
        for (const beta of [0, 0.5, 0.99]) {
          const state = at({ kappa, lr, beta });
          const runs = formsOf(state);
          const frame = planeFrame(kappa, 320, 213);
          const marks = [
            ...planeMarks(kappa, [lr, beta], frame),
            ...stepChart(moveChart(runs, 320, 51)),
            ...stepChart(formsDistanceChart(runs, 320, 51)),
            ...stepChart(rateChart('warmup', lr, 320, 51)),
          ];
          expect(svgMarks(marks)).not.toMatch(NOT_A_NUMBER);
          expect(planeNotice(kappa, state, pathAt(kappa, lr, beta), plainAt(kappa))).not.toMatch(
            NOT_A_NUMBER,
          );
          expect(formsNotice(runs, state.schedule)).not.toMatch(NOT_A_NUMBER);
          expect(formsTable(state, runs).rows).toHaveLength(100);
        }
  });
});
