import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type AdaptiveTrace,
  adaptiveTrace,
  type TraceSettings,
} from '../../../src/labs/adaptive-trace.ts';
import type { TraceQuantity } from '../../../src/labs/choices.ts';
import type { Program } from '../../../src/labs/program.ts';
import { READABLE } from '../../../src/optim/adaptive-memory.ts';
import { ADAPTIVE_STREAMS, adaptiveStream } from '../../../src/optim/adaptive-streams.ts';

const SETTINGS: TraceSettings = {
  stream: 'rare',
  every: 20,
  steps: 200,
  optimizer: 'adagrad',
  own: false,
  hyper: { lr: 0.01 },
  corrected: true,
};
const trace = (part: Partial<TraceSettings>, program?: Program): AdaptiveTrace =>
  adaptiveTrace.start(adaptiveTrace.read({ ...SETTINGS, ...part }), program).advance(() => false)
    .batch;
const at = (one: AdaptiveTrace, name: TraceQuantity, t: number, j: 0 | 1): number =>
  one[name][j]?.[t - 1] ?? Number.NaN;

describe('an adaptive trace', () => {
  it('has AdaGrad’s rate fall with the root of the gradients met, which are rare in one coordinate', () => {
    const one = trace({ hyper: { lr: 0.01, eps: 0 } });
    expect(at(one, 'rate', 187, 0)).toBeCloseTo(0.01 / Math.sqrt(187), 15);
    // Steps 7, 27, … 187 are ten gradients.
    expect(at(one, 'rate', 187, 1)).toBeCloseTo(0.01 / Math.sqrt(10), 15);
    expect(at(one, 'v', 187, 1)).toBe(10);
  });

  it('begins Adam’s steps at the rate with bias correction, and at 3.16 times it without', () => {
    const adam = { optimizer: 'adam', stream: 'steady', hyper: { lr: 0.01, eps: 0 } };
    expect(at(trace(adam), 'step', 1, 0)).toBeCloseTo(0.01, 12);
    const raw = trace({ ...adam, corrected: false });
    // (1 − β₁)/√(1 − β₂) = 0.1/√0.001.
    expect(at(raw, 'step', 1, 0)).toBeCloseTo(0.01 * (0.1 / Math.sqrt(0.001)), 12);
    expect(at(raw, 'm', 1, 0)).toBeCloseTo(0.1, 12);
    expect(at(raw, 'mHat', 1, 0)).toBeCloseTo(1, 12);
    expect(at(raw, 'v', 1, 1)).toBeCloseTo(0.001, 12);
  });

  const products = READABLE.filter((id) => id !== 'nadam');
  it.each(products)('has %s step by its effective rate times g or its corrected average', (id) => {
    for (const { id: stream } of ADAPTIVE_STREAMS) {
      const one = trace({ optimizer: id, stream });
      const gradients = adaptiveStream(stream).gradients(200, 20);
      gradients.forEach((g, k) => {
        for (const j of [0, 1] as const) {
          const rate = at(one, 'rate', k + 1, j);
          if (Number.isNaN(rate)) continue;
          const mHat = at(one, 'mHat', k + 1, j);
          const moved = rate * (Number.isNaN(mHat) ? (g[j] ?? 0) : mHat);
          expect(Math.abs(at(one, 'step', k + 1, j) - moved)).toBeLessThanOrEqual(
            1e-9 * Math.abs(moved) + 1e-15,
          );
        }
      });
    }
  });

  it('adds the steps up', () => {
    const one = trace({ optimizer: 'rmsprop', stream: 'noisy' });
    let sum = 0;
    for (let t = 1; t <= 200; t++) {
      sum += at(one, 'step', t, 1);
      expect(at(one, 'traveled', t, 1)).toBeCloseTo(sum, 12);
    }
  });

  it('divides 0 by 0 in a coordinate that has met no gradient where ε is 0', () => {
    const one = trace({ optimizer: 'rmsprop', hyper: { eps: 0 } });
    expect(at(one, 'step', 1, 1)).toBeNaN();
    expect(Number.isFinite(at(one, 'step', 200, 0))).toBe(true);
    expect(at(trace({ optimizer: 'adadelta', hyper: { eps: 1e-6 } }), 'step', 1, 1)).toBe(0);
  });

  it('makes rare gradients as rare as is asked for', () => {
    for (const every of [1, 2, 7, 100]) {
      const met = adaptiveStream('rare')
        .gradients(1000, every)
        .filter(([, g]) => g === 1);
      expect(met.length).toBe(Math.ceil((1000 - (7 % every || every) + 1) / every));
    }
  });

  const solved = READABLE.filter((id) => readdirSync('solutions').includes(id));
  it('finds a solution for most rules it can read', () => {
    expect(solved.length).toBeGreaterThanOrEqual(7);
  });

  it.each(solved)('reads the solution of %s as it reads the library', async (id) => {
    const program = (await import(`../../../solutions/${id}/solution.ts`)) as Program;
    for (const stream of ['rare', 'noisy'] as const) {
      const [mine, theirs] = [
        trace({ optimizer: id, stream, own: true }, program),
        trace({ optimizer: id, stream }),
      ];
      for (const name of ['step', 'rate', 'm', 'vHat'] as const)
        for (const j of [0, 1] as const)
          theirs[name][j]?.forEach((value, k) => {
            const got = at(mine, name, k + 1, j);
            if (Number.isNaN(value)) expect(got).toBeNaN();
            else expect(Math.abs(got - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value) + 1e-15);
          });
    }
  });

  it('runs a program whose state it cannot read, and reads nothing there', () => {
    const program = {
      init: () => 'mine',
      step: (w: number[], g: number[]) => ({ w: w.map((wi, j) => wi - (g[j] ?? 0)), state: null }),
    };
    const one = trace({ own: true }, program);
    expect(at(one, 'step', 1, 0)).toBe(1);
    expect(at(one, 'rate', 1, 0)).toBeNaN();
  });

  it('refuses what it cannot run', () => {
    expect(() => adaptiveTrace.read({ ...SETTINGS, steps: 1e6 })).toThrow();
    expect(() => trace({ optimizer: 'lion' })).toThrow('The memory of "lion"');
    expect(() => trace({ stream: 'river' })).toThrow('No stream of gradients is called "river".');
    expect(() => trace({ own: true }, {})).toThrow('exports no function init');
  });
});
