import { describe, expect, it } from 'vitest';
import { perFrame } from '../../../src/plots/per-frame.ts';
import { type Frame, linear, log } from '../../../src/plots/scale.ts';

const frame = (width: number): Frame => ({
  x: linear([0, 1], [0, width]),
  y: log([0.1, 10], [100, 0]),
});

describe('perFrame', () => {
  it('makes nothing twice for the same data in frames that agree', () => {
    const data = [1, 2];
    const of = perFrame((values: readonly number[]) => [...values]);
    expect(of(data, frame(10))).toBe(of(data, frame(10)));
  });

  it('makes it anew for other data and for every end and kind of scale that differs', () => {
    const of = perFrame((values: readonly number[]) => [...values]);
    const data = [1, 2];
    const { x, y } = frame(10);
    const others: readonly Frame[] = [
      frame(11),
      { x: linear([0, 2], [0, 10]), y },
      { x: linear([-1, 1], [0, 10]), y },
      { x: linear([0, 1], [1, 10]), y },
      { x, y: linear([0.1, 10], [100, 0]) },
    ];
    for (const other of others) {
      const before = of(data, frame(10));
      expect(of(data, other)).not.toBe(before);
    }
    expect(of([1, 2], frame(10))).not.toBe(of(data, frame(10)));
  });
});
