import { describe, expect, it } from 'vitest';
import { adam } from '../../../src/optim/adam.ts';
import { traceAdam } from '../../../src/optim/adam-trace.ts';
import { adamUncorrected } from '../../../src/optim/adam-uncorrected.ts';
import { GRADIENT_STREAMS } from '../../../src/optim/gradient-streams.ts';
import { biasCorrected } from '../../../src/optim/moving-average.ts';
import type { Vector } from '../../../src/optim/vector.ts';

describe('adam', () => {
  it('takes a first step of η against the sign of the gradient, whatever its size (Kingma and Ba 2015, §2.1)', () => {
    for (const size of [1e-3, 1, 1e6]) {
      const { w } = adam.step([0, 0], [size, -size], adam.init(2), { ...adam.defaults, eps: 0 });
      expect(w[0]).toBeCloseTo(-0.001, 15);
      expect(w[1]).toBeCloseTo(0.001, 15);
    }
  });

  it('leaves its arguments as they were', () => {
    const [w, g, state] = [Object.freeze([1, 2]), Object.freeze([3, 4]), adam.init(2)];
    Object.freeze(state);
    Object.freeze(state.m);
    Object.freeze(state.v);
    adam.step(w, g, state, adam.defaults);
    expect(state).toEqual({ t: 0, m: [0, 0], v: [0, 0] });
  });
});

describe('adamUncorrected', () => {
  it('takes a first step (1 − β1)/√(1 − β2) times Adam’s: 3.16 times with the defaults', () => {
    const { w } = adamUncorrected.step([0], [5], adamUncorrected.init(1), {
      ...adam.defaults,
      eps: 0,
    });
    expect((w[0] ?? 0) / -0.001).toBeCloseTo(0.1 / Math.sqrt(0.001), 12);
  });
});

describe('biasCorrected', () => {
  it('gives back a constant from the average of that constant', () => {
    let average = 0;
    for (let t = 1; t <= 5; t++) {
      average = 0.9 * average + 0.1 * 7;
      expect(biasCorrected([average], 0.9, t)[0]).toBeCloseTo(7, 12);
    }
  });
});

describe('traceAdam', () => {
  const hyper = { lr: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8 };

  it.each(GRADIENT_STREAMS)(
    'shows the numbers Adam itself computes on the stream “$name”',
    (stream) => {
      const gradients = stream.gradients(100);
      const rows = traceAdam(gradients, hyper);
      expect(rows).toHaveLength(100);
      for (const [optimizer, pick] of [
        [adam, 'update'],
        [adamUncorrected, 'rawUpdate'],
      ] as const) {
        let here: { w: Vector; state: ReturnType<typeof adam.init> } = {
          w: [0, 0],
          state: optimizer.init(2),
        };
        for (const row of rows) {
          here = optimizer.step([0, 0], row.g, here.state, hyper);
          expect(here.w.map((wi) => 0 - wi)).toEqual(row[pick]);
          expect(here.state).toEqual({ t: row.t, ...row.raw });
        }
      }
    },
  );

  it('gives coordinates whose gradients differ a thousandfold the same update', () => {
    const scales = GRADIENT_STREAMS.find(({ id }) => id === 'scales');
    const rows = traceAdam(scales?.gradients(100) ?? [], { ...hyper, eps: 0 });
    expect(rows).toHaveLength(100);
    for (const { update } of rows) expect(update[1]).toBeCloseTo(update[0] ?? Number.NaN, 12);
  });

  it('of no gradients is empty', () => expect(traceAdam([], hyper)).toEqual([]));
});
