import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Vector } from '../../../src/optim/vector.ts';
import { weightEma } from '../../../src/optim/weight-ema.ts';
import { agrees, scaleOf } from './oracle/tolerance.ts';

const matrix = z.array(z.array(z.number()));
const emaCase = z.object({
  id: z.string(),
  hyper: z.object({ decay: z.number() }),
  input: z.object({ w0: z.array(z.number()).optional(), weights: matrix }),
  expected: z.object({ ema: matrix }),
});

const url = new URL('../../oracle/ema_earlystop_scaling.json', import.meta.url);
const file = z
  .array(z.looseObject({ kind: z.string() }))
  .parse(JSON.parse(readFileSync(url, 'utf8')));

describe.each([
  ['ema_init_first', 'copies the first weights, as PyTorch does'],
  ['ema_init_w0', 'goes on from weights it is given'],
])('the average of weights, %s', (kind, claim) => {
  const cases = file.filter((one) => one.kind === kind).map((one) => emaCase.parse(one));
  it('has four cases in the oracle', () => expect(cases).toHaveLength(4));
  it.each(cases)(`${claim}: decay $hyper.decay ($id)`, ({ hyper, input, expected }) => {
    const scale = scaleOf(expected.ema.flat());
    let average: Vector | undefined = input.w0;
    for (const [k, w] of input.weights.entries()) {
      average = weightEma(average, w, hyper.decay);
      const oracle = expected.ema[k] ?? [];
      expect(
        average.every((a, j) => agrees(a, oracle[j] ?? Number.NaN, scale)),
        `step ${k + 1}`,
      ).toBe(true);
    }
  });
});
