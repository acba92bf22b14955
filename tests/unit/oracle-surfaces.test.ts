import { describe, expect, it } from 'vitest';
import { ours } from './optim/oracle/objectives.ts';
import { surfaceCases } from './optim/oracle/read.ts';
import { agrees, scaleOf } from './optim/oracle/tolerance.ts';

const KINDS = ['quadratic', 'rosenbrock', 'beale', 'himmelblau', 'saddle'];

describe.each(KINDS)('the surface %s', (kind) => {
  const cases = surfaceCases(kind);

  it('has cases in the oracle', () => expect(cases.length).toBeGreaterThan(0));

  it.each(cases)('has PyTorch’s value and gradient at $input.x ($id)', ({ input, expected }) => {
    const objective = ours(input.objective);
    const value = objective.value(input.x);
    expect(agrees(value, expected.f, 1), `value ${value}, oracle ${expected.f}`).toBe(true);
    const gradient = objective.gradient(input.x);
    expect(gradient).toHaveLength(expected.grad.length);
    const scale = Math.max(1, scaleOf(expected.grad));
    gradient.forEach((gi, i) => {
      const oracle = expected.grad[i] ?? Number.NaN;
      expect(agrees(gi, oracle, scale), `coordinate ${i}: ${gi}, oracle ${oracle}`).toBe(true);
    });
  });
});
