import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowed, backtrack, largestAllowed, type Slice } from '../../../src/optim/armijo.ts';
import { quadratic } from '../../../src/optim/quadratic.ts';

/** x²/2 from x = 2: φ(α) = 2(1 − α)². */
const parabola: Slice = { phi: (alpha) => 2 * (1 - alpha) ** 2, promise: 4, bend: 4 };
const halving = { alpha0: 4, b: 0, shrink: 0.5, maxBacktracks: 20 };

interface OracleCase {
  readonly kind: string;
  readonly hyper: {
    readonly alpha0: number;
    readonly c: number;
    readonly shrink: number;
    readonly max_backtracks: number;
  };
  readonly input: {
    readonly objective: { readonly name: string; readonly A: number[][]; readonly b: number[] };
    readonly x: number[];
  };
  readonly expected: {
    readonly alpha: number;
    readonly backtracks: number;
    readonly grad: number[];
    readonly accepted: boolean;
  };
}

const cases: readonly OracleCase[] = JSON.parse(
  readFileSync(new URL('../../oracle/line_search.json', import.meta.url), 'utf8'),
);
const bowls = cases.filter(
  ({ kind, input }) => kind === 'armijo_steepest' && input.objective.name === 'quadratic',
);

describe('backtracking', () => {
  it('on a parabola stops below 2(1 − c)', () => {
    expect(backtrack(parabola, { ...halving, c: 0.25 })).toEqual({
      trials: [4, 2, 1],
      accepted: true,
    });
    expect(backtrack(parabola, { ...halving, c: 0.75 }).trials).toEqual([4, 2, 1, 0.5]);
  });

  it('says so when it may shrink no more', () => {
    expect(backtrack(parabola, { ...halving, c: 0.25, maxBacktracks: 1 })).toEqual({
      trials: [4, 2],
      accepted: false,
    });
  });

  it.each(bowls.map((one, k) => [k, one] as const))(
    'finds the rate of oracle bowl %d',
    (_, one) => {
      const { hyper, input, expected } = one;
      const { value } = quadratic(input.objective.A, input.objective.b);
      const g = expected.grad;
      const slice: Slice = {
        phi: (alpha) => value(input.x.map((x, j) => x - alpha * (g[j] ?? 0))),
        promise: g.reduce((sum, gj) => sum + gj * gj, 0),
        bend: 0,
      };
      const { trials, accepted } = backtrack(slice, {
        ...hyper,
        b: 0,
        maxBacktracks: hyper.max_backtracks,
      });
      expect(accepted).toBe(expected.accepted);
      expect(trials.length - 1).toBe(expected.backtracks);
      if (accepted) expect(trials.at(-1)).toBeCloseTo(expected.alpha, 12);
    },
  );
});

describe('the full relaxation', () => {
  it('with c = b = 1 allows a quadratic exactly its own values', () => {
    for (const alpha of [0, 0.3, 1, 2.5])
      expect(allowed(parabola, { c: 1, b: 1 }, alpha)).toBeCloseTo(parabola.phi(alpha), 12);
  });

  it('meets the quadratic at the largest rate it allows', () => {
    for (const [c, b] of [
      [0.1, 0],
      [0.5, 0.5],
      [0.3, 0.2],
    ] as const) {
      const alpha = largestAllowed(parabola, { c, b });
      expect(allowed(parabola, { c, b }, alpha)).toBeCloseTo(parabola.phi(alpha), 12);
    }
  });

  it('with b = c allows whatever does not rise, with b > c even a rise', () => {
    expect(largestAllowed(parabola, { c: 0.4, b: 0.4 })).toBeCloseTo(2, 12);
    const beyond = largestAllowed(parabola, { c: 0.2, b: 0.4 });
    expect(parabola.phi(beyond)).toBeGreaterThan(parabola.phi(0));
  });
});
