import { describe, expect, it } from 'vitest';
import { centralDifference } from '../../../src/optim/difference-quotient.ts';
import { waveLoss } from '../../../src/optim/wave-loss.ts';

const samples = [
  { x: 0.5, y: 1 },
  { x: 2, y: -0.25 },
];
const objective = waveLoss(samples);

describe('the loss of a wave', () => {
  it('of a flat wave is the mean of the squared readings', () => {
    expect(objective.value([0])).toBe((1 + 0.0625) / 2);
  });

  it('has the slope −2 mean(xy) at the flat wave, where the cosine is 1', () => {
    expect(objective.gradient([0])[0]).toBeCloseTo(-2 * ((0.5 - 0.5) / 2), 15);
    expect(waveLoss([{ x: 2, y: 3 }]).gradient([0])).toEqual([-12]);
  });

  it('is 0 and level where the wave goes through the reading', () => {
    const single = waveLoss([{ x: 1, y: 1 }]);
    expect(single.value([Math.PI / 2])).toBeCloseTo(0, 15);
    expect(single.gradient([Math.PI / 2])[0]).toBeCloseTo(0, 15);
  });

  it('has the gradient that measuring gives', () => {
    for (const w of [-2, -0.3, 0.4, 1.7, 5.5])
      expect(objective.gradient([w])[0]).toBeCloseTo(
        centralDifference((at) => objective.value([at]), w, 1e-5),
        8,
      );
  });

  it('refuses more weights than one', () => {
    expect(() => objective.value([1, 2])).toThrow('was given 2');
  });
});
