import { describe, expect, it } from 'vitest';
import { loss, RANGE, STEP, slope, VALLEYS } from '../../../src/islands/ball-loss.ts';
import * as push from '../../../src/islands/push-figure-state.ts';
import { notice as searched } from '../../../src/islands/push-figure-words.ts';
import {
  ahead,
  BEGINNING,
  here,
  inSight,
  pushed,
  RATES,
  stepped,
  type Walk,
} from '../../../src/islands/slope-figure-state.ts';
import { notice } from '../../../src/islands/slope-figure-words.ts';
import { hillChart } from '../../../src/plots/hill-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const stops = Array.from({ length: push.PLACES }, (_, k) => RANGE[0] + k * STEP);
const walked = (walk: Walk, steps: number): Walk =>
  Array.from({ length: steps }).reduce<Walk>(stepped, walk);
const from = (w: number, rate: number): Walk => pushed({ ...BEGINNING, rate }, w);

describe('the loss under the ball', () => {
  it('has three valleys on show, and its deepest is the middle one', () => {
    const turns = stops.slice(1).filter((w, k) => slope(stops[k] ?? 0) < 0 && slope(w) >= 0);
    expect(turns).toHaveLength(VALLEYS.length);
    for (const { w } of VALLEYS) expect(Math.abs(slope(w))).toBeLessThan(0.03);
    const [first, second, third] = VALLEYS.map(({ w }) => loss(w));
    expect(second).toBeLessThan(Math.min(first ?? 0, third ?? 0) / 20);
  });
});

describe('the search by hand', () => {
  it('counts each place once and remembers the lowest', () => {
    const search = [2.5, 3, 3.02, 2.5].reduce(push.pushed, push.BEGINNING);
    expect(search.tried).toEqual([1.2, 2.5, 3]);
    expect(search.w).toBe(2.5);
    expect(push.best(search)).toBe(3);
    expect(searched(search)).toContain('lowest of the 3 places you have looked at is w = 3, ');
    expect(searched(push.pushed(search, 3))).toContain('the lowest of the 3 places');
  });

  it('does not name the valleys before the curve is shown', () => {
    expect(searched(push.BEGINNING)).not.toContain('valley');
    expect(searched({ ...push.BEGINNING, curve: true })).toContain(
      'three valleys, the deepest at w = 3.01',
    );
  });

  it('keeps the ball on the slider', () => {
    expect(push.pushed(push.BEGINNING, 99).w).toBe(6);
    expect(push.pushed(push.BEGINNING, -99).w).toBe(-1);
    expect(push.pushed(push.BEGINNING, 0.3000004).w).toBe(0.3);
  });
});

describe('the ball with its slope', () => {
  it('steps against the slope by the rate', () => {
    const walk = stepped(from(2, 0.1));
    expect(walk.path).toHaveLength(2);
    expect(here(walk)).toBeCloseTo(2 - 0.1 * slope(2), 12);
    expect(ahead(from(2, 0.1)).step).toBeCloseTo(here(walk) - 2, 12);
  });

  it('forgets its path at a push and keeps it when only the rate changes', () => {
    const walk = walked(BEGINNING, 3);
    expect(pushed(walk, 5).path).toEqual([5]);
    expect({ ...walk, rate: 0.5 }.path).toHaveLength(4);
  });

  it('says which way the loss rises and where the step goes', () => {
    expect(notice(from(2, 0.1))).toBe(
      'At w = 2 the slope is −1.43: the loss rises to the left, so the step goes right, by 0.143.',
    );
    expect(notice(stepped(from(5.6, 0.1)))).toMatch(/^Step 1: the loss falls from .* goes left/);
    expect(notice(stepped(from(2.95, 1)))).toContain('the loss rises');
  });

  it('knows the valley it has come to rest in', () => {
    expect(notice(walked(from(2, 0.2), 40))).toContain('the deepest valley');
    expect(notice(walked(from(1.2, 0.1), 90))).toContain('an almost flat wave');
    expect(notice(walked(from(5, 0.2), 60))).toContain('a wave that is too quick');
    expect(notice({ ...BEGINNING, path: [4.4289] })).toContain('this is a top');
  });

  it('stops at the place where it left the chart', () => {
    const thrown = walked(from(2, 1.5), 30);
    expect(inSight(thrown)).toBe(false);
    expect(stepped(thrown)).toBe(thrown);
    expect(ahead(thrown).step).toBe(0);
    expect(notice(thrown)).toContain('off the chart');
  });

  it('has neither words nor marks that are not numbers, whatever the start and the rate', () => {
    for (const rate of RATES)
      for (const w of stops.filter((_, k) => k % 9 === 0)) {
        const walk = walked(from(w, rate), 12);
        expect(notice(walk)).not.toMatch(/NaN|Infinity|undefined/);
        const marks = hillChart({
          width: 320,
          height: 240,
          x: RANGE,
          y: [0, 1.5],
          loss,
          curve: true,
          tried: [],
          path: walk.path,
          next: ahead(walk),
        });
        expect(svgMarks(marks)).not.toMatch(/NaN|Infinity|undefined/);
      }
  });
});
