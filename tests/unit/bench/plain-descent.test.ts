import { expect, it } from 'vitest';
import { plainDescent } from '../../../bench/plain-descent.ts';
import { adam } from '../../../src/optim/adam.ts';
import { descend } from '../../../src/optim/descend.ts';
import { rosenbrock } from '../../../src/optim/rosenbrock.ts';

it('the hand-inlined loop of the bench walks the path of the library', () => {
  const hyper = { ...adam.defaults, lr: 0.01 };
  const start = [-1.5, 2] as const;
  const ours = descend(rosenbrock(), adam, hyper, start, 1000);
  const columns = plainDescent({ start, steps: 1000, hyper });
  const walked = [...ours.w, ours.value];
  expect(columns).toHaveLength(walked.length);
  for (const [k, column] of columns.entries()) {
    expect(column).toHaveLength(1001);
    expect(column[1000]).toBeCloseTo(walked[k]?.[1000] ?? Number.NaN, 9);
    expect(column[3]).toBeCloseTo(walked[k]?.[3] ?? Number.NaN, 9);
  }
});

it('the hand-inlined loop ends where the numbers end, as the library does', () => {
  const hyper = { ...adam.defaults, lr: 1e200 };
  const ours = descend(rosenbrock(), adam, hyper, [1, 2], 5);
  expect(ours.end).toBe('diverged');
  const [x] = plainDescent({ start: [1, 2], steps: 5, hyper });
  expect(x).toHaveLength(ours.value.length);
});
