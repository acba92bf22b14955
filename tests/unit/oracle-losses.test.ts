import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { absoluteError } from '../../src/optim/absolute-error.ts';
import { hinge } from '../../src/optim/hinge.ts';
import { huber } from '../../src/optim/huber.ts';
import { logLoss } from '../../src/optim/log-loss.ts';
import type { Loss } from '../../src/optim/loss.ts';
import { squaredError } from '../../src/optim/squared-error.ts';
import { agrees, scaleOf } from './optim/oracle/tolerance.ts';

const numbers = z.union([z.array(z.number()), z.array(z.array(z.number()))]);
const lossCase = z.object({
  id: z.string(),
  notes: z.string(),
  hyper: z.object({ reduction: z.enum(['mean', 'sum']), delta: z.number().optional() }),
  input: z.record(z.string(), numbers),
  expected: z.object({ loss: z.number(), grad: numbers }),
});
type LossCase = z.infer<typeof lossCase>;

/** Every loss of one number against its kinds of oracle case. A new loss joins with one line. */
const TABLE: readonly {
  readonly kind: string;
  /** What the oracle calls the predictions. */
  readonly predictions: string;
  readonly targets: string;
  readonly loss: (hyper: LossCase['hyper']) => Loss;
  readonly atLeast: number;
}[] = [
  {
    kind: 'mse',
    predictions: 'pred',
    targets: 'target',
    loss: () => squaredError,
    atLeast: 14,
  },
  {
    kind: 'mae',
    predictions: 'pred',
    targets: 'target',
    loss: () => absoluteError,
    atLeast: 14,
  },
  {
    kind: 'huber',
    predictions: 'pred',
    targets: 'target',
    loss: ({ delta = Number.NaN }) => huber(delta),
    atLeast: 28,
  },
  {
    kind: 'bce_logits',
    predictions: 'logits',
    targets: 'target',
    loss: () => logLoss,
    atLeast: 16,
  },
  {
    kind: 'bce_logits_exact',
    predictions: 'logits',
    targets: 'target',
    loss: () => logLoss,
    atLeast: 1,
  },
  { kind: 'hinge', predictions: 'scores', targets: 'target', loss: () => hinge, atLeast: 5 },
];

const file = z
  .array(z.looseObject({ kind: z.string() }))
  .parse(JSON.parse(readFileSync(new URL('../oracle/losses.json', import.meta.url), 'utf8')));

describe.each(TABLE)('$kind', ({ kind, predictions, targets, loss, atLeast }) => {
  const cases = file.filter((one) => one.kind === kind).map((one) => lossCase.parse(one));

  it(`has ${atLeast} cases or more in the oracle`, () =>
    expect(cases.length).toBeGreaterThanOrEqual(atLeast));

  it.each(cases)('has the oracle’s loss and slopes: $hyper.reduction, $notes ($id)', (one) => {
    const { value, slope } = loss(one.hyper);
    const p = (one.input[predictions] ?? []).flat();
    const y = (one.input[targets] ?? []).flat();
    expect(p.length).toBe(y.length);
    expect(p.length).toBeGreaterThan(0);
    const share = one.hyper.reduction === 'mean' ? 1 / p.length : 1;
    const total = p.reduce((sum, pi, i) => sum + value(pi, y[i] ?? Number.NaN), 0) * share;
    expect(agrees(total, one.expected.loss, 1e-3), `${total}, oracle ${one.expected.loss}`).toBe(
      true,
    );
    const expected = one.expected.grad.flat();
    const scale = Math.max(scaleOf(expected), 1e-3);
    const complaints = p.flatMap((pi, i) => {
      const [mine, oracle] = [slope(pi, y[i] ?? Number.NaN) * share, expected[i] ?? Number.NaN];
      return agrees(mine, oracle, scale) ? [] : [`slope ${i}: ${mine}, oracle ${oracle}`];
    });
    expect(complaints).toEqual([]);
  });
});

describe('a jump', () => {
  it.each([
    ['MAE', absoluteError, 0.7],
    ['hinge, label 1', hinge, 1],
    ['hinge, label −1', hinge, -1],
  ] as const)('of %s is where the slope changes at once', (_, loss, y) => {
    const jumps = loss.jumps(y);
    expect(jumps).toHaveLength(1);
    for (const at of jumps)
      expect(Math.abs(loss.slope(at + 1e-6, y) - loss.slope(at - 1e-6, y))).toBeGreaterThan(0.5);
  });
});
