import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adam } from '../../../src/optim/adam.ts';
import { amsgrad } from '../../../src/optim/amsgrad.ts';
import { lion } from '../../../src/optim/lion.ts';
import { nadam } from '../../../src/optim/nadam.ts';
import { rectification } from '../../../src/optim/rectification.ts';
import { traceCycles } from '../../../src/optim/reddi-cycle.ts';

const lesson = readFileSync(
  new URL('../../../content/lessons/adam-family.mdx', import.meta.url),
  'utf8',
);
const inLesson = (sentence: string): string =>
  lesson.includes(sentence) ? sentence : 'nowhere in the lesson';
const written = (x: number, digits = 3): string => {
  const text = Math.abs(x).toFixed(digits);
  return x < 0 ? `−${text}` : `+${text}`;
};

/** One late period of the counter-example with C = 3, its moves in units of η. */
const period = traceCycles(3, 3000, { lr: 1, beta1: 0, beta2: 0.1, eps: 0 })
  .slice(-3)
  .map(({ t, g, divisor, move }) => ({
    g: g[0] ?? Number.NaN,
    divisor,
    move: move.map((by) => by * Math.sqrt(t)),
  }));
const total = (j: 0 | 1): number =>
  period.reduce((sum, { move }) => sum + (move[j] ?? Number.NaN), 0);

const nadamStep = (t: number): number => {
  const hyper = { ...nadam.defaults, lr: 1, eps: 0 };
  let state = nadam.init(1);
  let length = Number.NaN;
  for (let k = 0; k < t; k++) {
    const next = nadam.step([0], [1], state, hyper);
    state = next.state;
    length = -(next.w[0] ?? Number.NaN);
  }
  return length;
};

/** The first step of Dozat's rule with one β1, and with β1 warming up at ψ = 0.004, for a gradient of 1. */
const dozat = (0.9 * 0.1) / (1 - 0.9 ** 2) + 1;
const mu = (t: number): number => 0.9 * (1 - 0.5 * 0.96 ** (t * 0.004));
const warming = (mu(2) * 0.1) / (1 - mu(1) * mu(2)) + 1;

const factor = (t: number): string => rectification(0.999, t)?.toPrecision(2) ?? 'none';

const claims: readonly (readonly [what: string, sentence: string])[] = [
  ...period.map(({ g, divisor: [a = 0, b = 0], move: [c = 0, d = 0] }, k) => {
    const cells = [String(g).replace('-', '−'), a.toFixed(3), written(c), b.toFixed(3), written(d)];
    return [`row ${k + 1} of the period`, `| ${cells.join(' | ')} |`] as const;
  }),
  ['the sum of the period', `**${written(total(0))}** | | **${written(total(1))}**`],
  [
    'three first steps of NAdam',
    `$${nadamStep(1).toFixed(1)}\\,\\eta$, $${dozat.toFixed(2)}\\,\\eta$ and $${warming.toFixed(2)}\\,\\eta$ long`,
  ],
  [
    'NAdam later on',
    `${nadamStep(1).toFixed(1)}, then ${nadamStep(2).toFixed(2)}, and after thirty steps ${nadamStep(30).toFixed(3)}`,
  ],
  [
    'RAdam’s factor',
    `at $r_6 = ${rectification(0.999, 6)?.toFixed(3)}$, and grow: $r_{100} = ${factor(100)}$, $r_{1000} = ${factor(1000)}$`,
  ],
];

describe('the numbers in the lesson on the Adam family', () => {
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(inLesson(sentence)).toBe(sentence);
  });

  it('β2 = 0.999 saves Adam at a period of three; at 0.9 and 0.99 it arrives at 11, stalls at 31, goes astray at 101', () => {
    const places = (length: number, beta1: number, beta2: number): readonly number[] => {
      const rows = traceCycles(length, 100, { lr: 0.3, beta1, beta2, eps: 1e-8 });
      return [10, 100].map((periods) => rows[length * periods - 1]?.x[0] ?? Number.NaN);
    };
    expect(places(3, 0, 0.999)[1]).toBeLessThan(-0.98);
    expect(places(11, 0.9, 0.99)[1]).toBeLessThan(-0.98);
    const [early = 0, late = 0] = places(31, 0.9, 0.99);
    expect(late).toBeGreaterThan(-0.7);
    expect(Math.abs(late - early)).toBeLessThan(0.01);
    expect(places(101, 0.9, 0.99)[1]).toBeGreaterThan(0.3);
  });

  it('a spike of 1000 leaves AMSGrad’s steps about thirty times too short and Adam’s as they were', () => {
    const lateStep = (rule: typeof adam | typeof amsgrad): number => {
      let state: ReturnType<typeof amsgrad.init> = amsgrad.init(1);
      let length = Number.NaN;
      const hyper = { ...adam.defaults, lr: 1 };
      for (let t = 1; t <= 13_000; t++) {
        const g = t === 3000 ? 1000 : 1;
        const next =
          rule === amsgrad
            ? amsgrad.step([0], [g], state, hyper)
            : adam.step([0], [g], state, hyper);
        state = { vMax: [0], ...next.state };
        length = -(next.w[0] ?? Number.NaN);
      }
      return length;
    };
    expect(lateStep(adam)).toBeGreaterThan(0.95);
    expect(1 / lateStep(amsgrad)).toBeGreaterThan(28);
    expect(1 / lateStep(amsgrad)).toBeLessThan(34);
  });

  it('Lion takes full steps back and forth under an alternating gradient', () => {
    let state = lion.init(1);
    let w: readonly number[] = [0];
    for (let t = 1; t <= 1000; t++) {
      const g = t % 2 === 1 ? 1 : -1;
      const next = lion.step([0], [g], state, { ...lion.defaults, lr: 1 });
      ({ state, w } = next);
      expect(w[0]).toBe(-g);
    }
    expect(Math.abs(state.m[0] ?? Number.NaN)).toBeCloseTo(0.005, 4);
  });
});
