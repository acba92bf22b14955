import { expect, it } from 'vitest';
import { exampleView } from '../../../src/islands/example-table.ts';

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
        args: [[3, -4], { max: 1 }, { $function: 'quadratic', a: [2] }],
      },
      { kind: 'returned', value: [0.6, -0.8], mutated: [] },
    ),
  ).toEqual({
    kind: 'call',
    call: 'clip([3, −4], { max: 1 }, the function quadratic with a: [2])',
    result: '[0.6, −0.8]',
  });
  expect(
    exampleView({ kind: 'apply', fn: 'f', args: [] }, { kind: 'threw', error: { message: 'no' } }),
  ).toMatchObject({ result: 'throws an error' });
});
