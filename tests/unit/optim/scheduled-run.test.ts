import { describe, expect, it } from 'vitest';
import { momentum } from '../../../src/optim/momentum.ts';
import { noise } from '../../../src/optim/noise.ts';
import { plateauRate } from '../../../src/optim/plateau-rate.ts';
import { quadratic } from '../../../src/optim/quadratic.ts';
import { scheduledRun } from '../../../src/optim/scheduled-run.ts';
import { sgd } from '../../../src/optim/sgd.ts';
import { firstStepEdge, stiffeningBowl } from '../../../src/optim/stiffening-bowl.ts';

const still = (steps: number, n: number) => noise(1, steps, n, 0);
const rate = (lr: number) => ({ lr });

describe('a run under a schedule', () => {
  it('asks for t = 0 first and takes the rate it is given', () => {
    const asked: number[] = [];
    const bowl = quadratic([[1]], [0]);
    const choose = (t: number) => {
      asked.push(t);
      return t === 0 ? 0.5 : 1;
    };
    const { rates, losses } = scheduledRun(bowl, sgd, rate, choose, [2], still(2, 1));
    expect(asked).toEqual([0, 1]);
    expect(rates).toEqual([0.5, 1]);
    expect(losses).toEqual([2, 0.5, 0]);
  });

  it('shows the schedule the losses so far', () => {
    const seen: number[] = [];
    const choose = (_: number, losses: readonly number[]) => {
      seen.push(losses.length, losses.at(-1) ?? Number.NaN);
      return 1;
    };
    scheduledRun(quadratic([[1]], [0]), sgd, rate, choose, [2], still(2, 1));
    expect(seen).toEqual([1, 2, 2, 0]);
  });

  it('adds the noise to the gradient, and lets an optimizer keep its state', () => {
    const flat = quadratic([[0]], [-1]);
    const hyper = (lr: number) => ({ lr, beta: 0.5 });
    const { losses } = scheduledRun(flat, momentum, hyper, () => 1, [0], [[1], [-1]]);
    expect(losses).toEqual([0, -2, -3]);
  });

  it('ends before the first loss that is not finite', () => {
    const bowl = stiffeningBowl([1], 1);
    const { rates, losses } = scheduledRun(bowl, sgd, rate, () => 3, [2], still(50, 1));
    expect(losses.length).toBeLessThan(20);
    expect(rates).toHaveLength(losses.length - 1);
    expect(losses.every(Number.isFinite)).toBe(true);
  });
});

describe('the stiffening bowl', () => {
  const { value, gradient } = stiffeningBowl([0.5, 2], 0.3);

  it('has the gradient that central differences measure', () => {
    for (const x of [-2, -0.3, 0, 1.7])
      for (const j of [0, 1]) {
        const at = (y: number) => value(j === 0 ? [y, 1] : [1, y]);
        const measured = (at(x + 1e-6) - at(x - 1e-6)) / 2e-6;
        expect(gradient(j === 0 ? [x, 1] : [1, x])[j]).toBeCloseTo(measured, 6);
      }
  });

  it('turns a first step back on the other side, exactly as far out, at the edge', () => {
    const lr = firstStepEdge(2, 0.3, 1.5);
    const [g = Number.NaN] = stiffeningBowl([2], 0.3).gradient([1.5]);
    expect(1.5 - lr * g).toBeCloseTo(-1.5, 12);
  });
});

describe('reducing on plateaus within a run', () => {
  const hyper = { factor: 0.1, patience: 1, threshold: 0, cooldown: 0, lrMin: 0 };

  it('looks at every epoch’s end only, and cuts when patience is over', () => {
    const choose = plateauRate(1, 2, hyper);
    // Metrics are entries 2, 4, 6, …: 5, 5, 5, so that the second bad epoch ends after 6 steps.
    const losses = [9, 1, 5, 0, 5, 0, 5, 0];
    const rates = losses.map((_, t) => choose(t, losses.slice(0, t + 1)));
    expect(rates).toEqual([1, 1, 1, 1, 1, 1, 0.1, 0.1]);
  });
});
