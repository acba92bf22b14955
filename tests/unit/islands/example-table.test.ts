import { expect, it } from 'vitest';
import { exampleView } from '../../../src/islands/example-table.ts';
import { functionText } from '../../../src/islands/function-text.ts';
import { DATA_FUNCTIONS } from '../../../src/sandbox/data-functions.ts';

it('a rollout becomes one row for each parameter of each step, from the start on', () => {
  const view = exampleView(
    {
      kind: 'rollout',
      w0: [1, -2],
      gradients: { kind: 'list', list: [[0.5, -0.25]] },
      hyper: { lr: 0.1, nesterov: true },
      record: [1],
    },
    {
      kind: 'rolled',
      initial: { t: 0, m: [0, 0], last: 3 },
      records: [{ step: 1, w: [0.9, -1.9], state: { t: 1, m: [0.05, -0.025], last: 4 } }],
      end: { kind: 'done' },
    },
  );
  expect(view).toEqual({
    kind: 'steps',
    given: ['lr = 0.1', 'nesterov = true'],
    // t only counts the steps, which the first column does.
    heads: ['step', 'g', 'w', 'm', 'last'],
    steps: [
      { step: '0', columns: [[''], ['1', '−2'], ['0', '0'], ['3']], height: 2 },
      {
        step: '1',
        columns: [['0.5', '−0.25'], ['0.9', '−1.9'], ['0.05', '−0.025'], ['4']],
        height: 2,
      },
    ],
  });
});

it('a call is written out with its result', () => {
  expect(
    exampleView(
      {
        kind: 'apply',
        fn: 'clip',
        args: [
          [3, -4],
          { max: 1, clip: { $function: 'clip-norm' } },
          { $function: 'quadratic', A: [[2]], b: [-1] },
        ],
      },
      { kind: 'returned', value: [0.6, -0.8], mutated: [] },
    ),
  ).toEqual({
    kind: 'call',
    given: [
      'clip(g, c) = g, shortened to length c if it is longer',
      'f(x) = ½ xᵀAx − bᵀx, A = [[2]], b = [−1]',
    ],
    call: 'clip([3, −4], { max: 1, clip }, f)',
    result: '[0.6, −0.8]',
  });
  expect(
    exampleView({ kind: 'apply', fn: 'f', args: [] }, { kind: 'threw', error: { message: 'no' } }),
  ).toMatchObject({ result: 'throws an error' });
});

it('a run says which function its gradients come from, and how its rate changes', () => {
  const view = exampleView(
    {
      kind: 'rollout',
      w0: [8],
      gradients: {
        kind: 'callable',
        steps: 2,
        gradient: { $function: 'quadratic-gradient', A: [[1]], b: [0] },
      },
      hyper: { lr: 0.5, beta: 0.9 },
      schedule: { lr: [0.5, 0.25] },
      record: [],
    },
    { kind: 'rolled', initial: { v: [0] }, records: [], end: { kind: 'done' } },
  );
  expect(view.given).toEqual([
    'gradient(x) = Ax − b, A = [[1]], b = [0]',
    'lr = 0.5, then 0.25',
    'beta = 0.9',
  ]);
});

it('every function that a case can hand over has a formula', () => {
  for (const name of Object.keys(DATA_FUNCTIONS))
    expect(functionText({ $function: name }, String).definition).toMatch(/^\w+(\(|: )/);
  expect(() => functionText({ $function: 'secret' }, String)).toThrow(/function-text\.ts/);
});
