import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { observeLoss, type StopHyper, untrained } from '../../../src/optim/early-stopping.ts';

const outcome = z.object({
  stop_epoch: z.number().nullable(),
  best_epoch: z.number(),
  best_value: z.number(),
});
const stoppingCase = z.object({
  id: z.string(),
  notes: z.string(),
  hyper: z.object({ patience: z.number(), min_delta: z.number() }),
  input: z.object({
    values: z.array(z.union([z.number(), z.literal('NaN').transform(() => Number.NaN)])),
  }),
  expected: z.object({ stop_when_wait_ge_patience: outcome }),
});

const url = new URL('../../oracle/ema_earlystop_scaling.json', import.meta.url);
const cases = z
  .array(z.looseObject({ kind: z.string() }))
  .parse(JSON.parse(readFileSync(url, 'utf8')))
  .filter(({ kind }) => kind === 'early_stopping')
  .map((one) => stoppingCase.parse(one));

/** Trains until told to stop, or to the end of the losses. */
function watch(losses: readonly number[], hyper: StopHyper) {
  let state = untrained;
  for (const [epoch, loss] of losses.entries()) {
    const seen = observeLoss(state, loss, hyper);
    state = seen.state;
    if (seen.stop) return { stopEpoch: epoch, state };
  }
  return { stopEpoch: null, state };
}

describe('early stopping', () => {
  it('has 63 cases in the oracle', () => expect(cases).toHaveLength(63));
  it.each(cases)('stops where the oracle does: $notes ($id)', ({ hyper, input, expected }) => {
    const { stop_epoch, best_epoch, best_value } = expected.stop_when_wait_ge_patience;
    const { stopEpoch, state } = watch(input.values, {
      patience: hyper.patience,
      minDelta: hyper.min_delta,
    });
    expect({ stopEpoch, bestEpoch: state.bestEpoch, best: state.best }).toEqual({
      stopEpoch: stop_epoch,
      bestEpoch: best_epoch,
      best: best_value,
    });
  });
  it('with patience 0 stops at the first epoch that brings nothing', () =>
    expect(watch([3, 2, 1, 1, 0], { patience: 0, minDelta: 0 }).stopEpoch).toBe(3));
  it('counts the epochs since the last improvement, NaN among them', () =>
    expect(watch([2, Number.NaN, 3], { patience: 5, minDelta: 0 }).state).toEqual({
      epoch: 3,
      best: 2,
      bestEpoch: 0,
      wait: 2,
    }));
});
