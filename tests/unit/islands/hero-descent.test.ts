import { describe, expect, it } from 'vitest';
import { mapInk } from '../../../src/islands/hero-descent-map.ts';
import {
  FRAME,
  PLATE,
  RUNNERS,
  race,
  START,
  STEPS,
  SURFACE,
} from '../../../src/islands/hero-descent-scene.ts';
import { height, outcome, settled } from '../../../src/islands/hero-descent-words.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const raced = race(START);

describe('the front page’s race', () => {
  it('parts the four rules into three valleys from one start', () => {
    expect(outcome(START, raced)).toBe(
      '160 steps from (−5.40, 0.40): gradient descent in the north-west valley; momentum in the north-east valley; RMSProp and Adam in the south-west valley.',
    );
  });

  it('does not hang on that one point: the same holds for starts around it', () => {
    for (const [dx, dy] of [
      [-0.2, 0.1],
      [0.2, 0.1],
      [-0.2, -0.05],
      [0.2, -0.05],
    ] as const) {
      const start = [START[0] + dx, START[1] + dy] as const;
      const ends = outcome(start, race(start)).split(': ')[1];
      expect(ends).toBe(outcome(START, raced).split(': ')[1]);
    }
  });

  it('loses no runner from any start on the map', () => {
    for (let x = FRAME.x.domain[0]; x <= FRAME.x.domain[1]; x += 0.635)
      for (let y = FRAME.y.domain[0]; y <= FRAME.y.domain[1]; y += 0.6)
        for (const { trajectory } of race([x, y])) expect(trajectory.end).toBe('ran');
  }, 20_000);

  it('says of each when it arrives, and of one that is on its way that it is', () => {
    expect(raced.map(settled)).toEqual(
      RUNNERS.map(() => expect.stringMatching(/^arrives at step \d+$/)),
    );
    const early = raced.map((one) => ({
      ...one,
      trajectory: {
        ...one.trajectory,
        value: one.trajectory.value.slice(0, 5),
        w: one.trajectory.w.map((c) => c.slice(0, 5)),
      },
    }));
    expect(early.slice(2, 3).map(settled)).toEqual([`on the way at step ${STEPS}`]);
  });
});

describe('height', () => {
  it('is short at every size', () => {
    expect([170.2, 5.31, 0.034, 0.002, Number.NaN].map(height)).toEqual([
      '170',
      '5.3',
      '0.034',
      '<\u20090.01',
      '∞',
    ]);
  });
});

describe('the map', () => {
  it('is small enough to be sent with the page', () => {
    const { tints, shades, frame, lettering } = mapInk(SURFACE, FRAME, PLATE);
    const svg = svgMarks([...tints, ...shades.map(({ mark }) => mark), ...frame, ...lettering]);
    expect(svg.length).toBeLessThan(64_000);
    expect(lettering.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(20);
  });
});
