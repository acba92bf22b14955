import { describe, expect, it } from 'vitest';
import { seeded } from '../../../src/optim/chance.ts';
import {
  balancedBias,
  recurrentNeuron,
  stateJacobian,
} from '../../../src/optim/recurrent-neuron.ts';

const sigma = (x: number) => 1 / (1 + Math.exp(-x));

describe('the recurrent neuron', () => {
  it('computes two steps as on paper', () => {
    const [w, b] = [2, -1];
    const x2 = w * sigma(w * sigma(0.5) + b) + b;
    expect(recurrentNeuron(2).value([w, b])).toBeCloseTo((sigma(x2) - 0.7) ** 2, 14);
  });

  it.each([1, 5, 20])('has the gradient that central differences measure after %i steps', (T) => {
    const { value, gradient } = recurrentNeuron(T);
    const chance = seeded(T);
    for (let k = 0; k < 40; k++) {
      const [w, b] = [3 + 4 * chance.uniform(), -3.5 + 2 * chance.uniform()];
      const h = 1e-6;
      const measured = [
        (value([w + h, b]) - value([w - h, b])) / (2 * h),
        (value([w, b + h]) - value([w, b - h])) / (2 * h),
      ];
      const scale = Math.max(1, ...measured.map(Math.abs));
      gradient([w, b]).forEach((g, j) => {
        expect(Math.abs(g - (measured[j] ?? Number.NaN)) / scale).toBeLessThan(1e-5);
      });
    }
  });

  it('on the crest never moves, so that its Jacobian is a power and its gradient a geometric sum', () => {
    for (const w of [5, 5.5, 6]) {
      const point = [w, balancedBias(w)];
      const output = sigma(0.5);
      const factor = w * output * (1 - output);
      const sum = (factor ** 20 - 1) / (factor - 1);
      const pull = 2 * (output - 0.7) * output * (1 - output);
      expect(stateJacobian(point, 20) / factor ** 20).toBeCloseTo(1, 9);
      const [byW = 0, byB = 0] = recurrentNeuron(20).gradient(point);
      expect(byB / (pull * sum)).toBeCloseTo(1, 9);
      expect(byW / (pull * output * sum)).toBeCloseTo(1, 9);
    }
  });

  it('is a surface that refuses points with another number of coordinates', () => {
    expect(() => recurrentNeuron(3).value([1, 2, 3])).toThrow('two coordinates');
  });
});
