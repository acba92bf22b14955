import { describe, expect, it } from 'vitest';
import { descend } from '../../../src/optim/descend.ts';
import { nesterov } from '../../../src/optim/nesterov.ts';
import { ours } from './oracle/objectives.ts';
import { objectiveCases } from './oracle/read.ts';
import { agrees, scaleOf } from './oracle/tolerance.ts';

describe('Nesterov momentum', () => {
  const cases = objectiveCases('nesterov_lookahead');

  it('has cases of the oracle to follow', () => {
    expect(cases.length).toBeGreaterThan(5);
  });

  it.each(cases)('walks the look-ahead path of $id', ({ input, hyper, expected }) => {
    const steps = input.record_steps;
    const last = steps.at(-1) ?? 0;
    const { lr, beta } = { lr: Number(hyper['lr']), beta: Number(hyper['beta']) };
    const { w } = descend(ours(input.objective), nesterov, { lr, beta }, input.x0, last);
    const complaints = expected.w.flatMap((row, k) =>
      row.flatMap((oracle, j) => {
        const step = steps[k] ?? Number.NaN;
        const number = w[j]?.[step] ?? Number.NaN;
        const scale = scaleOf(expected.w.map((other) => other[j] ?? Number.NaN));
        return agrees(number, oracle, scale)
          ? []
          : [`step ${step}, w[${j}]: ${number}, oracle ${oracle}`];
      }),
    );
    expect(complaints).toEqual([]);
  });
});
